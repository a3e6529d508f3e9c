package onrecord.publishing.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.corpus.Withdrawals;
import onrecord.publishing.Deed;
import onrecord.publishing.PublishingStep;

/// The statements that the steps of a data folder have withdrawn, whichever process takes them.
public final class LedgerWithdrawals implements Withdrawals {
  private final StepLines lines;
  private long seen = -1;
  private List<Withdrawal> present = List.of();

  /// Those of a data folder.
  public LedgerWithdrawals(Path data) {
    lines = StepLines.in(data);
  }

  @Override
  public synchronized List<Withdrawal> list() {
    long now = lines.changed();
    if (now != seen) {
      try {
        present = of(lines.read());
        seen = now;
      } catch (IOException e) {
        throw new UncheckedIOException("what was withdrawn cannot be read", e);
      }
    }
    return present;
  }

  /// What the last step about each statement has removed.
  static List<Withdrawal> of(List<PublishingStep> steps) {
    Map<String, PublishingStep> last = new LinkedHashMap<>();
    Set<Integer> aside = new HashSet<>();
    for (PublishingStep step : steps) {
      boolean other = step.did() == Deed.ORGANIZATION || step.did() == Deed.IMPORT;
      if (other || aside.contains(step.undoes())) {
        aside.add(step.step());
      } else {
        last.put(step.statement(), step);
      }
    }
    return last.values().stream()
        .filter(PublishingStep::removes)
        .map(
            step ->
                new Withdrawal(
                    step.statement(),
                    step.title(),
                    step.moment().atZone(ZoneOffset.UTC).toLocalDate()))
        .toList();
  }
}
