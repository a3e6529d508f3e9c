package onrecord.telegram.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Attachment;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Wording;
import onrecord.corpus.Corpus.Problem;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.message.Incoming.Where;
import onrecord.telegram.message.Requests;
import onrecord.telegram.message.Requests.Below;

/// What the admins are told in private without having asked. Thread-safe.
public final class AdminNotes {
  private static final String TOLD = "problems.told";
  private static final int REMEMBERED = 2000;
  private static final int SHOWN = 20;

  private final Journal journal;
  private final Set<Long> admins;

  /// For those admins, over that journal.
  public AdminNotes(Journal journal, Set<Long> admins) {
    this.journal = journal;
    this.admins = Set.copyOf(admins);
  }

  /// Tells of problems in the archive's files that were not told before.
  public synchronized void problems(List<Problem> problems) {
    Set<String> before = told();
    List<String> lines =
        problems.stream()
            .map(Problem::toString)
            .filter(line -> !before.contains(key(line)))
            .toList();
    // What is no longer wrong is told again when it is wrong again.
    Set<String> now = new LinkedHashSet<>();
    problems.stream().map(Problem::toString).map(AdminNotes::key).forEach(now::add);
    if (!lines.isEmpty()) {
      tell(wording -> problems(lines, wording));
    }
    journal.counts().mark(TOLD, String.join(" ", now.stream().limit(REMEMBERED).toList()));
  }

  private Set<String> told() {
    Optional<String> mark = journal.counts().mark(TOLD);
    return new LinkedHashSet<>(Arrays.asList(mark.orElse("").split(" ", -1)));
  }

  private static String key(String line) {
    return Integer.toHexString(line.hashCode());
  }

  private static Reply problems(List<String> lines, Wording wording) {
    var blocks = new ArrayList<Block>();
    blocks.add(Block.said(wording.say("admin.problems", Map.of("count", lines.size()))));
    blocks.add(new Block.Lines(lines.subList(0, Math.min(SHOWN, lines.size()))));
    Reply reply = Reply.of(blocks.toArray(Block[]::new));
    String all = String.join("\n", lines) + "\n";
    return lines.size() > SHOWN ? reply.attaching(new Attachment("problems.txt", all)) : reply;
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
  void tell(Function<Wording, Reply> words) {
    for (long admin : admins) {
      Preferences preferences =
          journal
              .chats()
              .preferences(admin)
              .map(Preferences::decode)
              .orElseGet(() -> Preferences.of(Wording.LANGUAGES.getFirst()));
      var where = new Where(admin, MessagePlace.PRIVATE, 0, Optional.empty());
      Reply reply = words.apply(Wording.in(preferences.language()));
      journal
          .outbox()
          .add(admin, new Requests("").messages(reply, preferences, where, new Below(0, 0)));
    }
  }
}
