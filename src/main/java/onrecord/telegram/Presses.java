package onrecord.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.exchange.Message;
import onrecord.exchange.Message.Preferences;
import onrecord.exchange.Reply;
import onrecord.exchange.Reply.Change;
import onrecord.hearing.Incoming.Pressed;
import onrecord.hearing.Incoming.Where;
import onrecord.journal.Answers.Answered;
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
    Message message =
        Message.written("", where.place(), preferences)
            .goingOnFrom(thread)
            .pressing(pressed.payload());
    if (pressed
        .keyboard()
        .filter(keyboard -> Keyboards.lacks(keyboard, pressed.payload()))
        .isPresent()) {
      // Forged, or pressed again before the first press had changed the buttons.
      asides.noticed(
          pressed.query(), Optional.of(Wording.in(preferences.language()).say("button.unknown")));
      journal.inbox().done(entry.number());
      return;
    }
    Reply reply = replies.to(message, where);
    boolean notice = reply.manner() == Reply.Manner.NOTICE;
    asides.noticed(pressed.query(), notice ? Optional.of(words(reply)) : Optional.empty());
    List<Sending> sendings = new ArrayList<>();
    switch (reply.manner()) {
      case NEW -> {
        int question = reply.thread().isEmpty() ? 0 : answered.map(Answered::question).orElse(0);
        sendings.addAll(
            requests.messages(reply, preferences, where, new Below(pressed.message(), question)));
      }
      case IN_PLACE ->
          sendings.addAll(
              requests.instead(
                  reply,
                  Replies.kept(reply, preferences),
                  where,
                  new Replaced(0, List.of(pressed.message()))));
      case NOTICE -> counted(reply, pressed).ifPresent(sendings::add);
    }
    journal.outbox().answer(entry, sendings);
  }

  /// Counts a vote, and takes its buttons away.
  private Optional<Sending> counted(Reply reply, Pressed pressed) {
    if (!(reply.change().orElse(null) instanceof Change.Vote(var about, var right))) {
      return Optional.empty();
    }
    journal.counts().add(right ? "right" : "wrong", about);
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
