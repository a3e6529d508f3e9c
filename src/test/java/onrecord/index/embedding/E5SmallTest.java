package onrecord.index.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import onrecord.testing.ChildProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class E5SmallTest {
  private static final String SAID = "asked [] for 17 vectors of [384]";

  @TempDir private Path folder;

  @Test
  void model_givenAwkwardTexts_embedsAllAndAsksNobodyOnTheNetwork() throws IOException {
    assertThat(said(folder.toString())).isEqualTo(SAID);
  }

  @Test
  void model_whereTheHomeFolderCannotBeWritten_isLoadedAllTheSame() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThat(said(file.resolve("home").toString())).isEqualTo(SAID);
  }

  @Test
  void model_inFiles_makesTheVectorsOfTheOneInTheJar() throws IOException {
    for (String name : List.of("e5-small-v2-q.onnx", "e5-small-v2-q-tokenizer.json")) {
      try (InputStream packed =
          Objects.requireNonNull(E5SmallTest.class.getResourceAsStream("/" + name))) {
        Files.copy(packed, folder.resolve(name));
      }
    }
    String text = "Some 645 dockers walked out on Monday.";
    OnnxModel laidOut = new OnnxModel(E5Small.session(folder), E5Small.DESCRIPTION.mean());
    assertThat(laidOut.read(E5Small.DESCRIPTION.passage(), text).vector())
        .isEqualTo(E5Small.plain().ofTexts(List.of(text)).getFirst());
  }

  private static String said(String... arguments) throws IOException {
    Process process = ChildProgram.start(SilentModel.class, arguments);
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return out.lines().reduce("", (before, line) -> line);
  }
}
