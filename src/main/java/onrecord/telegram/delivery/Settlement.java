package onrecord.telegram.delivery;

import java.util.Optional;
import java.util.OptionalLong;
import onrecord.telegram.api.Outcome;
import onrecord.telegram.delivery.DeliveryCounter.Event;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.Outbox.Queued;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.journal.Outbox.SendingKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What each outcome of a sending means for the journal, and for what is to be done next.
final class Settlement {
  private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final Journal journal;
  private final Pacing pacing;
  private final DeliveryCounter tally;

  Settlement(Journal journal, Pacing pacing, DeliveryCounter tally) {
    this.journal = journal;
    this.pacing = pacing;
    this.tally = tally;
  }

  /// What is to be done next.
  sealed interface Next {
    /// The next that waits, which may be the same again.
    record On() implements Next {}

    /// Nothing before the server answers again.
    record OutageBegun() implements Next {}

    /// Nothing at all: the server does not know the bot.
    record ShutOut(String why) implements Next {}

    /// The chat has become that one, and what waits waits there.
    record ChatMoved(long chat) implements Next {}
  }

  /// Keeps what came of it.
  ///
  /// @param body its parameters, as they are kept
  Next settle(Queued queued, SendingBody body, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var result) -> done(queued, result.path("message_id").asInt(0));
      case Outcome.Flooded(var pause) -> {
        pacing.hold(chat(queued, body), pause);
        journal.outbox().unsent(queued.number());
        tally.count(Event.FLOODED, 0);
        yield new Next.On();
      }
      case Outcome.Unreached(var why) -> {
        journal.outbox().unsent(queued.number());
        tally.count(Event.UNREACHED, 0);
        LOG.info("{}: the server cannot be reached: {}", queued.sending().method(), why);
        yield new Next.OutageBegun();
      }
      case Outcome.Unknown(var why, _) -> unknown(queued, why);
      case Outcome.Refused refused -> refused(queued, body, refused);
    };
  }

  /// Where it goes; an answer to one chat can go to another, as one does that is nobody else's.
  static long chat(Queued queued, SendingBody body) {
    return body.chat().orElse(queued.chat());
  }

  private Next done(Queued queued, int message) {
    journal.outbox().sent(queued.number(), message);
    tally.count(
        switch (queued.sending().kind()) {
          case SEND -> queued.uncertain() ? Event.REPEATED : Event.SENT;
          case EDIT -> Event.EDITED;
          case DELETE -> Event.DELETED;
        },
        0);
    return new Next.On();
  }

  private Next unknown(Queued queued, String why) {
    journal.outbox().unknown(queued.number());
    tally.count(queued.uncertain() ? Event.GIVEN_UP : Event.UNKNOWN, 0);
    LOG.warn(
        "{}: nobody knows whether it was done{}: {}",
        queued.sending().method(),
        queued.uncertain() ? ", the repeat as little as the first; given up" : "",
        why);
    return new Next.OutageBegun();
  }

  private Next refused(Queued queued, SendingBody body, Outcome.Refused refused) {
    long chat = chat(queued, body);
    OptionalLong to = refused.migratedTo();
    if (to.isPresent() && to.getAsLong() != chat) {
      return migrated(queued, body, to.getAsLong());
    }
    return switch (refused.code()) {
      // "Not found" is what the server says of every method of a bot that it never knew.
      case UNAUTHORIZED, NOT_FOUND -> {
        journal.outbox().unsent(queued.number());
        yield new Next.ShutOut(refused.description());
      }
      case FORBIDDEN -> {
        never(queued, refused);
        journal.chats().silence(chat, refused.description());
        yield new Next.On();
      }
      default -> complained(queued, body, refused);
    };
  }

  private Next complained(Queued queued, SendingBody body, Outcome.Refused refused) {
    Sending sending = queued.sending();
    return switch (ServerError.of(refused.description())) {
      case UNCHANGED -> done(queued, 0);
      case REPLY_GONE -> without("reply_parameters", queued, body, refused);
      case THREAD_GONE -> without("message_thread_id", queued, body, refused);
      case MESSAGE_GONE ->
          switch (sending.kind()) {
            case SEND -> never(queued, refused);
            case EDIT -> anew(queued, body, refused);
            case DELETE -> done(queued, 0);
          };
      case ILL_FORMED -> {
        LOG.error("{}: badly made: {}", sending.method(), refused.description());
        yield instead(queued, body, body.plain(), refused);
      }
      case OTHER -> never(queued, refused);
    };
  }

  private Next without(String name, Queued queued, SendingBody body, Outcome.Refused refused) {
    return body.has(name)
        ? instead(queued, body, body.without(name), refused)
        : never(queued, refused);
  }

  private Next instead(
      Queued queued, SendingBody body, SendingBody other, Outcome.Refused refused) {
    if (other.equals(body)) {
      return never(queued, refused);
    }
    // In this order: a crash between the two leads here again.
    journal.outbox().unsent(queued.number());
    journal.outbox().replace(queued.number(), other.text());
    return changed();
  }

  private Next changed() {
    tally.count(Event.CHANGED, 0);
    return new Next.On();
  }

  /// An answer whose message has gone goes out as a new one: its words were not yet said.
  private Next anew(Queued queued, SendingBody body, Outcome.Refused refused) {
    Optional<Sending> message = asMessage(queued.sending(), body, queued.sending().question());
    if (message.isEmpty()) {
      return never(queued, refused);
    }
    journal.outbox().unsent(queued.number());
    journal.instead(queued.number(), message.get());
    return changed();
  }

  private static Optional<Sending> asMessage(Sending edit, SendingBody body, int replyTo) {
    boolean answers = edit.kind() == SendingKind.EDIT && edit.question() != 0 && body.has("text");
    return answers
        ? Optional.of(
            new Sending(
                SendingKind.SEND,
                "sendMessage",
                body.asMessage(replyTo).text(),
                edit.question(),
                edit.message(),
                edit.again()))
        : Optional.empty();
  }

  private Next migrated(Queued queued, SendingBody body, long to) {
    long from = chat(queued, body);
    journal.outbox().unsent(queued.number());
    boolean moved = queued.chat() == from;
    if (moved) {
      // Messages have other numbers there: none can be edited, none replied to.
      for (Queued waiting : journal.outbox().next(from)) {
        SendingBody.of(waiting.sending().body())
            .flatMap(edit -> asMessage(waiting.sending(), edit, 0))
            .ifPresent(message -> journal.instead(waiting.number(), message));
      }
    }
    journal.migrate(from, to);
    for (Queued waiting : journal.outbox().next(moved ? to : queued.chat())) {
      SendingBody.of(waiting.sending().body())
          .filter(other -> other.chat().equals(OptionalLong.of(from)))
          .map(other -> other.toChat(to).text())
          .ifPresent(other -> journal.outbox().replace(waiting.number(), other));
    }
    return moved ? new Next.ChatMoved(to) : changed();
  }

  private Next never(Queued queued, Outcome.Refused refused) {
    journal.outbox().refused(queued.number(), refused.description());
    tally.count(Event.REFUSED, refused.code());
    LOG.warn(
        "{}: refused for good: {} {}",
        queued.sending().method(),
        refused.code(),
        refused.description());
    return new Next.On();
  }
}
