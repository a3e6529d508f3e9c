package onrecord.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Subscription;
import onrecord.conversation.Subscription.FittingStatement;
import onrecord.corpus.Statement;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.subscription.ArchiveNews;
import onrecord.testing.SetClock;
import onrecord.testing.Statements;

/// A process that tells of new statements until somebody kills it: the journal's file, the file of
/// what was sent, and the number of the generation, each with ten more statements.
final class NoticeProgram {
  static final int EACH = 10;
  static final Instant NOW = Instant.parse("2026-07-02T12:00:00Z");

  private NoticeProgram() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path sent = Path.of(arguments[1]);
    int generation = Integer.parseInt(arguments[2]);
    var clock = new SetClock(NOW);
    try (Journal journal = Journal.open(Path.of(arguments[0]), clock, Duration.ofDays(2))) {
      System.out.println("ready");
      var server = new NoticeServer(journal, clock, (chat, words) -> write(sent, chat, words));
      server.work(news(generation), 1000);
      System.out.println("done");
    }
  }

  private static void write(Path sent, long chat, String words) {
    try {
      String line = chat + "\t" + words.replace("\n", " ") + "\n";
      Files.writeString(sent, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What that generation holds: no two texts are alike.
  static ArchiveNews news(int generation) {
    Map<String, String> versions = new LinkedHashMap<>();
    for (int i = 0; i < generation * EACH; i++) {
      versions.put("s" + i, "1");
    }
    return new GivenNews(generation, versions);
  }

  /// Statements of which everybody is told.
  private record GivenNews(int generation, Map<String, String> versions) implements ArchiveNews {
    @Override
    public Optional<Statement> find(String id) {
      Statement one = Statements.LEAFLET;
      return Optional.of(new Statement(id, one.masthead(), "Words of " + id, List.of(), List.of()));
    }

    @Override
    public Optional<Subscription> understood(String words) {
      return Optional.empty();
    }

    @Override
    public Optional<Subscription> organization(String key) {
      return Optional.empty();
    }

    @Override
    public int since(LocalDate day, Subscription subscription) {
      return 0;
    }

    @Override
    public List<FittingStatement> fitting(Subscription subscription, Set<String> statements) {
      return statements.stream().map(id -> new FittingStatement(id, 0, 0)).toList();
    }

    @Override
    public Optional<Reply> notice(NoticedStatements noticed, Preferences preferences) {
      String ids =
          String.join(
              ",",
              noticed.statements().stream().map(FittingStatement::statement).sorted().toList());
      return Optional.of(Reply.of(Reply.Block.said("[" + ids + "]")));
    }
  }
}
