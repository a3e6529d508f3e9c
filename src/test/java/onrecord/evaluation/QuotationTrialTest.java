package onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import onrecord.answer.Verdict;
import onrecord.answer.Verifier;
import onrecord.answer.verification.ArchiveVerifier;
import onrecord.corpus.Statement;
import onrecord.testing.IndexedStatements;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuotationTrialTest {
  @TempDir static Path folder;

  /// Statements in words of no language.
  private static List<Statement> statements(int count, long seed) {
    var random = new Random(seed);
    var statements = new ArrayList<Statement>();
    for (int i = 0; i < count; i++) {
      var text = new StringBuilder();
      for (int n = 0; n < 300; n++) {
        for (int letter = 2 + random.nextInt(6); letter >= 0; letter--) {
          text.append((char) ('a' + random.nextInt(26)));
        }
        text.append(n % 60 == 59 ? ".\n" : n % 9 == 8 ? ", " : " ");
      }
      statements.add(
          Statements.of(
              "s" + seed + "-" + i,
              Statements.masthead("Title", "2001", Optional.empty()),
              text.toString().strip()));
    }
    return statements;
  }

  @Test
  void verifier_thatFinds_reachesWhatIsAsked() throws IOException {
    List<Statement> statements = statements(10, 1);
    try (var index = IndexedStatements.in(folder, statements)) {
      var plan = new QuotationTrial.Plan(statements, statements(5, 2), 60, 7);
      QuotationTrial.TrialOutcome outcome =
          QuotationTrial.of(plan, included -> new ArchiveVerifier(index, included));
      assertThat(outcome.lines()).anyMatch(line -> line.startsWith("exact, statement and offsets"));
      assertThat(outcome.reached()).as(String.join("\n", outcome.lines())).isTrue();
    }
  }

  @Test
  void verifier_thatFindsNothing_doesNot() {
    var plan = new QuotationTrial.Plan(statements(4, 3), List.of(), 5, 7);
    QuotationTrial.TrialOutcome outcome = QuotationTrial.of(plan, _ -> new Blind());
    assertThat(outcome.reached()).isFalse();
    assertThat(outcome.lines())
        .contains(
            "exact, statement and offsets right: 0 of 5, 0.0 % (asked: 99.5 %)",
            "of statements left out, declined: 5 of 5, 100.0 % (asked: 99.0 %)");
  }

  /// Finds nothing.
  private static final class Blind implements Verifier {
    @Override
    public List<Verdict> judge(String text) {
      return List.of(new Verdict.Absent(text, Optional.empty()));
    }

    @Override
    public boolean isQuotation(String text) {
      return false;
    }
  }
}
