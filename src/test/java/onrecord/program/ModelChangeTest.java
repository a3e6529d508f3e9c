package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.index.IndexProgress;
import onrecord.index.lucene.IndexExport;
import onrecord.operation.Failure;
import onrecord.program.engine.OpenArchive;
import onrecord.terminal.Host.Places;
import onrecord.testing.ArchiveFolder;
import onrecord.testing.BuiltInModel;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An archive whose model changes.
final class ModelChangeTest {
  private static final String UKRAINIAN =
      """
      ---
      id: port-2011-uk
      title: Порт
      organization: port
      date: 2011-03
      language: uk
      ---

      Шістсот робітників порту страйкували три дні через зменшення платні.
      """;

  @TempDir private Path folder;
  private SmallArchive archive = new SmallArchive(Path.of(""), Path.of(""), Path.of(""));
  private BuiltInModel model = new BuiltInModel(Path.of(""));
  private final List<String> notes = new ArrayList<>();

  @BeforeEach
  void archive() throws IOException {
    archive = SmallArchive.in(folder);
    new ArchiveFolder(archive.corpus()).with("port/2011-03-uk.txt", UKRAINIAN);
    Files.writeString(archive.config(), "semantic: on\n");
    model = BuiltInModel.in(folder.resolve("model"));
  }

  @Test
  void model_changed_archiveIsEmbeddedAnew_andQuotesAsBefore() throws IOException {
    Asked builtIn = asked();
    assertThat(builtIn)
        .isEqualTo(new Asked(true, 3, List.of("building the index"), builtIn.answer));
    Files.writeString(archive.config(), "embedding:\n  model: " + model.folder() + "\n");
    assertThat(asked())
        .isEqualTo(
            new Asked(
                true,
                3,
                List.of("the index was built with other settings for meaning; building it anew"),
                builtIn.answer));
    assertThat(asked().notes).isEmpty();
    model.describe("languages", "languages: any");
    assertThat(asked().embedded).isEqualTo(4);
    assertThat(vectorFiles()).hasSize(3);
  }

  @Test
  void model_whoseFolderIsWrong_stopsTheStart() throws IOException {
    Files.delete(model.folder().resolve("tokenizer.json"));
    Files.writeString(archive.config(), "embedding:\n  model: " + model.folder() + "\n");
    assertThatThrownBy(this::asked)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("tokenizer.json is missing");
    Files.writeString(
        archive.config(), "semantic: off\nembedding:\n  model: " + model.folder() + "\n");
    assertThat(asked().meant).isFalse();
  }

  /// What one start of the program saw.
  ///
  /// @param embedded how many passages have vectors
  private record Asked(boolean meant, int embedded, List<String> notes, String answer) {}

  /// The first quote, up to its score: the built-in model's tokens are shortened, another's are as
  /// they come.
  private static String firstQuote(String answer) {
    return answer.substring(0, answer.indexOf("\"score\""));
  }

  private Asked asked() throws IOException {
    notes.clear();
    var progress =
        new IndexProgress() {
          @Override
          public void note(String line) {
            notes.add(line);
          }

          @Override
          public void at(Progress progress) {}
        };
    var places =
        new Places(
            Optional.of(archive.corpus()),
            Optional.of(archive.config()),
            Optional.of(archive.data()));
    try (OpenArchive open = new Machine().open(places, progress)) {
      return new Asked(
          open.index().semantic(),
          embedded(open.index().number()),
          List.copyOf(notes),
          firstQuote(open.json().answer("How many dockers walked out on Monday?")));
    }
  }

  private int embedded(int number) throws IOException {
    Path folder = archive.data().resolve("generations/%06d".formatted(number));
    try (IndexExport index = IndexExport.of(folder)) {
      return index.vectors();
    }
  }

  private List<String> vectorFiles() throws IOException {
    try (var files = Files.list(archive.data().resolve("vectors"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
