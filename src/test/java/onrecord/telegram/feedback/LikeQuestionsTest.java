package onrecord.telegram.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LikeQuestionsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

  private static KeptQuestion question(String words, long times) {
    return new KeptQuestion(words, times, new TreeSet<>(), new TreeSet<>(), DAY, DAY);
  }

  private static List<LikeQuestions.Group> groups(String... questions) {
    return LikeQuestions.of(Arrays.stream(questions).map(each -> question(each, 1)).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What did FRSO say about Iran? | what does frso say on iran",
        "Who is the Tudeh Party? | who are the Tudeh Party",
        "What did Rouhani promise the workers? | What did Rohuani promise the workers?",
        "Was sagte die Partei zum Streik? | was sagt die Partei zum Streik?",
        "¿Qué dijo el partido sobre la huelga? | que dijo el partido sobre las huelgas",
        "Que dit le parti de la grève ? | que dit le parti sur la greve",
        "حزب توده دربارهٔ اعتصاب چه گفت؟ | حزب توده درباره اعتصاب چه گفت",
        "ماذا قال الحزب عن الإضراب؟ | ماذا قال الحزب عن الاضراب",
        "Did the union call a strike in May 1979? | Did the union call a general strike in May 1979?"
      })
  void questions_thatAskTheSame_areOneGroup(String one, String other) {
    assertThat(groups(one, other)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What did FRSO say about Iran? | What did FSP say about Iran?",
        "What did FRSO say about Iran? | What did FRSO say about Iraq?",
        "What happened in 1979? | What happened in 1978?",
        "What did the party say on wages? | What did the party say on strikes?",
        "Did the union call a strike in May 1979? | Did the union call a strike in May?",
        "Did the union call a strike over wages in Iran? | Did the union call a strike over wages?",
        "Who led the strike? | Who broke the strike?",
        "What does the party think of Chile? | What does the party think of China?"
      })
  void questions_thatAskSomethingElse_areTwo(String one, String other) {
    assertThat(groups(one, other)).hasSize(2);
  }

  @Test
  void group_bearsTheWordsThatWereUsedMost_andAllThatWereCounted() {
    List<LikeQuestions.Group> groups =
        LikeQuestions.of(
            List.of(
                question("who is the mayor", 2),
                question("Where is the gold?", 4),
                question("Who was the mayor?", 3)));
    assertThat(groups).extracting(LikeQuestions.Group::times).containsExactly(5L, 4L);
    assertThat(groups.getFirst().first().words()).isEqualTo("Who was the mayor?");
    assertThat(groups.getFirst().together().times()).isEqualTo(5);
  }

  @Test
  void thirtyThousandQuestions_areGroupedInSeconds() {
    List<KeptQuestion> many =
        IntStream.range(0, 30_000)
            .mapToObj(
                i -> question("What did organization %d say about case %d?".formatted(i, i), 1))
            .toList();
    long begun = System.nanoTime();
    assertThat(LikeQuestions.of(many)).hasSize(30_000);
    assertThat((System.nanoTime() - begun) / 1e9).isLessThan(30);
  }
}
