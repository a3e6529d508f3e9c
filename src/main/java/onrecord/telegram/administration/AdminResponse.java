package onrecord.telegram.administration;

import onrecord.conversation.Reply;

/// What comes of words that may be an admin's.
public sealed interface AdminResponse {

  /// They are no admin's command.
  record NotForAdmins() implements AdminResponse {}

  /// Nobody is told anything.
  record Silence() implements AdminResponse {}

  /// Whoever said them is told this.
  record AdminAnswer(Reply reply) implements AdminResponse {}
}
