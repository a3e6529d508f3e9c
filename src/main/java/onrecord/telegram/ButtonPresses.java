package onrecord.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.conversation.Message;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.Reply.PreferenceChange.Vote;
import onrecord.conversation.Wording;
import onrecord.telegram.Bot.Desk;
import onrecord.telegram.administration.AdminResponse;
import onrecord.telegram.administration.Administration;
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

/// What goes out for a press on a button. A button that was used bears a mark, and does not post
/// the same again.
final class ButtonPresses {
  /// A second press within that time may not have seen the mark of the first.
  private static final Duration UNSEEN = Duration.ofSeconds(10);

  private final Journal journal;
  private final ChatReplies replies;
  private final Requests requests;
  private final Acknowledgements asides;
  private final Administration administration;
  private final Bot.BotTerms terms;
  private final Map<String, Instant> used = new ConcurrentHashMap<>();

  ButtonPresses(Desk desk, ChatReplies replies) {
    journal = desk.journal();
    this.replies = replies;
    requests = desk.requests();
    asides = desk.asides();
    administration = desk.administration();
    terms = desk.terms();
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
      refuse(entry, pressed, Wording.in(preferences.language()).say("button.unknown"));
    } else if (isUsed(pressed)) {
      refuse(entry, pressed, Wording.in(preferences.language()).say("button.used"));
    } else {
      Message message =
          Message.written("", where.place(), preferences)
              .goingOnFrom(thread)
              .amid(pressed.keyboard().map(Keyboards::payloads).orElse(List.of()))
              .pressing(pressed.payload(), seen(pressed));
      Reply reply =
          administration.hear(pressed, preferences) instanceof AdminResponse.AdminAnswer(var told)
              ? told
              : replies.to(message, where, pressed.person());
      boolean notice = reply.manner() == Manner.NOTICE;
      asides.noticed(pressed.query(), notice ? Optional.of(words(reply)) : Optional.empty());
      boolean begins = !reply.thread().isEmpty() && !reply.thread().equals(thread);
      int known = reply.thread().isEmpty() ? 0 : answered.map(Answered::question).orElse(0);
      int question = begins ? own(entry) : known;
      end(
          entry,
          pressed,
          reply,
          new PressedAnswer(sendings(reply, preferences, pressed, question), question, begins));
    }
  }

  /// What stands on the button, and in the message above it.
  private static String seen(Pressed pressed) {
    return Keyboards.label(pressed.keyboard(), pressed.payload()) + "\n" + pressed.words();
  }

  /// The number under which a question that stood on the button begins a thread of its own; no
  /// message has it.
  private static int own(InboxEntry entry) {
    return -(int) (entry.number() & Integer.MAX_VALUE);
  }

  /// What goes out, under which question, and whether that begins a thread.
  private record PressedAnswer(List<Sending> sendings, int question, boolean begins) {}

  private void refuse(InboxEntry entry, Pressed pressed, String words) {
    asides.noticed(pressed.query(), Optional.of(words));
    journal.inbox().done(entry.number());
  }

  /// Ends it with what goes out, and with what becomes of the buttons.
  private void end(InboxEntry entry, Pressed pressed, Reply reply, PressedAnswer answering) {
    var out = new ArrayList<>(answering.sendings());
    if (reply.change().orElse(null) instanceof Vote(var about, var opinion)) {
      if (reply.manner() != Manner.IN_PLACE) {
        withoutVote(pressed).ifPresent(out::add);
      }
      var counted = new ArrayList<>(List.of(new Counted(opinion.code(), about)));
      reply.thread().stream()
          .skip(Math.max(0, reply.thread().size() - 1))
          .flatMap(question -> administration.judged(question, opinion).stream())
          .forEach(counted::add);
      journal.endings().count(entry, out, counted);
    } else {
      if (reply.manner() == Manner.NEW) {
        withUsed(pressed).ifPresent(out::add);
      }
      if (answering.begins()) {
        journal.outbox().answer(entry, out, answering.question(), reply.thread());
      } else {
        journal.outbox().answer(entry, out);
      }
    }
    if (reply.manner() == Manner.NEW) {
      used.put(button(pressed), terms.clock().instant());
    }
  }

  private static String button(Pressed pressed) {
    return pressed.where().chat() + " " + pressed.message() + " " + pressed.payload();
  }

  /// Whether no such button stands there, as far as can be seen; or none does any more, after
  /// another press.
  private static boolean isForged(Pressed pressed) {
    return pressed
        .keyboard()
        .filter(keyboard -> Keyboards.lacks(keyboard, pressed.payload()))
        .isPresent();
  }

  private boolean isUsed(Pressed pressed) {
    Instant now = terms.clock().instant();
    used.values().removeIf(at -> at.plus(UNSEEN).isBefore(now));
    return used.containsKey(button(pressed))
        || pressed
            .keyboard()
            .filter(keyboard -> Keyboards.isUsed(keyboard, pressed.payload()))
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
                Keyboards.withoutVote(
                    pressed.where(), pressed.message(), keyboard, pressed.payload()));
  }

  /// Marks the button that was used.
  private static Optional<Sending> withUsed(Pressed pressed) {
    return pressed
        .keyboard()
        .flatMap(
            keyboard ->
                Keyboards.withUsed(
                    pressed.where(), pressed.message(), keyboard, pressed.payload()));
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
