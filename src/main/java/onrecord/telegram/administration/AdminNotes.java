package onrecord.telegram.administration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Wording;
import onrecord.corpus.Corpus.Problem;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.message.Incoming.Where;
import onrecord.telegram.message.Requests;
import onrecord.telegram.message.Requests.Below;

/// What the admins are told in private without having asked. Thread-safe.
public final class AdminNotes {
  private static final String TOLD = "problems.told";
  private static final int KEY = 12;
  private static final int SHOWN = 20;

  private final Journal journal;
  private final Set<Long> admins;

  /// For those admins, over that journal.
  public AdminNotes(Journal journal, Set<Long> admins) {
    this.journal = journal;
    this.admins = Set.copyOf(admins);
  }

  Journal journal() {
    return journal;
  }

  /// Tells of problems in the archive's files that were not told before. What is no longer wrong is
  /// told again when it is wrong again.
  public synchronized void problems(List<Problem> problems) {
    Optional<String> mark = journal.counts().mark(TOLD);
    Set<String> before = Set.of(mark.orElse("").split(" ", -1));
    List<String> all = problems.stream().map(Problem::toString).distinct().toList();
    List<String> lines = all.stream().filter(line -> !before.contains(key(line))).toList();
    String now = all.stream().map(AdminNotes::key).collect(Collectors.joining(" "));
    if (!lines.isEmpty()) {
      tellOnce(TOLD, now, wording -> problems(lines, wording));
    } else if (!mark.orElse("").equals(now)) {
      journal.counts().mark(TOLD, now);
    }
  }

  private static String key(String line) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sum, KEY));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Reply problems(List<String> lines, Wording wording) {
    var list = new ProblemList(lines, SHOWN);
    return list.attachedTo(Reply.of(list.blocks(wording).toArray(Block[]::new)));
  }

  /// Tells that a new index does not serve.
  public void keptBack(String why) {
    tell(wording -> Reply.of(Block.said(wording.say("admin.watch.kept-back", Map.of("why", why)))));
  }

  /// Tells that none was built.
  public void notBuilt(String why) {
    tell(wording -> Reply.of(Block.said(wording.say("admin.watch.failed", Map.of("why", why)))));
  }

  /// Tells each admin the same in their language.
  private void tell(Function<Wording, Reply> words) {
    messages(words).forEach((admin, sendings) -> journal.outbox().add(admin, sendings));
  }

  /// Tells each admin the same in their language, unless the note of that name says so already; and
  /// says so, in one.
  ///
  /// @return for whom something waits now
  Set<Long> tellOnce(String mark, String value, Function<Wording, Reply> words) {
    Map<Long, List<Sending>> messages = messages(words);
    journal.subscriptions().notices().tellOnce(mark, value, messages);
    return messages.keySet();
  }

  private Map<Long, List<Sending>> messages(Function<Wording, Reply> words) {
    Map<Long, List<Sending>> messages = new TreeMap<>();
    for (long admin : admins) {
      Preferences preferences =
          journal
              .chats()
              .preferences(admin)
              .map(Preferences::decode)
              .orElseGet(() -> Preferences.of(Wording.LANGUAGES.getFirst()));
      var where = new Where(admin, MessagePlace.PRIVATE, 0, Optional.empty());
      Reply reply = words.apply(Wording.in(preferences.language()));
      messages.put(admin, new Requests("").messages(reply, preferences, where, new Below(0, 0)));
    }
    return messages;
  }
}
