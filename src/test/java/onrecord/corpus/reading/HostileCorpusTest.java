package onrecord.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import onrecord.corpus.Corpus;
import onrecord.corpus.Corpus.Problem;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.Statement;
import onrecord.testing.HostileCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that nobody should hand over, one of each kind; three hundred: src/benchmark/hostile.sh.
final class HostileCorpusTest {
  private static final long SEED = 20261129;

  @TempDir private Path folder;

  @Test
  void hostileFiles_areNamed_andTheHonestOnesBetweenThemAreRead() throws IOException {
    HostileCorpus.lay(folder, HostileCorpus.files(30, 1, SEED));
    Corpus corpus = CorpusReader.read(folder, new ReadingRules(false, 64, Duration.ofSeconds(2)));
    List<String> named = corpus.problems().stream().map(Problem::file).distinct().toList();
    assertThat(corpus.statements())
        .extracting(Statement::id)
        .contains("honest-1", "honest-2", "honest-3", "honest-4", "honest-5");
    assertThat(named)
        .contains("link-out.txt", "link-log.txt", "link-device.txt", "link-self.txt", "link-up")
        .contains("name-\\xff.txt", "name-\\xfe.txt")
        .filteredOn(name -> name.startsWith("hostile"))
        .as("%s", corpus.problems())
        .hasSize(30);
  }
}
