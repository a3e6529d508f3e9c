package onrecord.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import onrecord.evaluation.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PinsTest {
  private static final Scores SCORES =
      new Scores(10, 7, 9, 7.9, 1, 4, 3, 2, 1.5, 12, 0, 2, 2, 31.4, 0, Map.of());

  @TempDir Path folder;

  @Test
  void figures_asPinned_raiseNoComplaint() throws IOException {
    assertThat(
            complaints(
                """
                right-first = 7
                right-in-three = 9
                mean-reciprocal-rank = 0.790
                wrongly-abstained = 1
                rightly-abstained = 3
                statements-covered = 1.5
                not-verbatim = 0
                third-party-unnamed = 0
                first-quote-words = 31
                missing = 0
                """))
        .isEmpty();
  }

  @Test
  void figure_worse_fails() throws IOException {
    assertThat(complaints("right-first = 8\nwrongly-abstained = 0"))
        .hasSize(2)
        .allMatch(complaint -> complaint.contains("worse: "))
        .first()
        .asString()
        .startsWith("right-first is 7, pinned 8; ");
  }

  @Test
  void figure_better_asksToRaiseThePin() throws IOException {
    assertThat(complaints("mean-reciprocal-rank = 0.789\nfirst-quote-words = 32"))
        .hasSize(2)
        .allMatch(complaint -> complaint.contains("better: pin it in " + folder));
  }

  @Test
  void figure_unknown_fails() throws IOException {
    assertThat(complaints("right-frist = 7"))
        .singleElement()
        .asString()
        .contains("no figure right-frist; there are [first-quote-words, ");
  }

  private List<String> complaints(String pins) throws IOException {
    return Pins.read(Files.writeString(folder.resolve("pins.properties"), pins)).complaints(SCORES);
  }
}
