package onrecord.telegram;

import java.util.List;
import java.util.Optional;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Wording;
import onrecord.telegram.Bot.Desk;
import onrecord.telegram.journal.Inbox.InboxEntry;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.journal.SentAnswers.Answered;
import onrecord.telegram.message.Incoming;
import onrecord.telegram.message.Incoming.Handed;
import onrecord.telegram.message.Incoming.Pressed;
import onrecord.telegram.message.Incoming.Said;
import onrecord.telegram.message.Incoming.Speechless;
import onrecord.telegram.message.Incoming.Where;
import onrecord.telegram.message.Requests;
import onrecord.telegram.message.Requests.Below;
import onrecord.telegram.message.Requests.Replaced;
import onrecord.telegram.message.UpdateReader;

/// What tells whoever asked that no answer could be made. Its words are fixed, so that they break
/// off for no reason of the entry's.
final class FailureLine {
  private final Journal journal;
  private final UpdateReader updates;
  private final Requests requests;
  private final ChatReplies replies;
  private final Acknowledgements asides;

  FailureLine(Desk desk) {
    journal = desk.journal();
    updates = new UpdateReader(desk.identity());
    requests = desk.requests();
    replies = new ChatReplies(desk);
    asides = desk.asides();
  }

  /// What is to be sent for that entry; nothing where nobody waits for an answer, or even this
  /// breaks off.
  List<Sending> of(InboxEntry entry) {
    try {
      return updates.read(entry.json()).map(this::of).orElse(List.of());
    } catch (Throwable e) {
      return plain(entry.chat());
    }
  }

  /// What is to be said below that entry while it waits for the archive to come back; nothing where
  /// nobody waits for an answer, or even this breaks off.
  List<Sending> ofOutage(InboxEntry entry) {
    try {
      return updates.read(entry.json()).map(this::ofOutage).orElse(List.of());
    } catch (Throwable e) {
      return List.of();
    }
  }

  private List<Sending> ofOutage(Incoming incoming) {
    return switch (incoming) {
      case Said said -> outage(said.where(), said.message());
      case Handed handed -> outage(handed.where(), handed.message());
      case Pressed _, Speechless _, Incoming.Joined _, Incoming.Left _ -> List.of();
      case Incoming.GroupMoved _, Incoming.Inline _ -> List.of();
    };
  }

  private List<Sending> outage(Where where, int message) {
    Preferences preferences = replies.preferences(where, "");
    String line = Wording.in(preferences.language()).say("failure.away");
    var reply = Reply.of(Reply.Block.said(line));
    return requests.messages(reply, preferences, where, new Below(message, 0));
  }

  private List<Sending> of(Incoming incoming) {
    return switch (incoming) {
      case Said said -> said(said);
      case Handed handed -> below(handed.where(), handed.message());
      case Speechless(var where, var message, _, _) -> below(where, message);
      case Pressed pressed -> pressed(pressed);
      case Incoming.Joined _, Incoming.Left _, Incoming.GroupMoved _, Incoming.Inline _ ->
          List.of();
    };
  }

  private List<Sending> said(Said said) {
    Where where = said.where();
    Optional<Answered> before =
        said.edited() ? journal.answers().to(where.chat(), said.message()) : Optional.empty();
    Preferences preferences = replies.preferences(where, "");
    return before
        .map(answered -> new Replaced(said.message(), answered.messages()))
        .map(replaced -> requests.instead(reply(preferences), preferences, where, replaced))
        .orElseGet(() -> below(where, said.message()));
  }

  private List<Sending> below(Where where, int message) {
    Preferences preferences = replies.preferences(where, "");
    return requests.messages(reply(preferences), preferences, where, new Below(message, message));
  }

  private List<Sending> pressed(Pressed pressed) {
    Preferences preferences = replies.preferences(pressed.where(), "");
    asides.noticed(pressed.query(), Optional.of(words(preferences)));
    return List.of();
  }

  /// Below no message, since where it belongs cannot be told.
  private List<Sending> plain(long chat) {
    try {
      return unplaced(chat);
    } catch (Throwable e) {
      // Nothing is left to say it with; the log and /status tell the admin.
      return List.of();
    }
  }

  private List<Sending> unplaced(long chat) {
    var where =
        new Where(chat, chat > 0 ? MessagePlace.PRIVATE : MessagePlace.GROUP, 0, Optional.empty());
    var preferences = Preferences.of(Wording.LANGUAGES.getFirst());
    return requests.messages(reply(preferences), preferences, where, new Below(0, 0));
  }

  private static Reply reply(Preferences preferences) {
    return Reply.of(Reply.Block.said(words(preferences)));
  }

  private static String words(Preferences preferences) {
    return Wording.in(preferences.language()).say("failure");
  }
}
