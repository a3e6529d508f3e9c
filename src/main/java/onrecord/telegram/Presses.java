package onrecord.telegram;

import java.util.List;
import java.util.Optional;
import onrecord.exchange.Message;
import onrecord.exchange.Message.Preferences;
import onrecord.exchange.Reply;
import onrecord.exchange.Reply.Change;
import onrecord.hearing.Incoming.Pressed;
import onrecord.hearing.Incoming.Where;
import onrecord.journal.Answers.Answered;
import onrecord.journal.Counts.Counted;
import onrecord.journal.Inbox.Entry;
import onrecord.journal.Journal;
import onrecord.journal.Outbox.Sending;
import onrecord.requests.Keyboards;
import onrecord.requests.Requests;
import onrecord.requests.Requests.Below;
import onrecord.requests.Requests.Replaced;
import onrecord.telegram.Bot.Desk;
import onrecord.wording.Wording;

/// What goes out for a press on a button.
final class Presses {
  private final Journal journal;
  private final Replies replies;
  private final Requests requests;
  private final Asides asides;

  Presses(Desk desk, Replies replies) {
    journal = desk.journal();
    this.replies = replies;
    requests = desk.requests();
    asides = desk.asides();
  }

  /// Deals with the press.
  void answer(Entry entry, Pressed pressed) {
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
            .pressing(pressed.payload());
    Reply reply = replies.to(message, where);
    boolean notice = reply.manner() == Reply.Manner.NOTICE;
    asides.noticed(pressed.query(), notice ? Optional.of(words(reply)) : Optional.empty());
    int question = reply.thread().isEmpty() ? 0 : answered.map(Answered::question).orElse(0);
    if (reply.change().orElse(null) instanceof Change.Vote(var about, var right)) {
      var counted = new Counted(right ? "right" : "wrong", about);
      journal.endings().count(entry, withoutVote(pressed).stream().toList(), counted);
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
      case NEW ->
          requests.messages(reply, preferences, where, new Below(pressed.message(), question));
      case IN_PLACE ->
          requests.instead(
              reply,
              Replies.kept(reply, preferences),
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
