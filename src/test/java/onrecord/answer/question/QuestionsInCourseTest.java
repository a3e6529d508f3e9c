package onrecord.answer.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import onrecord.answer.Question;
import onrecord.answer.question.QuestionsInCourse.Belief;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Messages that no rule tells to go on, in an archive that fits them better with what came before,
/// or alone.
final class QuestionsInCourseTest {
  private static final String STRIKE = "Why did the dockers walk out in June?";
  private static final QuestionReader READER =
      new QuestionReader(
          List.of(),
          List.of(),
          List.of(),
          Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC));

  private final List<String> asked = new ArrayList<>();

  private QuestionsInCourse course(ToDoubleFunction<Question> fit) {
    return new QuestionsInCourse(
        READER,
        question -> {
          asked.add(question.text());
          return fit.applyAsDouble(question);
        });
  }

  private QuestionsInCourse together() {
    return course(question -> question.earlier().isEmpty() ? 0.1 : 0.4);
  }

  private QuestionsInCourse alone() {
    return course(question -> question.earlier().isEmpty() ? 0.5 : 0.1);
  }

  @ParameterizedTest
  @CsvSource({
    "how many were arrested",
    "did the ministry react to it",
    "was anybody punished for that?",
    "and the pensions?",
    "any lawsuits?",
  })
  void messageThatLeansOnTheQuestion_goesOn_whereTheArchiveFitsTheTwoBetter(String message) {
    Question read = together().read(List.of(STRIKE), message, Belief.WHOLE);
    assertThat(read.earlier()).containsExactly(STRIKE);
    assertThat(read.text()).contains("dockers");
  }

  @ParameterizedTest
  @CsvSource({"how many were arrested", "did the ministry react to the new law"})
  void messageThatTheArchiveFitsBetterAlone_isNew(String message) {
    assertThat(alone().read(List.of(STRIKE), message, Belief.WHOLE).earlier()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "What does the Harbour Union say about the war in Cyprus in 1974?",
    "who was Rosa Luxemburg",
    "minimum wage law of the city of Hamburg",
    "Why did the dockers walk out in June?",
  })
  void questionThatStandsByItself_isNew_andTheArchiveIsNotEvenAsked(String message) {
    assertThat(together().read(List.of(STRIKE), message, Belief.WHOLE).earlier()).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void messageThatNoPassageFitsAlone_mustBeHeldByWhatAnswersIt() {
    Question read = together().read(List.of(STRIKE), "any lawsuits?", Belief.WHOLE);
    assertThat(read.limits().said()).containsExactly("lawsuits");
    Question known =
        course(question -> question.earlier().isEmpty() ? 0.2 : 0.5)
            .read(List.of(STRIKE), "any lawsuits?", Belief.WHOLE);
    assertThat(known.earlier()).containsExactly(STRIKE);
    assertThat(known.limits().said()).isEmpty();
  }

  @Test
  void messageThatARuleTells_goesOn_whateverTheArchiveFits() {
    Question read = alone().read(List.of(STRIKE), "and in 2010?", Belief.WHOLE);
    assertThat(read.earlier()).containsExactly(STRIKE);
    assertThat(asked).isEmpty();
  }

  @Test
  void message_withoutQuestionsBeforeIt_orWhereItsFormTellsNothing_isReadByRules() {
    String message = "how many were arrested";
    assertThat(together().read(List.of(), message, Belief.WHOLE).earlier()).isEmpty();
    assertThat(together().read(List.of(STRIKE), message, Belief.NONE).earlier()).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void message_isReadTwice_theArchiveIsAskedOnce() {
    QuestionsInCourse course = together();
    Question once = course.read(List.of(STRIKE), "any lawsuits?", Belief.WHOLE);
    assertThat(course.read(List.of(STRIKE), "any lawsuits?", Belief.WHOLE)).isEqualTo(once);
    assertThat(asked).hasSize(2);
  }

  @Test
  void messageAfterOneThatLeant_goesOnFromBoth() {
    Question read =
        together().read(List.of(STRIKE, "how many were arrested"), "why?", Belief.WHOLE);
    assertThat(read.earlier()).containsExactly(STRIKE, "how many were arrested");
  }
}
