package onrecord.publishing.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import onrecord.publishing.Deed;
import onrecord.publishing.PublishingStep;

/// How many steps of each kind admins have taken, since the ledger was begun. Thread-safe.
public final class DeedCounts {
  private final StepLines lines;
  private final Map<Deed, Long> counted = new EnumMap<>(Deed.class);
  private long seen = -1;

  /// Those of a data folder.
  public DeedCounts(Path data) {
    lines = StepLines.in(data);
  }

  /// How many of that kind.
  public synchronized long of(Deed deed) {
    long now = lines.changed();
    if (now != seen) {
      try {
        counted.clear();
        for (PublishingStep step : lines.read()) {
          counted.merge(step.did(), 1L, Long::sum);
        }
        seen = now;
      } catch (IOException e) {
        throw new UncheckedIOException("the steps of the admins cannot be read", e);
      }
    }
    return counted.getOrDefault(deed, 0L);
  }
}
