package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onrecord.answer.retrieval.Hit;
import onrecord.testing.FakeArchive;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

/// Hits as {@link Drawn} draws them, and who is quoted.
final class SelectionTest {
  private static final Question ANYONE = FakeArchive.question("Who walked out?");
  private static final Question OF_DOCKERS = FakeArchive.question("?", Statements.DOCKERS);

  @Test
  void oneOrganization_isQuotedOnce_whereNobodyIsAsked() {
    assertThat(
            Chosen.of(
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
            Chosen.of(
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
    assertThat(Chosen.of(ANYONE, three)).isEqualTo("Ours Nineteen Sailors | |");
    assertThat(Chosen.of(ANYONE, three, 2)).isEqualTo("Ours Nineteen | Sailors |");
    assertThat(Chosen.of(ANYONE, three, 1)).isEqualTo("Ours | Nineteen Sailors |");
  }

  @Test
  void signers_areVoicesOfTheirOwn_andNobodysTextsStandAlone() {
    assertThat(
            Chosen.of(
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
            Chosen.of(
                ANYONE,
                """
                dockers 2009 0.9  | Ours walked out.
                port    2010 0.02 | Tolls will rise.
                """))
        .isEqualTo("Ours | Tolls |");
  }

  @Test
  void bestHit_isQuotedHoweverPoor() {
    assertThat(Chosen.of(ANYONE, "dockers 2009 0.0001 | Ours walked out.")).isEqualTo("Ours | |");
  }

  @Test
  void sameWords_areQuotedOnce_whoeverReprintsThem() {
    assertThat(
            Chosen.of(
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
            Chosen.of(
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
            Chosen.of(
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
    assertThat(Chosen.of(OF_DOCKERS, hits)).isEqualTo("Ours Miller | |");
    assertThat(Chosen.of(ANYONE, hits)).isEqualTo("Miller | Ours |");
  }

  @Test
  void thirdPartysWords_keepTheirPlace_whereTheQuestionNamesTheSpeaker() {
    assertThat(
            Chosen.of(
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
            Chosen.of(
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
  void nothing_isChosenOfNothing() {
    assertThat(Chosen.of(ANYONE, "")).isEqualTo("| |");
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
    var matter = new Question.QuestionMatter("?", List.of(), AnswerKind.OPEN, false, true, false);
    return new Question(
        ANYONE.text(),
        ANYONE.language(),
        ANYONE.asked(),
        ANYONE.unknown(),
        ANYONE.period(),
        ANYONE.comparison(),
        matter,
        ANYONE.earlier());
  }
}
