package onrecord.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.administration.Administration;
import onrecord.administration.Heard;
import onrecord.exchange.Message;
import onrecord.exchange.Message.Preferences;
import onrecord.exchange.Reply;
import onrecord.hearing.Incoming;
import onrecord.hearing.Incoming.Handed;
import onrecord.hearing.Incoming.Joined;
import onrecord.hearing.Incoming.Pressed;
import onrecord.hearing.Incoming.Said;
import onrecord.hearing.Incoming.Speechless;
import onrecord.hearing.Incoming.Where;
import onrecord.hearing.UpdateReader;
import onrecord.journal.Answers.Answered;
import onrecord.journal.Inbox.Entry;
import onrecord.journal.Journal;
import onrecord.journal.Outbox.Sending;
import onrecord.requests.Requests;
import onrecord.requests.Requests.Below;
import onrecord.requests.Requests.Replaced;
import onrecord.telegram.Bot.Desk;
import onrecord.telegram.Bot.Terms;
import onrecord.wording.Wording;

/// What goes out for each entry of the inbox: written to the outbox in the same transaction that
/// ends the entry. Thread-safe; entries of one chat must come one after the other.
final class Entries implements Attempts.Work {
  private static final Duration APOLOGIES_APART = Duration.ofMinutes(5);

  private final Journal journal;
  private final UpdateReader updates;
  private final Requests requests;
  private final Replies replies;
  private final Administration administration;
  private final Presses presses;
  private final Terms terms;
  private final Map<Long, Instant> apologies = new ConcurrentHashMap<>();

  Entries(Desk desk) {
    journal = desk.journal();
    updates = new UpdateReader(desk.identity());
    requests = desk.requests();
    replies = new Replies(desk);
    administration = desk.administration();
    presses = new Presses(desk, replies);
    terms = desk.terms();
  }

  /// Deals with the entry, or breaks off.
  @Override
  public void answer(Entry entry) {
    try {
      Optional<Incoming> incoming = updates.read(entry.json());
      if (incoming.isPresent()) {
        answer(entry, incoming.get());
      } else {
        journal.inbox().done(entry.number());
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was kept cannot be read again", e);
    }
  }

  private void answer(Entry entry, Incoming incoming) {
    switch (incoming) {
      case Said said -> said(entry, said);
      case Handed handed -> handed(entry, handed);
      case Pressed pressed -> presses.answer(entry, pressed);
      case Speechless(var where, var message) -> notice(entry, where, message, "notice.text-only");
      case Joined(var where) -> joined(entry, where);
      case Incoming.Left(var chat) -> {
        journal.chats().silence(chat, "the bot was sent away");
        journal.inbox().done(entry.number());
      }
      case Incoming.Moved(var chat, var to) -> {
        journal.inbox().done(entry.number());
        journal.migrate(chat, to);
      }
      case Incoming.Inline _ -> journal.inbox().done(entry.number());
    }
  }

  private void said(Entry entry, Said said) {
    Where where = said.where();
    journal.chats().hear(where.chat());
    Optional<Answered> before = journal.answers().to(where.chat(), said.message());
    if (said.edited() && (before.isPresent() || isOlder(said.at(), terms.keep()))) {
      before.ifPresentOrElse(
          answered -> edited(entry, said, answered), () -> journal.inbox().done(entry.number()));
    } else if (before.isPresent()) {
      // The same message under another update id: it has its answer.
      journal.inbox().done(entry.number());
    } else if (isOlder(said.at(), terms.stale())) {
      stale(entry, said);
    } else {
      fresh(entry, said);
    }
  }

  private boolean isOlder(Instant at, Duration age) {
    return at.plus(age).isBefore(terms.clock().instant());
  }

  private void fresh(Entry entry, Said said) {
    Where where = said.where();
    Preferences preferences = replies.preferences(where, said.text());
    switch (heard(said, preferences)) {
      case Heard.Others() ->
          answer(entry, said, preferences, replies.to(message(said, preferences), where));
      case Heard.Told(var reply) -> answer(entry, said, preferences, reply);
      case Heard.Silence() -> journal.inbox().done(entry.number());
    }
  }

  /// What is passed on was said by somebody else, and is nobody's command.
  private Heard heard(Said said, Preferences preferences) {
    return said.forwarded() ? new Heard.Others() : administration.hear(said, preferences);
  }

  private void answer(Entry entry, Said said, Preferences preferences, Reply reply) {
    Where where = said.where();
    var below = new Below(said.message(), said.message());
    answer(
        entry,
        reply,
        requests.messages(reply, Replies.kept(reply, preferences), where, below),
        below);
  }

  private void edited(Entry entry, Said said, Answered answered) {
    Where where = said.where();
    if (Administration.concerns(said.text())) {
      // What an admin has done is done once.
      journal.inbox().done(entry.number());
      return;
    }
    Preferences preferences = replies.preferences(where, said.text());
    Reply reply = replies.to(message(said, preferences), where);
    if (!reply.thread().isEmpty() && reply.thread().equals(answered.thread())) {
      // Something else about the message was changed.
      journal.inbox().done(entry.number());
      return;
    }
    var replaced = new Replaced(said.message(), answered.messages());
    answer(
        entry,
        reply,
        requests.instead(reply, Replies.kept(reply, preferences), where, replaced),
        new Below(said.message(), said.message()));
  }

  private Message message(Said said, Preferences preferences) {
    Where where = said.where();
    List<String> thread =
        said.repliedTo() == 0
            ? List.of()
            : journal
                .answers()
                .containing(where.chat(), said.repliedTo())
                .map(Answered::thread)
                .orElse(List.of());
    Message message = Message.written(said.text(), where.place(), preferences).goingOnFrom(thread);
    return said.forwarded() ? message.passedOn() : message;
  }

  private void handed(Entry entry, Handed handed) {
    Where where = handed.where();
    journal.chats().hear(where.chat());
    Preferences preferences = replies.preferences(where, "");
    if (administration.hear(handed, preferences) instanceof Heard.Told(var reply)) {
      var below = new Below(handed.message(), handed.message());
      answer(entry, reply, requests.messages(reply, preferences, where, below), below);
    } else {
      notice(entry, where, handed.message(), "notice.text-only");
    }
  }

  /// One apology for all that a chat asked too long ago.
  private void stale(Entry entry, Said said) {
    Instant now = terms.clock().instant();
    apologies.values().removeIf(at -> at.plus(APOLOGIES_APART).isBefore(now));
    if (apologies.putIfAbsent(entry.chat(), now) == null) {
      notice(entry, said.where(), said.message(), "notice.stale");
    } else {
      journal.inbox().done(entry.number());
    }
  }

  private void notice(Entry entry, Where where, int message, String key) {
    Preferences preferences = replies.preferences(where, "");
    Reply reply = Reply.of(Reply.Block.said(Wording.in(preferences.language()).say(key)));
    var below = new Below(message, message);
    answer(entry, reply, requests.messages(reply, preferences, where, below), below);
  }

  private void joined(Entry entry, Where where) {
    journal.chats().hear(where.chat());
    if (where.place() != Message.Place.GROUP) {
      journal.inbox().done(entry.number());
      return;
    }
    Preferences preferences = replies.preferences(where, "");
    Reply reply =
        Reply.of(
            Reply.Block.said(
                Wording.in(preferences.language())
                    .say("group.joined", Map.of("bot", "@" + requests.name()))));
    var below = new Below(0, 0);
    answer(entry, reply, requests.messages(reply, preferences, where, below), below);
  }

  private void answer(Entry entry, Reply reply, List<Sending> sendings, Below below) {
    if (below.question() == 0) {
      journal.outbox().answer(entry, sendings);
    } else {
      journal.outbox().answer(entry, sendings, below.question(), reply.thread());
    }
  }
}
