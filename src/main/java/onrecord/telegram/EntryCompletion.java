package onrecord.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.conversation.Message;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Wording;
import onrecord.telegram.Bot.BotTerms;
import onrecord.telegram.Bot.Desk;
import onrecord.telegram.administration.AdminResponse;
import onrecord.telegram.administration.Administration;
import onrecord.telegram.journal.Inbox.InboxEntry;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.journal.SentAnswers.Answered;
import onrecord.telegram.message.Albums;
import onrecord.telegram.message.Incoming;
import onrecord.telegram.message.Incoming.Handed;
import onrecord.telegram.message.Incoming.Joined;
import onrecord.telegram.message.Incoming.Pressed;
import onrecord.telegram.message.Incoming.Said;
import onrecord.telegram.message.Incoming.Speechless;
import onrecord.telegram.message.Incoming.SpeechlessKind;
import onrecord.telegram.message.Incoming.Where;
import onrecord.telegram.message.Requests;
import onrecord.telegram.message.Requests.Below;
import onrecord.telegram.message.Requests.Replaced;
import onrecord.telegram.message.UpdateReader;

/// What goes out for each entry of the inbox: written to the outbox in the same transaction that
/// ends the entry. Thread-safe; entries of one chat must come one after the other.
final class EntryCompletion implements Attempts.EntryWork {
  private static final Duration APOLOGIES_APART = Duration.ofMinutes(5);

  private final Journal journal;
  private final UpdateReader updates;
  private final Requests requests;
  private final ChatReplies replies;
  private final Administration administration;
  private final ButtonPresses presses;
  private final BotTerms terms;
  private final Map<Long, Instant> apologies = new ConcurrentHashMap<>();
  private final Albums albums;

  EntryCompletion(Desk desk) {
    journal = desk.journal();
    updates = new UpdateReader(desk.identity());
    requests = desk.requests();
    replies = new ChatReplies(desk);
    administration = desk.administration();
    presses = new ButtonPresses(desk, replies);
    albums = desk.albums();
    terms = desk.terms();
  }

  /// Deals with the entry, or breaks off.
  @Override
  public void answer(InboxEntry entry) {
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

  private void answer(InboxEntry entry, Incoming incoming) {
    switch (incoming) {
      case Said said -> said(entry, said);
      case Handed handed -> handed(entry, handed);
      case Pressed pressed -> presses.answer(entry, pressed);
      case Speechless speechless -> speechless(entry, speechless);
      case Joined(var where) -> joined(entry, where);
      case Incoming.Left(var chat) -> {
        journal.chats().silence(chat, "the bot was sent away");
        journal.inbox().done(entry.number());
      }
      case Incoming.GroupMoved(var chat, var to) -> {
        journal.inbox().done(entry.number());
        journal.migrate(chat, to);
      }
      case Incoming.Inline _ -> journal.inbox().done(entry.number());
    }
  }

  private void said(InboxEntry entry, Said said) {
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

  private void fresh(InboxEntry entry, Said said) {
    Where where = said.where();
    Preferences preferences = replies.preferences(where, said.text());
    switch (administration.hear(said, preferences)) {
      case AdminResponse.NotForAdmins() -> {
        Reply reply = replies.to(replies.heard(said, preferences), where, said.person());
        answer(entry, said, preferences, administration.helping(said, reply, preferences));
      }
      case AdminResponse.AdminAnswer(var reply) -> {
        replies.change(where, reply);
        answer(entry, said, preferences, reply);
      }
      case AdminResponse.Silence() -> journal.inbox().done(entry.number());
    }
  }

  private void answer(InboxEntry entry, Said said, Preferences preferences, Reply reply) {
    Where where = said.where();
    var below = new Below(said.message(), said.message());
    answer(
        entry,
        reply,
        requests.messages(reply, ChatReplies.kept(reply, preferences), where, below),
        below);
  }

  private void edited(InboxEntry entry, Said said, Answered answered) {
    Where where = said.where();
    if (administration.isDone(said)) {
      // What an admin has done is done once.
      journal.inbox().done(entry.number());
      return;
    }
    Preferences preferences = replies.preferences(where, said.text());
    Reply reply = replies.to(replies.heard(said, preferences), where, said.person());
    if (!reply.thread().isEmpty() && reply.thread().equals(answered.thread())) {
      // Something else about the message was changed.
      journal.inbox().done(entry.number());
      return;
    }
    var replaced = new Replaced(said.message(), answered.messages());
    answer(
        entry,
        reply,
        requests.instead(reply, ChatReplies.kept(reply, preferences), where, replaced),
        new Below(said.message(), said.message()));
  }

  private void handed(InboxEntry entry, Handed handed) {
    Where where = handed.where();
    journal.chats().hear(where.chat());
    Preferences preferences = replies.preferences(where, "");
    if (administration.hear(handed, preferences) instanceof AdminResponse.AdminAnswer(var reply)) {
      var below = new Below(handed.message(), handed.message());
      answer(entry, reply, requests.messages(reply, preferences, where, below), below);
    } else if (handed.words().isPresent()) {
      said(entry, handed.words().get());
    } else {
      speechless(
          entry, new Speechless(where, handed.message(), SpeechlessKind.FILE, handed.album()));
    }
  }

  /// What to send instead; once for all the parts of an album.
  private void speechless(InboxEntry entry, Speechless speechless) {
    if (albums.isFirst(speechless, terms.clock().instant())) {
      notice(entry, speechless.where(), speechless.message(), speechless.kind().key());
    } else {
      journal.inbox().done(entry.number());
    }
  }

  /// One apology for all that a chat asked too long ago.
  private void stale(InboxEntry entry, Said said) {
    Instant now = terms.clock().instant();
    apologies.values().removeIf(at -> at.plus(APOLOGIES_APART).isBefore(now));
    if (apologies.putIfAbsent(entry.chat(), now) == null) {
      notice(entry, said.where(), said.message(), "notice.stale");
    } else {
      journal.inbox().done(entry.number());
    }
  }

  private void notice(InboxEntry entry, Where where, int message, String key) {
    Preferences preferences = replies.preferences(where, "");
    Reply reply = Reply.of(Reply.Block.said(Wording.in(preferences.language()).say(key)));
    var below = new Below(message, message);
    answer(entry, reply, requests.messages(reply, preferences, where, below), below);
  }

  private void joined(InboxEntry entry, Where where) {
    journal.chats().hear(where.chat());
    if (where.place() != Message.MessagePlace.GROUP) {
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

  private void answer(InboxEntry entry, Reply reply, List<Sending> sendings, Below below) {
    if (below.question() == 0) {
      journal.outbox().answer(entry, sendings);
    } else {
      journal.outbox().answer(entry, sendings, below.question(), reply.thread());
    }
  }
}
