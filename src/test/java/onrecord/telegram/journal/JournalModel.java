package onrecord.telegram.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import onrecord.telegram.journal.Inbox.Arrival;
import onrecord.telegram.journal.Inbox.InboxEntry;
import onrecord.telegram.journal.Outbox.Queued;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.journal.Outbox.SendingKind;

/// What a journal is to do, done in memory in the plainest way.
final class JournalModel {
  private record Place(long chat, int question) {}

  static final class Going {
    private final long number;
    private long chat;
    private Sending sending;
    private int attempts;
    private int unknowns;
    private boolean underWay;

    private Going(long number, long chat, Sending sending) {
      this.number = number;
      this.chat = chat;
      this.sending = sending;
    }

    private Queued queued() {
      return new Queued(
          number, chat, sending, attempts, sending.kind() == SendingKind.SEND && unknowns > 0);
    }
  }

  private static final class Kept {
    private List<String> thread = List.of();
    private final TreeMap<Long, Integer> messages = new TreeMap<>();
    private Instant changed = Instant.EPOCH;
  }

  private final Map<Arrival, Instant> known = new HashMap<>();
  private final TreeMap<Long, InboxEntry> waiting = new TreeMap<>();
  private final Map<Long, Arrival> origins = new HashMap<>();
  final TreeMap<Long, Going> going = new TreeMap<>();
  private final Map<Place, Kept> answers = new LinkedHashMap<>();
  final Map<Long, String> preferences = new HashMap<>();
  final Set<Long> silenced = new LinkedHashSet<>();
  private long lastSending;

  void keep(List<Arrival> arrivals, List<InboxEntry> kept, Instant now) {
    int next = 0;
    for (Arrival arrival : arrivals) {
      if (known.putIfAbsent(arrival, now) == null) {
        InboxEntry entry = kept.get(next++);
        if (entry.update() != arrival.update() || !entry.json().equals(arrival.json())) {
          throw new AssertionError("kept " + entry + " for " + arrival);
        }
        waiting.put(entry.number(), entry);
        origins.put(entry.number(), arrival);
      }
    }
    if (next != kept.size()) {
      throw new AssertionError("kept as new what is known: " + kept);
    }
  }

  void done(long number) {
    waiting.remove(number);
  }

  void answer(
      InboxEntry entry, List<Sending> sendings, Optional<List<String>> thread, Instant now) {
    InboxEntry there = waiting.remove(entry.number());
    if (there == null) {
      return;
    }
    if (!silenced.contains(there.chat())) {
      for (Sending sending : sendings) {
        going.put(++lastSending, new Going(lastSending, there.chat(), sending));
      }
    }
    if (thread.isPresent()) {
      kept(there.chat(), sendings.getFirst().question(), now).thread = thread.get();
    }
  }

  private Kept kept(long chat, int question, Instant now) {
    Kept kept = answers.computeIfAbsent(new Place(chat, question), it -> new Kept());
    kept.changed = now;
    return kept;
  }

  boolean sending(long number) {
    Going it = going.get(number);
    if (it == null || it.underWay) {
      return false;
    }
    it.underWay = true;
    it.attempts++;
    return true;
  }

  void sent(long number, int message, Instant now) {
    Going it = going.remove(number);
    if (it == null) {
      return;
    }
    if (it.sending.kind() == SendingKind.SEND && it.sending.question() != 0) {
      removeMessage(it.chat, message);
      kept(it.chat, it.sending.question(), now).messages.put(number, message);
    } else if (it.sending.kind() == SendingKind.DELETE) {
      removeMessage(it.chat, it.sending.message());
    }
  }

  private void removeMessage(long chat, int message) {
    answers.forEach(
        (place, kept) -> {
          if (place.chat() == chat) {
            kept.messages.values().removeIf(it -> it == message);
          }
        });
  }

  void unknown(long number) {
    Going it = going.get(number);
    if (it != null && it.underWay) {
      it.underWay = false;
      it.unknowns++;
      if (it.unknowns >= (it.sending.kind() == SendingKind.SEND ? 2 : 5)) {
        going.remove(number);
      }
    }
  }

  void unsent(long number) {
    Going it = going.get(number);
    if (it != null && it.underWay) {
      it.underWay = false;
      it.attempts--;
    }
  }

  void silence(long chat) {
    silenced.add(chat);
    going.values().removeIf(it -> it.chat == chat && !it.underWay);
  }

  void forget(long chat) {
    going.values().removeIf(it -> it.chat == chat);
    answers.keySet().removeIf(it -> it.chat() == chat);
    preferences.remove(chat);
  }

  void migrate(long from, long to) {
    waiting.replaceAll(
        (number, it) ->
            it.chat() == from ? new InboxEntry(number, it.update(), to, it.at(), it.json()) : it);
    answers.keySet().removeIf(it -> it.chat() == from);
    for (Going it : going.values()) {
      if (it.chat == from) {
        it.chat = to;
        Sending old = it.sending;
        it.sending =
            new Sending(old.kind(), old.method(), old.body(), 0, old.message(), old.again());
      }
    }
    String words = preferences.remove(from);
    if (words != null) {
      preferences.putIfAbsent(to, words);
    }
    silenced.remove(from);
  }

  void expire(Instant now) {
    known.entrySet().removeIf(it -> ended(it.getKey()) && isOld(it.getValue(), now, 2));
    answers.entrySet().removeIf(it -> isOld(it.getValue().changed, now, 30) && !waits(it.getKey()));
  }

  private boolean ended(Arrival arrival) {
    return waiting.keySet().stream().noneMatch(it -> arrival.equals(origins.get(it)));
  }

  private static boolean isOld(Instant moment, Instant now, int days) {
    return moment.isBefore(now.minus(java.time.Duration.ofDays(days)));
  }

  private boolean waits(Place place) {
    return going.values().stream()
        .anyMatch(
            it ->
                !it.underWay
                    && it.chat == place.chat()
                    && it.sending.question() == place.question());
  }

  void crash(Instant now) {
    List.copyOf(going.values()).forEach(it -> unknown(it.number));
    expire(now);
  }

  /// All that can be seen of it in that chat.
  List<Object> seen(long chat) {
    List<Object> seen = new ArrayList<>();
    seen.add(waiting.values().stream().filter(it -> it.chat() == chat).findFirst());
    seen.add((int) waiting.values().stream().filter(it -> it.chat() == chat).count());
    seen.add(
        going.values().stream()
            .filter(it -> it.chat == chat && !it.underWay)
            .map(Going::queued)
            .toList());
    for (int question = 1; question <= JournalRandomTest.QUESTIONS; question++) {
      seen.add(Optional.ofNullable(answers.get(new Place(chat, question))).map(it -> whole(it)));
    }
    seen.add(Optional.ofNullable(preferences.get(chat)));
    seen.add(silenced.contains(chat));
    return seen;
  }

  private static List<Object> whole(Kept kept) {
    return List.of(kept.thread, List.copyOf(kept.messages.values()));
  }

  /// The chats of what waits, the longest waiting first.
  List<Long> turns() {
    return waiting.values().stream().map(InboxEntry::chat).distinct().toList();
  }
}
