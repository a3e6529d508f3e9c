package onrecord.program.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.conversation.Message.Preferences;
import onrecord.index.Embedder;
import onrecord.index.IndexProgress;
import onrecord.index.TextReading;
import onrecord.operation.configuration.Configuration;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.OpenArchive;
import onrecord.testing.FakeEmbedder;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index with vectors, and a model that can no longer be had.
final class ModelFailureTest {
  @TempDir private Path folder;

  /// A model that can be had until it is lost.
  private static final class Losable implements Embedder {
    private final FakeEmbedder before = new FakeEmbedder();
    private boolean lost;

    @Override
    public String name() {
      return before.name();
    }

    @Override
    public int dimensions() {
      return before.dimensions();
    }

    @Override
    public boolean isUsable() {
      return !lost;
    }

    @Override
    public Optional<String> complaint() {
      return lost ? Optional.of("lost") : Optional.empty();
    }

    @Override
    public TextReading readQuestion(String question) {
      return readTexts(List.of(question)).getFirst();
    }

    @Override
    public List<TextReading> readTexts(List<String> texts) {
      if (lost) {
        throw new NoClassDefFoundError("could not initialize the model");
      }
      return before.readTexts(texts);
    }
  }

  @Test
  void question_whereTheModelIsLost_isAnsweredByWords_andItIsSaid() throws Exception {
    SmallArchive archive = SmallArchive.in(folder);
    var options =
        new Configuration.Options(
            Optional.of(archive.config()),
            Optional.of(archive.corpus()),
            Optional.of(archive.data()));
    var model = new Losable();
    var configured =
        new ConfiguredArchive(Configuration.load(options, Map.of()), Optional.of(model));
    assertThat(configured.build(false, IndexProgress.SILENT)).isPresent();
    try (OpenArchive open = configured.openNewest().orElseThrow()) {
      assertThat(open.index().semantic()).isTrue();
      model.lost = true;
      String question = "How many dockers walked out on Monday?";
      assertThat(open.conversation().ask(question, Preferences.of("en")).blocks().toString())
          .contains("Some 645 dockers");
    }
    assertThat(configured.complaint()).contains("lost");
  }
}
