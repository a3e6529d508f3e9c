package onrecord.administration;

import onrecord.exchange.Reply;

/// What comes of words that may be an admin's.
public sealed interface Heard {

  /// They are no admin's command.
  record Others() implements Heard {}

  /// Nobody is told anything.
  record Silence() implements Heard {}

  /// Whoever said them is told this.
  record Told(Reply reply) implements Heard {}
}
