package onrecord.telegram.administration;

import java.util.Map;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Wording;
import onrecord.telegram.message.Incoming.Said;

/// The numbers that the settings want: whoever asks is told his own in private, and the chat's in a
/// group where an admin asks.
final class IdResponse {
  private IdResponse() {}

  static AdminResponse of(Said said, boolean admin, Preferences preferences) {
    Wording wording = Wording.in(preferences.language());
    String chat = String.valueOf(said.where().chat());
    var numbers = Map.of("person", String.valueOf(said.person()), "chat", chat);
    if (said.where().place() != MessagePlace.PRIVATE) {
      return admin
          ? new AdminResponse.AdminAnswer(
              Reply.of(Block.said(wording.say("admin.id.chat", numbers))))
          : new AdminResponse.Silence();
    }
    return new AdminResponse.AdminAnswer(
        Reply.of(
            Block.said(wording.say("admin.id", numbers)),
            Block.said(wording.say(admin ? "admin.id.is" : "admin.id.how", numbers))));
  }
}
