package onrecord.index.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onrecord.index.Embedder;
import onrecord.index.TextReading;
import onrecord.operation.Failure;
import onrecord.testing.BuiltInModel;
import onrecord.testing.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
final class ModelFolderTest {
  private static final List<String> TEXTS =
      List.of(
          "Some 645 dockers walked out on Monday.",
          "Dock Workers’ Union, 2009: All Out. The harbour stood still for three days.");

  @TempDir private Path folder;
  private BuiltInModel model = new BuiltInModel(Path.of(""));

  @BeforeEach
  void layOut() throws IOException {
    model = BuiltInModel.in(folder.resolve("e5 small"));
  }

  @Test
  void builtInModel_laidOutAsAFolder_readsAsTheBuiltInOne() {
    Embedder laidOut = Embedder.inFolder(model.folder());
    Embedder builtIn = E5Small.plain();
    assertThat(laidOut.name()).matches("e5_small-[0-9a-f]{12}");
    assertThat(laidOut.dimensions()).isEqualTo(builtIn.dimensions());
    assertThat(laidOut.reads("en-GB")).isTrue();
    assertThat(laidOut.reads("uk")).isFalse();
    for (int i = 0; i < TEXTS.size(); i++) {
      assertSame(laidOut.readTexts(TEXTS).get(i), builtIn.readTexts(TEXTS).get(i));
    }
    String question = "How many dockers walked out?";
    assertSame(laidOut.readQuestion(question), builtIn.readQuestion(question));
    assertThat(laidOut.complaint()).isEmpty();
  }

  private static void assertSame(TextReading one, TextReading other) {
    assertThat(one.vector()).isEqualTo(other.vector());
    assertThat(one.tokens()).isNotEmpty().hasSameSizeAs(other.tokens());
    for (int i = 0; i < one.tokens().size(); i++) {
      assertThat(one.tokens().get(i).place()).isEqualTo(other.tokens().get(i).place());
      assertThat(one.tokens().get(i).vector()).isEqualTo(other.tokens().get(i).vector());
    }
  }

  @Test
  void poolingAndPrefixes_areHeeded() throws IOException {
    String question = "How many dockers walked out?";
    float[] before = Embedder.inFolder(model.folder()).ofQuestion(question);
    model.describe("prefix.question", "prefix.question: \"passage: \"");
    Embedder alike = Embedder.inFolder(model.folder());
    assertThat(alike.ofQuestion(question)).isNotEqualTo(before);
    assertThat(alike.ofQuestion(question)).isEqualTo(alike.ofTexts(List.of(question)).getFirst());
    model.describe("pooling", "pooling: cls");
    assertThat(Embedder.inFolder(model.folder()).ofQuestion(question))
        .isNotEqualTo(alike.ofQuestion(question));
  }

  @Test
  void passagePrefix_isNoneOfTheTextsTokens() throws IOException {
    model.describe("prefix.passage", "prefix.passage: \"passage: \"");
    TextReading reading =
        Embedder.inFolder(model.folder()).readTexts(List.of("dockers walked out")).getFirst();
    assertThat(reading.tokens())
        .extracting(token -> token.place().of("dockers walked out"))
        .containsExactly("dock", "ers", "walked", "out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pooling: cls",
        "cosines: fitted",
        "prefix.question: \"question: \"",
        "prefix.passage: \"text: \"",
        "dimensions: 128",
        "tokens: 256",
        "languages: any",
        "input.ids: ids",
        "output: last_hidden_state",
        "sha256: 0000000000000000000000000000000000000000000000000000000000000000"
      })
  void description_thatMakesOtherVectors_givesAnotherName(String line) throws IOException {
    String before = Embedder.inFolder(model.folder()).name();
    model.describe(line.substring(0, line.indexOf(':')), line);
    assertThat(Embedder.inFolder(model.folder()).name()).isNotEqualTo(before);
  }

  @Test
  void tokenizer_changed_givesAnotherName_andAComment_theSame() throws IOException {
    String before = Embedder.inFolder(model.folder()).name();
    model.describe("#", "# From its publisher.");
    assertThat(Embedder.inFolder(model.folder()).name()).isEqualTo(before);
    Path tokenizer = model.folder().resolve("tokenizer.json");
    Files.writeString(tokenizer, Files.readString(tokenizer) + "\n");
    assertThat(Embedder.inFolder(model.folder()).name()).isNotEqualTo(before);
  }

  @Test
  void languages_areThoseNamed_orAny() throws IOException {
    model.describe("languages", "languages: [no, uk]");
    Embedder few = Embedder.inFolder(model.folder());
    assertThat(List.of(few.reads("no"), few.reads("uk"), few.reads("en"), few.reads("fa")))
        .containsExactly(true, true, false, false);
    model.describe("languages", "languages: any");
    assertThat(Embedder.inFolder(model.folder()).reads("fa")).isTrue();
  }

  @Test
  void folder_thatIsNotThere_isTold() {
    assertThatThrownBy(() -> Embedder.inFolder(folder.resolve("none")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("there is no folder " + folder.resolve("none"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.onnx", "tokenizer.json", "model.yaml"})
  void file_thatIsMissing_isTold(String file) throws IOException {
    Files.delete(model.folder().resolve(file));
    assertThatThrownBy(() -> Embedder.inFolder(model.folder()))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.advice()).contains("src/docs/models.md"))
        .hasMessageContaining(file + " is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pooling | pooling: max | pooling is \"max\"; allowed: mean or cls",
        "cosines | cosines: mine | cosines is \"mine\"; allowed: fitted or own",
        "pooling | # none | pooling is missing; allowed: mean or cls",
        "dimensions | dimensions: many | dimensions is \"many\"; allowed: a whole number",
        "dimensions | dimensions: 0 | dimensions is \"0\"; allowed: a whole number",
        "dimensions | dimensions: | dimensions is missing",
        "tokens | tokens: 99999 | tokens is \"99999\"; allowed: a whole number from 16",
        "languages | # none | languages is missing; allowed: any, or a list",
        "languages | languages: [en, German] | languages holds \"German\"",
        "sha256 | sha256: abc | sha256 is \"abc\"; allowed: 64 hexadecimal digits",
        "prefix.query | prefix.query: q | unknown key prefix.query; allowed: one of pooling, cosines",
        "x | just words | not lines of",
        "x | input: {ids: x} | not lines of",
      })
  void description_thatIsWrong_isTold(String key, String line, String told) throws IOException {
    model.describe(key, line);
    assertThatThrownBy(() -> Embedder.inFolder(model.folder()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("model.yaml: " + told);
  }

  @Test
  void description_thatIsEmpty_isTold() throws IOException {
    model.describe("# Nothing yet.\n");
    assertThatThrownBy(() -> Embedder.inFolder(model.folder()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("model.yaml: ");
  }

  @Test
  void sum_thatIsMissing_isToldWithTheFilesOwn() throws IOException {
    model.describe("sha256", "# none");
    assertThatThrownBy(() -> Embedder.inFolder(model.folder()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("sha256 is missing")
        .hasMessageContaining(model.sum());
  }

  @Test
  void sum_ofAnotherFile_keepsTheModelFromBeingLoaded() throws IOException {
    Files.writeString(model.folder().resolve("model.onnx"), "cut off while it was fetched");
    assertUnusable("model.onnx: its SHA-256 is " + model.sum(), "Fetch the file again");
  }

  @Test
  void model_thatIsNone_keepsItFromBeingLoaded() throws IOException {
    Files.writeString(model.folder().resolve("model.onnx"), "not a model");
    model.describe("sha256", "sha256: " + model.sum());
    assertUnusable("it cannot be opened: ", "fetch the model's files again");
  }

  @Test
  void tokenizer_thatIsNone_keepsItFromBeingLoaded() throws IOException {
    Files.write(model.folder().resolve("tokenizer.json"), "{}".getBytes(StandardCharsets.UTF_8));
    assertUnusable("it cannot be opened: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dimensions | dimensions: 128 | for 3 tokens, and is to give [1, 3, 128]",
        "input.ids | input.ids: words | its inputs are [attention_mask, input_ids, token_type_ids], without words",
        "input.types | input.types: kinds | it asks for inputs that nobody gives: [token_type_ids]",
        "output | output: vectors | without vectors",
        "tokens | tokens: 1024 | it cannot read 1024 tokens: ",
      })
  void description_thatDoesNotFitTheModel_isTold(String key, String line, String told)
      throws IOException {
    model.describe(key, line);
    assertUnusable(told, "answers go by words alone", "src/docs/models.md");
  }

  private void assertUnusable(String... told) {
    try (var _ = new Said(Loading.class)) {
      Embedder broken = Embedder.inFolder(model.folder());
      assertThat(broken.isUsable()).isFalse();
      assertThat(broken.complaint().orElseThrow()).contains(told);
      assertThatThrownBy(() -> broken.ofQuestion("Why?"))
          .isInstanceOf(Embedder.ModelUnusable.class)
          .hasMessageContaining(told[0]);
    }
  }
}
