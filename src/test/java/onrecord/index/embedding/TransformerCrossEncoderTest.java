package onrecord.index.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import onrecord.index.CrossEncoder;
import onrecord.operation.Failure;
import onrecord.testing.BuiltInModel;
import onrecord.testing.Said;
import onrecord.testing.TinyReranker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
final class TransformerCrossEncoderTest {
  private static final List<String> PASSAGES = List.of("the", "harbour", "the the", "");

  @TempDir private Path folder;

  @Test
  void odds_areTheModels_ofEachPassageInTheirOrder() throws IOException {
    CrossEncoder model = CrossEncoder.inFolder(TinyReranker.in(folder, 0.5f).folder());
    List<Double> odds = model.odds("Who?", PASSAGES);
    // In the tokenizer's table "the" is 1996, "harbour" 7440, and the end of a text 102.
    assertThat(odds).containsExactly(1049.0, 3771.0, 2047.0, 51.0);
    assertThat(model.odds("Where does the harbour lie?", PASSAGES)).isEqualTo(odds);
    assertThat(model.reads("en")).isTrue();
    assertThat(model.reads("uk")).isFalse();
  }

  @Test
  void text_thatIsLong_isCutOff() throws IOException {
    CrossEncoder model = CrossEncoder.inFolder(TinyReranker.in(folder, 1).folder());
    assertThat(model.odds("who ".repeat(9000), List.of("the ".repeat(9000)))).hasSize(1);
  }

  @Test
  void description_withAKeyForEmbedding_isTold() throws IOException {
    BuiltInModel model = TinyReranker.in(folder, 1).model();
    model.describe("pooling", "pooling: mean");
    assertThatThrownBy(() -> CrossEncoder.inFolder(model.folder()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("unknown key pooling; allowed: one of tokens, languages, sha256");
  }

  @Test
  void model_thatEmbeds_isNoReranker() throws IOException {
    BuiltInModel model = BuiltInModel.in(folder);
    model.describe("tokens: 512\nlanguages: any\nsha256: " + model.sum() + "\n");
    try (var _ = new Said(Loading.class)) {
      CrossEncoder wrong = CrossEncoder.inFolder(model.folder());
      assertThat(wrong.isUsable()).isFalse();
      assertThat(wrong.complaint().orElseThrow())
          .contains("gives [1, 5, 384] for 5 tokens, and is to give [1, 1]", "not reranked");
      assertThatThrownBy(() -> wrong.odds("Who?", PASSAGES)).hasMessageContaining("[1, 1]");
    }
  }
}
