package onrecord.telegram.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.corpus.Edtf;
import onrecord.corpus.Statement;
import onrecord.telegram.journal.NewStatements;
import onrecord.telegram.journal.NewStatements.SeenStatement;

/// Finds what a generation holds that none before it did. The first one holds no news.
final class NewsDiscovery {
  private static final int TOGETHER = 500;

  private final NewStatements known;
  private final ArchiveNews news;

  NewsDiscovery(NewStatements known, ArchiveNews news) {
    this.known = known;
    this.news = news;
  }

  /// Keeps what is new in a generation.
  void of(int generation) {
    boolean first = !known.hasBegun();
    Map<String, String> before = known.known();
    List<SeenStatement> seen = new ArrayList<>();
    for (Map.Entry<String, String> each : news.versions().entrySet()) {
      if (!each.getValue().equals(before.get(each.getKey()))) {
        seen(each.getKey(), each.getValue()).ifPresent(seen::add);
      }
      if (first && seen.size() == TOGETHER) {
        known.see(seen, 0);
        seen.clear();
      }
    }
    // All that is new in a generation is told together, and so kept together.
    known.see(seen, first ? 0 : generation);
    if (first) {
      known.begin();
    }
  }

  private Optional<SeenStatement> seen(String id, String version) {
    return news.find(id)
        .map(
            statement ->
                new SeenStatement(
                    id,
                    version,
                    TextFingerprint.of(statement.text()),
                    lastDay(statement),
                    !statement.isReaderComments()));
  }

  /// One that is not dated may be from today.
  private static long lastDay(Statement statement) {
    return statement
        .masthead()
        .date()
        .map(Edtf::latest)
        .map(day -> day.toEpochDay())
        .orElse(Long.MAX_VALUE);
  }
}
