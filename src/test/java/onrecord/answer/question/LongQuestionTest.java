package onrecord.answer.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import onrecord.answer.Term;
import onrecord.testing.SmallStack;
import org.junit.jupiter.api.Test;

final class LongQuestionTest {
  private static final QuestionReader READER =
      new QuestionReader(List.of(), List.of(), List.of(), Clock.systemUTC());

  @Test
  void name_ofManySmallWords_needsNoStack() {
    for (String small : List.of("of ", "and the ", "of the Port ")) {
      String text = "What is the position of Friends " + small.repeat(1300) + "Party on tolls?";
      String asked = text.substring(0, Math.min(4096, text.length()));
      assertThat(SmallStack.run(() -> READER.read(asked)).language()).isEqualTo("en");
    }
  }

  @Test
  void text_longerThanAnyQuestion_isAskedForByItsFirstWords() {
    StringBuilder text = new StringBuilder("What about");
    for (int i = 0; i < 500; i++) {
      text.append(" harbour").append((char) ('a' + i % 26)).append((char) ('a' + i / 26));
    }
    assertThat(READER.read(text.toString()).about().terms())
        .hasSize(Terms.MOST)
        .first()
        .extracting(Term::written)
        .isEqualTo("harbouraa");
  }
}
