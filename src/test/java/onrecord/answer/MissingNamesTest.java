package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.answer.question.QuestionReader;
import onrecord.answer.retrieval.Hit;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions, the terms that the hits lack, and the names among them.
final class MissingNamesTest {
  private static final QuestionReader READER =
      new QuestionReader(
          List.of(Statements.DOCKERS, Statements.PORT),
          List.of(),
          List.of(),
          Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Who arrested Ivo Marlek?; Ivo,Marlek; Ivo Marlek",
        "Who arrested Ivo Marlek?; Ivo; ''",
        "Who arrested Ivo Marlek?; Marlek; Ivo Marlek",
        "Who arrested Ivo Marlek?; arrested; ''",
        "What became of the Tudeh Party?; Tudeh; Tudeh Party",
        "What became of the Tudeh Party?; Party; ''",
        "Did Rotterdam write about Antwerp?; Rotterdam,Antwerp; Rotterdam, Antwerp",
        "Why did the dockers walk out?; dockers,walk; ''",
        "Were 645 arrested?; 645,arrested; ''",
        "what did they say about ahmadinejad?; ahmadinejad; ahmadinejad",
        "what did they say about govermnent?; govermnent; ''",
        "what did they say about solidarity?; solidarity; ''",
        "파업은 언제까지 계속되나?; 파업은,계속되나; ''",
        "जहाज़ कब आएगा?; जहाज़,आएगा; ''",
        "מה קרה לאוניות?; לאוניות; ''"
      })
  void name_thatNoHitHolds_isMissing(String question, String lacking, String missing) {
    List<Hit> hits = Drawn.hits("dockers 2009 0.9 missing=" + lacking + " | Ours walked out.");
    assertThat(missing(question, hits)).isEqualTo(missing);
  }

  @Test
  void name_thatAnyHitHolds_isHeard() {
    List<Hit> hits =
        Drawn.hits(
            """
            dockers 2009 0.9 missing=Marlek,Ivo | Ours walked out.
            port    2010 0.1 missing=arrested    | Tolls will rise.
            """);
    assertThat(missing("Who arrested Ivo Marlek?", hits)).isEmpty();
  }

  @Test
  void everyName_isMissing_whereNothingIsFound() {
    assertThat(missing("Who arrested Ivo Marlek?", List.of())).isEqualTo("Ivo Marlek");
  }

  @Test
  void capitals_tellNothing_inAQuestionThatIsShouted() {
    List<Hit> hits = Drawn.hits("dockers 2009 0.9 missing=ARRESTED,STRIKERS | Ours walked out.");
    assertThat(missing("WHO ARRESTED THE STRIKERS AGAIN YESTERDAY?", hits)).isEmpty();
  }

  @Test
  void capitals_tellNothing_inGerman() {
    List<Hit> hits = Drawn.hits("dockers 2009 0.9 missing=Hafenstreik | Ours walked out.");
    assertThat(missing("Was war mit dem Hafenstreik?", hits)).isEmpty();
  }

  private static String missing(String text, List<Hit> hits) {
    Question question = READER.read(text);
    return MissingNames.missing(question, hits).stream().collect(Collectors.joining(", "));
  }
}
