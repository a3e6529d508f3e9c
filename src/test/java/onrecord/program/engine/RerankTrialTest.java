package onrecord.program.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import onrecord.evaluation.Scores;
import onrecord.index.CrossEncoder;
import onrecord.operation.configuration.Configuration;
import onrecord.operation.configuration.InvalidConfiguration;
import onrecord.testing.FakeCrossEncoder;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RerankTrialTest {
  private static final CrossEncoder MODEL = FakeCrossEncoder.by(String::length);

  @TempDir private Path folder;
  private SmallArchive archive = new SmallArchive(Path.of(""), Path.of(""), Path.of(""));
  private Path questions = Path.of("");

  @BeforeEach
  void fill() throws Exception {
    archive = SmallArchive.in(folder);
    questions = Files.writeString(folder.resolve("questions.jsonl"), "{}");
    Files.writeString(archive.config(), "index:\n  questions: " + questions + "\n");
  }

  private RerankTrial trial(Optional<CrossEncoder> model) throws InvalidConfiguration {
    var options =
        new Configuration.Options(
            Optional.of(archive.config()),
            Optional.of(archive.corpus()),
            Optional.of(archive.data()));
    return new RerankTrial(Configuration.load(options, Map.of()), model);
  }

  private RerankTrial trial() throws InvalidConfiguration {
    return trial(Optional.of(MODEL));
  }

  private void judge(int withFirst, int withThree) throws Exception {
    trial().judge(3, model -> model.isPresent() ? scores(withFirst, withThree) : scores(58, 63));
  }

  private static Scores scores(int first, int three) {
    return new Scores(70, first, three, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of());
  }

  @Test
  void model_thatAnswersMoreQuestionsRightly_serves_andTheVerdictIsKept() throws Exception {
    assertThat(trial().isDue()).isTrue();
    assertThat(trial().serves()).isFalse();
    assertThat(trial().words())
        .contains("fake does not serve: it has not been judged; onrecord index does that");
    judge(61, 60);
    assertThat(trial().serving()).contains(MODEL);
    assertThat(trial().isDue()).isFalse();
    assertThat(trial().lacks(3)).isFalse();
    assertThat(trial().lacks(4)).isTrue();
    assertThat(trial().words())
        .contains(
            "fake serves: of 70 judged questions 61 get a right quote first with it and 58"
                + " without, 60 and 63 one in the first three");
  }

  @Test
  void model_thatAnswersNoMore_doesNotServe_andItIsSaidWhy() throws Exception {
    judge(58, 63);
    assertThat(trial().serves()).isFalse();
    assertThat(trial().words().orElseThrow()).startsWith("fake does not serve: of 70 judged");
    judge(57, 69);
    assertThat(trial().serves()).isFalse();
    judge(58, 64);
    assertThat(trial().serves()).isTrue();
  }

  @Test
  void verdict_isOfThoseQuestionsAlone() throws Exception {
    judge(61, 66);
    Files.writeString(questions, "{} ");
    assertThat(trial().serves()).isFalse();
    assertThat(trial().isDue()).isTrue();
  }

  @Test
  void verdict_thatCannotBeRead_isNone() throws Exception {
    judge(61, 66);
    Files.writeString(archive.data().resolve("rerank.json"), "{");
    assertThat(trial().serves()).isFalse();
    assertThat(trial().isDue()).isTrue();
  }

  @Test
  void withoutQuestions_itIsNeverJudged_andDoesNotServe() throws Exception {
    Files.writeString(archive.config(), "semantic: off\n");
    judge(61, 66);
    assertThat(trial().isDue()).isFalse();
    assertThat(trial().serves()).isFalse();
    assertThat(trial().words().orElseThrow()).contains("index.questions is none");
    assertThat(archive.data()).doesNotExist();
  }

  @Test
  void model_thatCannotBeLoaded_isNotJudged() throws Exception {
    RerankTrial lost = trial(Optional.of(new FakeCrossEncoder("en", false, String::length)));
    lost.judge(3, model -> scores(1, 1));
    assertThat(lost.isDue()).isFalse();
    assertThat(lost.words()).contains("fake does not serve: lost");
  }

  @Test
  void withoutAModel_thereIsNothingToSay() throws Exception {
    assertThat(trial(Optional.empty()).words()).isEmpty();
    assertThat(trial(Optional.empty()).lacks(1)).isFalse();
  }
}
