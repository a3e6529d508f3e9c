package onrecord.telegram;

import java.util.List;
import java.util.Optional;
import onrecord.conversation.Message;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.PreferenceChange;
import onrecord.conversation.Wording;
import onrecord.telegram.Bot.Desk;
import onrecord.telegram.journal.Counters.Counted;
import onrecord.telegram.journal.Inbox.InboxEntry;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.journal.SentAnswers.Answered;
import onrecord.telegram.message.Incoming.Pressed;
import onrecord.telegram.message.Incoming.Where;
import onrecord.telegram.message.Keyboards;
import onrecord.telegram.message.Requests;
import onrecord.telegram.message.Requests.Below;
import onrecord.telegram.message.Requests.Replaced;

/// What goes out for a press on a button.
final class ButtonPresses {
  private final Journal journal;
  private final ChatReplies replies;
  private final Requests requests;
  private final Acknowledgements asides;

  ButtonPresses(Desk desk, ChatReplies replies) {
    journal = desk.journal();
    this.replies = replies;
    requests = desk.requests();
    asides = desk.asides();
  }

  /// Deals with the press.
  void answer(InboxEntry entry, Pressed pressed) {
    Where where = pressed.where();
    journal.chats().hear(where.chat());
    Optional<Answered> answered = journal.answers().containing(where.chat(), pressed.message());
    List<String> thread =
        answered
            .map(Answered::thread)
            .filter(known -> !known.isEmpty())
            .or(() -> pressed.question().map(List::of))
            .orElse(List.of());
    Preferences preferences = replies.preferences(where, String.join(" ", thread));
    if (isForged(pressed)) {
      String words = Wording.in(preferences.language()).say("button.unknown");
      asides.noticed(pressed.query(), Optional.of(words));
      journal.inbox().done(entry.number());
      return;
    }
    Message message =
        Message.written("", where.place(), preferences)
            .goingOnFrom(thread)
            .pressing(pressed.payload(), Keyboards.label(pressed.keyboard(), pressed.payload()));
    Reply reply = replies.to(message, where, pressed.person());
    boolean notice = reply.manner() == Reply.Manner.NOTICE;
    asides.noticed(pressed.query(), notice ? Optional.of(words(reply)) : Optional.empty());
    // A question that stood on the button begins a thread of its own, under a number that no
    // message
    // has.
    boolean begins = !reply.thread().isEmpty() && !reply.thread().equals(thread);
    int known = reply.thread().isEmpty() ? 0 : answered.map(Answered::question).orElse(0);
    int question = begins ? -(int) (entry.number() & Integer.MAX_VALUE) : known;
    if (reply.change().orElse(null) instanceof PreferenceChange.Vote(var about, var right)) {
      var counted = new Counted(right ? "right" : "wrong", about);
      journal.endings().count(entry, withoutVote(pressed).stream().toList(), counted);
    } else if (begins) {
      var sendings = sendings(reply, preferences, pressed, question);
      journal.outbox().answer(entry, sendings, question, reply.thread());
    } else {
      journal.outbox().answer(entry, sendings(reply, preferences, pressed, question));
    }
  }

  /// Whether no such button stands there, as far as can be seen; or none does any more, after
  /// another press.
  private static boolean isForged(Pressed pressed) {
    return pressed
        .keyboard()
        .filter(keyboard -> Keyboards.lacks(keyboard, pressed.payload()))
        .isPresent();
  }

  private List<Sending> sendings(
      Reply reply, Preferences preferences, Pressed pressed, int question) {
    Where where = pressed.where();
    return switch (reply.manner()) {
      case NEW, PROMPT ->
          requests.messages(reply, preferences, where, new Below(pressed.message(), question));
      case IN_PLACE ->
          requests.instead(
              reply,
              ChatReplies.kept(reply, preferences),
              where,
              new Replaced(0, List.of(pressed.message())));
      case NOTICE -> List.of();
    };
  }

  /// Takes the buttons of a vote away.
  private static Optional<Sending> withoutVote(Pressed pressed) {
    return pressed
        .keyboard()
        .flatMap(
            keyboard ->
                Keyboards.without(pressed.where(), pressed.message(), keyboard, pressed.payload()));
  }

  private static String words(Reply reply) {
    var words = new StringBuilder();
    for (Reply.Block block : reply.blocks()) {
      if (block instanceof Reply.Block.Paragraph(var runs)) {
        runs.forEach(run -> words.append(run.text()));
      }
    }
    return words.toString();
  }
}
