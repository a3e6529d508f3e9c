package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import onrecord.corpus.Organization;
import onrecord.question.AnswerKind;
import onrecord.question.Asked;
import onrecord.question.Question;
import onrecord.question.Term;
import onrecord.retrieval.Hit;
import onrecord.testing.FakeArchive;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

/// Hits as {@link Drawn} draws them, and who is quoted: the first word of each quote.
final class SelectionTest {
  private static final Question ANYONE = FakeArchive.question("Who walked out?");
  private static final Question OF_DOCKERS = FakeArchive.question("?", Statements.DOCKERS);

  @Test
  void oneOrganization_isQuotedOnce_whereNobodyIsAsked() {
    assertThat(
            chosen(
                ANYONE,
                """
                dockers 2009 0.9 | Ours walked out.
                dockers 2009 0.8 | Again they walked.
                port    2010 0.7 | Nineteen walked out.
                """))
        .isEqualTo("Ours Nineteen | Again |");
  }

  @Test
  void organizationThatIsAsked_isQuotedAsOftenAsFits() {
    assertThat(
            chosen(
                OF_DOCKERS,
                """
                dockers 2009 0.9 | Ours walked out.
                dockers 2009 0.8 | Again they walked.
                """))
        .isEqualTo("Ours Again | |");
  }

  @Test
  void answer_holdsNoMoreQuotesThanItMay() {
    String three =
        """
        dockers 2009 0.9 | Ours walked out.
        port    2010 0.8 | Nineteen walked out.
        sailors 2011 0.7 | Sailors walked out.
        """;
    assertThat(chosen(ANYONE, three)).isEqualTo("Ours Nineteen Sailors | |");
    assertThat(chosen(ANYONE, three, 2)).isEqualTo("Ours Nineteen | Sailors |");
    assertThat(chosen(ANYONE, three, 1)).isEqualTo("Ours | Nineteen Sailors |");
  }

  @Test
  void signers_areVoicesOfTheirOwn_andNobodysTextsStandAlone() {
    assertThat(
            chosen(
                ANYONE,
                """
                @Ann_Lee - 0.9 | Ann walked along.
                @Ann_Lee - 0.8 | Again she walked.
                @Bo_Ray  - 0.7 | Bo walked along.
                -        - 0.6 | Leaflets were handed out.
                -        - 0.5 | Posters were put up.
                """,
                9))
        .isEqualTo("Ann Bo Leaflets Posters | Again |");
  }

  @Test
  void furtherVoice_thatHardlyFitsBesideTheBest_isNotQuoted() {
    assertThat(
            chosen(
                ANYONE,
                """
                dockers 2009 0.9  | Ours walked out.
                port    2010 0.02 | Tolls will rise.
                """))
        .isEqualTo("Ours | Tolls |");
  }

  @Test
  void bestHit_isQuotedHoweverPoor() {
    assertThat(chosen(ANYONE, "dockers 2009 0.0001 | Ours walked out.")).isEqualTo("Ours | |");
  }

  @Test
  void sameWords_areQuotedOnce_whoeverReprintsThem() {
    assertThat(
            chosen(
                ANYONE,
                """
                dockers 2009 0.9 | Ours walked out.
                port    2010 0.8 | Ours walked OUT.
                sailors 2011 0.7 | Sailors walked out.
                """))
        .isEqualTo("Ours Sailors | Ours |");
  }

  @Test
  void passageThatSaysNothing_isNeverQuoted() {
    assertThat(
            chosen(
                ANYONE,
                """
                dockers 2009 0.9 | Page 7
                dockers 2009 0.9 | 26. 6. 2009 12:30
                dockers 2009 0.8 | Ours walked out.
                """))
        .isEqualTo("Ours | |");
  }

  @Test
  void betterSentence_decidesBetweenPassagesThatFitAlike() {
    assertThat(
            chosen(
                ANYONE,
                """
                dockers 2009 0.80 | 0.1 Tolls will rise.
                port    2010 0.79 | 0.9 Nineteen walked out.
                """))
        .isEqualTo("Nineteen Tolls | |");
  }

  @Test
  void thirdPartysWords_giveWayToThoseOfTheOneAsked() {
    String hits =
        """
        dockers:Jane_Miller 2009 0.9 | Miller thought it fair.
        dockers             2009 0.8 | Ours walked out.
        """;
    assertThat(chosen(OF_DOCKERS, hits)).isEqualTo("Ours Miller | |");
    assertThat(chosen(ANYONE, hits)).isEqualTo("Miller | Ours |");
  }

  @Test
  void thirdPartysWords_keepTheirPlace_whereTheQuestionNamesTheSpeaker() {
    assertThat(
            chosen(
                OF_DOCKERS,
                """
                dockers:Jane_Miller 2009 0.9 speaker=1 | Miller thought it fair.
                dockers             2009 0.8           | Ours walked out.
                """))
        .isEqualTo("Miller Ours | |");
  }

  @Test
  void latest_comesFirstAmongThoseThatFitAboutAsWell() {
    assertThat(
            chosen(
                latest(),
                """
                dockers 2009-06 0.90 | Ours walked out.
                port    2012    0.60 | Nineteen walked out.
                sailors 2011    0.70 | Sailors walked out.
                -       -       0.80 | Leaflets were handed out.
                -       2020    0.10 | Tolls will rise.
                """,
                9))
        .isEqualTo("Nineteen Sailors Ours Leaflets Tolls | |");
  }

  @Test
  void comparison_givesEverySideItsQuote_inTheOrderAsked() {
    String hits =
        """
        port    2010 0.9 | Nineteen walked out.
        port    2010 0.8 | Tolls will rise.
        dockers 2009 0.2 | Ours walked out.
        """;
    Question both = FakeArchive.comparison("?", Statements.DOCKERS, Statements.PORT);
    assertThat(chosen(both, hits)).isEqualTo("Ours Nineteen | Tolls |");
  }

  @Test
  void comparison_tellsWhoHasNothingToSay() {
    Question three =
        FakeArchive.comparison("?", Statements.SAILORS, Statements.DOCKERS, Statements.PORT);
    assertThat(chosen(three, "dockers 2009 0.2 | Ours walked out."))
        .isEqualTo("Ours | | sailors port");
  }

  @Test
  void comparison_countsASideThatNeverSpeaksOfTheNameAsSilent() {
    Question both =
        asking(new Term("Tudeh", "tudeh", true, List.of()), Statements.DOCKERS, Statements.PORT);
    assertThat(
            chosen(
                both,
                """
                port    2010 0.9 missing=Tudeh | Tolls will rise.
                dockers 2009 0.5               | Tudeh walked out.
                """))
        .isEqualTo("Tudeh | Tolls | port");
  }

  @Test
  void comparison_ofSigners_goesByTheirNames() {
    Question both = ANYONE.asking(List.of(Asked.person("Ann Lee"), Asked.person("Bo Ray")));
    assertThat(
            chosen(
                both,
                """
                @Bo_Ray  - 0.9 | Bo walked along.
                @Ann_Lee - 0.8 | Ann walked along.
                """))
        .isEqualTo("Ann Bo | |");
  }

  @Test
  void comparison_isNotCutShort() {
    Question both = FakeArchive.comparison("?", Statements.DOCKERS, Statements.PORT);
    assertThat(
            chosen(
                both,
                """
                port    2010 0.9 | Nineteen walked out.
                dockers 2009 0.2 | Ours walked out.
                """,
                1))
        .isEqualTo("Ours Nineteen | |");
  }

  @Test
  void nothing_isChosenOfNothing() {
    assertThat(chosen(ANYONE, "")).isEqualTo("| |");
  }

  @Test
  void quote_keepsItsVoiceParagraphAndScore() {
    Hit hit = Drawn.hit("dockers:Jane_Miller 2009 0.75 | 0.1 She wrote. | 0.9 It was fair.");
    Quote quote = Selection.quote(hit);
    assertThat(quote.text()).isEqualTo("It was fair.");
    assertThat(quote.voice().orElseThrow().speaker()).isEqualTo("Jane Miller");
    assertThat(quote.paragraph()).isEqualTo(hit.passage().paragraph());
    assertThat(quote.score()).isEqualTo(0.75);
  }

  private static Question latest() {
    var matter = new Question.Matter("?", List.of(), AnswerKind.OPEN, false, true, false);
    return about(ANYONE, matter);
  }

  private static Question asking(Term term, Organization... those) {
    var matter = new Question.Matter("?", List.of(term), AnswerKind.OPEN, false, false, false);
    return about(FakeArchive.comparison("?", those), matter);
  }

  private static Question about(Question question, Question.Matter matter) {
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

  private static String chosen(Question question, String hits) {
    return chosen(question, hits, 3);
  }

  /// Quotes | further ones | those who are silent.
  private static String chosen(Question question, String hits, int most) {
    Selection.Chosen chosen = Selection.of(question, Drawn.hits(hits), most);
    String silent =
        chosen.silent().stream().map(Asked::organization).collect(Collectors.joining(" "));
    return (firsts(chosen.quotes()) + " | " + firsts(chosen.further()) + " | " + silent)
        .replace("  ", " ")
        .strip();
  }

  private static String firsts(List<Quote> quotes) {
    return quotes.stream()
        .map(quote -> quote.text().split(" ", 2)[0])
        .collect(Collectors.joining(" "));
  }
}
