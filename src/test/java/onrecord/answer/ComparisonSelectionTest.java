package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Organization;
import onrecord.testing.FakeArchive;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

/// Hits as {@link Drawn} draws them, and which side of a comparison is quoted or silent.
final class ComparisonSelectionTest {
  @Test
  void comparison_givesEverySideItsQuote_inTheOrderAsked() {
    String hits =
        """
        port    2010 0.9 | Nineteen walked out at dawn.
        port    2010 0.8 | Tolls will rise in spring.
        dockers 2009 0.2 | Ours walked out at noon.
        """;
    Question both = FakeArchive.comparison("?", Statements.DOCKERS, Statements.PORT);
    assertThat(Chosen.of(both, hits)).isEqualTo("Ours Nineteen | Tolls |");
  }

  @Test
  void comparison_tellsWhoHasNothingToSay() {
    Question three =
        FakeArchive.comparison("?", Statements.SAILORS, Statements.DOCKERS, Statements.PORT);
    assertThat(Chosen.of(three, "dockers 2009 0.2 | Ours walked out at noon."))
        .isEqualTo("Ours | | sailors port");
  }

  @Test
  void comparison_countsASideThatNeverSpeaksOfTheNameAsSilent() {
    Question both =
        asking(new Term("Tudeh", "tudeh", true, List.of()), Statements.DOCKERS, Statements.PORT);
    assertThat(
            Chosen.of(
                both,
                """
                port    2010 0.9 missing=Tudeh | Tolls will rise in spring.
                dockers 2009 0.5               | Tudeh walked out at noon.
                """))
        .isEqualTo("Tudeh | Tolls | port");
  }

  @Test
  void time_isQuotedInTheWordsOfTheOneAsked_whoSpokeThen() {
    Question dockers = FakeArchive.question("?", Statements.DOCKERS);
    Question both =
        new Question(
            dockers.text(),
            dockers.language(),
            dockers.asked(),
            dockers.unknown(),
            Optional.of(new Period("2009 and 2014", List.of(year(2009), year(2014)), true)),
            true,
            dockers.about(),
            List.of());
    assertThat(
            Chosen.of(
                both,
                """
                dockers:Ann_Lee 2009 0.6 | Lent words of another stranger.
                dockers         2009 0.5 | Ours walked out at noon.
                dockers         2014 0.4 | Fewer walked out at noon.
                """))
        .isEqualTo("Ours Fewer | Lent |");
  }

  private static Period.DayRange year(int year) {
    return new Period.DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  @Test
  void comparison_ofSigners_goesByTheirNames() {
    Question both =
        FakeArchive.question("Who walked out?")
            .asking(List.of(Asked.person("Ann Lee"), Asked.person("Bo Ray")));
    assertThat(
            Chosen.of(
                both,
                """
                @Bo_Ray  - 0.9 | Bo walked along the quay.
                @Ann_Lee - 0.8 | Ann walked along with them.
                """))
        .isEqualTo("Ann Bo | |");
  }

  @Test
  void side_isQuotedInItsOwnWords_unlessThoseThatItQuotesFitTwiceAsWell() {
    Question both = FakeArchive.comparison("?", Statements.DOCKERS, Statements.PORT);
    assertThat(
            Chosen.of(
                both,
                """
                port:Ann_Lee    2010 0.9 | Lent words of a stranger.
                dockers:Bo_Ray  2009 0.8 | Borrowed words of another stranger.
                port            2010 0.5 | Own words of the port.
                dockers         2009 0.3 | Ours walked out at noon.
                """))
        .startsWith("Borrowed Own |");
  }

  @Test
  void comparison_isNotCutShort() {
    Question both = FakeArchive.comparison("?", Statements.DOCKERS, Statements.PORT);
    assertThat(
            Chosen.of(
                both,
                """
                port    2010 0.9 | Nineteen walked out at dawn.
                dockers 2009 0.2 | Ours walked out at noon.
                """,
                1))
        .isEqualTo("Ours Nineteen | |");
  }

  private static Question asking(Term term, Organization... those) {
    var matter =
        new Question.QuestionMatter("?", List.of(term), AnswerKind.OPEN, false, false, false);
    Question question = FakeArchive.comparison("?", those);
    return new Question(
        question.text(),
        question.language(),
        question.asked(),
        question.unknown(),
        question.period(),
        question.comparison(),
        matter,
        question.earlier());
  }
}
