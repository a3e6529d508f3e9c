package onrecord.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VoiceReasonsTest {
  @TempDir Path folder;

  @Test
  void reason_isTheLineThatClosesABlock() throws IOException {
    Files.writeString(
        folder.resolve("a.html"),
        """
        <html lang="en"><head><title>The weir</title></head><body><article><h1>The weir</h1>
        <p>The company answered that the fish had died of heat, which nobody here believes.</p>
        <blockquote><p>They looked away for years, and now they blame the sun.</p>
        <footer>Ines Falk, chair of the anglers of Lower Weir</footer></blockquote>
        <p>The association demands that the outlet be closed until the water has been tested.</p>
        </article></body></html>
        """);
    var statement = CorpusReader.read(folder).statements().getFirst();
    var reasons = VoiceReasons.of(statement);
    assertThat(reasons).hasSize(1);
    assertThat(reasons.getFirst().voice().speaker()).isEqualTo("Ines Falk");
    assertThat(reasons.getFirst().reason()).contains("'Ines Falk'");
  }
}
