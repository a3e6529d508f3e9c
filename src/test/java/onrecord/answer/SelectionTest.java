package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onrecord.answer.retrieval.Hit;
import onrecord.answer.retrieval.Signal;
import onrecord.testing.FakeArchive;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

/// Hits as {@link Drawn} draws them, and who is quoted.
final class SelectionTest {
  private static final Question ANYONE = FakeArchive.question("Who walked out?");
  private static final Question OF_DOCKERS = FakeArchive.question("?", Statements.DOCKERS);

  @Test
  void otherOrganizations_comeBeforeMoreOfTheSame_whichIsQuotedWhereThereIsRoom() {
    String hits =
        """
        dockers 2009 0.9 | Ours walked out at noon.
        dockers 2009 0.8 | Again they walked at night.
        port    2010 0.78 | Nineteen walked out at dawn.
        """;
    assertThat(Chosen.of(ANYONE, hits, 2)).isEqualTo("Ours Nineteen | Again |");
    assertThat(Chosen.of(ANYONE, hits, 3)).isEqualTo("Ours Again Nineteen | |");
  }

  @Test
  void otherOrganization_thatFitsMuchLess_waitsForMoreOfTheSame() {
    String hits =
        """
        dockers 2009 0.90 | Ours walked out at noon.
        dockers 2009 0.80 | Again they walked at night.
        port    2010 0.%s | Nineteen walked out at dawn.
        """;
    assertThat(Chosen.of(ANYONE, hits.formatted("77"), 2)).isEqualTo("Ours Nineteen | Again |");
    assertThat(Chosen.of(ANYONE, hits.formatted("75"), 2)).isEqualTo("Ours Again | Nineteen |");
  }

  @Test
  void organizationThatIsAsked_isQuotedAsOftenAsFits() {
    assertThat(
            Chosen.of(
                OF_DOCKERS,
                """
                dockers 2009 0.9 | Ours walked out at noon.
                dockers 2009 0.8 | Again they walked at night.
                """))
        .isEqualTo("Ours Again | |");
  }

  @Test
  void answer_holdsNoMoreQuotesThanItMay() {
    String three =
        """
        dockers 2009 0.9 | Ours walked out at noon.
        port    2010 0.8 | Nineteen walked out at dawn.
        sailors 2011 0.7 | Sailors walked out in May.
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
                @Ann_Lee - 0.9 | Ann walked along with them.
                @Ann_Lee - 0.55 | Again she walked with them.
                @Bo_Ray  - 0.7 | Bo walked along the quay.
                -        - 0.6 | Leaflets were handed out.
                -        - 0.5 | Posters were put up.
                """,
                4))
        .isEqualTo("Ann Bo Leaflets Posters | Again |");
  }

  @Test
  void furtherQuote_isOnlyWhatWouldBeAnAnswerByItself() {
    List<Hit> hits =
        Drawn.hits(
            """
            dockers 2009 0.4 | Ours walked out at noon.
            port    2010 0.3 | Tolls will rise in spring.
            sailors 2011 0.2 coverage=1 | Sailors walked out in May.
            port    2010 0.1 coverage=1 | Nineteen walked out at dawn.
            """);
    assertThat(
            Chosen.of(
                Selection.of(ANYONE, hits, 2, hit -> hit.signals().containsKey(Signal.COVERAGE))))
        .isEqualTo("Ours Sailors | Nineteen |");
  }

  @Test
  void bestHit_isQuotedHoweverPoor() {
    assertThat(Chosen.of(ANYONE, "dockers 2009 0.0001 | Ours walked out at noon."))
        .isEqualTo("Ours | |");
  }

  @Test
  void sameWords_areGivenOnce_whoeverReprintsThem() {
    assertThat(
            Chosen.of(
                ANYONE,
                """
                dockers 2009 0.9 | Ours walked out at noon.
                port    2010 0.8 | Ours walked OUT at noon.
                sailors 2011 0.7 | Sailors walked out in May.
                """))
        .isEqualTo("Ours Sailors | |");
  }

  @Test
  void passageThatSaysNothingByItself_isNeverQuoted() {
    assertThat(
            Chosen.of(
                ANYONE,
                """
                dockers 2009 0.9 | Page 7
                dockers 2009 0.9 | 26. 6. 2009 12:30
                dockers 2009 0.9 | The Strike in the Harbour
                dockers 2009 0.9 | Some walked out.
                dockers 2009 0.9 | Who walked out at noon?
                dockers 2009 0.9 | Here is who walked out:
                dockers 2009 0.8 | Ours walked out at noon.
                """))
        .isEqualTo("Ours | |");
  }

  @Test
  void thirdPartysWords_giveWayToThoseOfTheOneAsked_whereTheyFitAlike() {
    String hits =
        """
        dockers:Jane_Miller 2009 0.90 | Miller thought it a fair deal.
        dockers             2009 0.%s | Ours walked out at noon.
        """;
    assertThat(Chosen.of(OF_DOCKERS, hits.formatted("89"))).isEqualTo("Ours Miller | |");
    assertThat(Chosen.of(OF_DOCKERS, hits.formatted("80"))).isEqualTo("Miller Ours | |");
    assertThat(Chosen.of(ANYONE, hits.formatted("89"))).isEqualTo("Miller Ours | |");
  }

  @Test
  void thirdPartysWords_keepTheirPlace_whereTheQuestionNamesTheSpeaker() {
    assertThat(
            Chosen.of(
                OF_DOCKERS,
                """
                dockers:Jane_Miller 2009 0.90 speaker=1 | Miller thought it a fair deal.
                dockers             2009 0.89           | Ours walked out at noon.
                """))
        .isEqualTo("Miller Ours | |");
  }

  @Test
  void latest_comesFirstAmongThoseThatFitAboutAsWell() {
    assertThat(
            Chosen.of(
                latest(),
                """
                dockers 2009-06 0.90 | Ours walked out at noon.
                port    2012    0.60 | Nineteen walked out at dawn.
                sailors 2011    0.70 | Sailors walked out in May.
                -       -       0.80 | Leaflets were handed out.
                -       2020    0.10 | Tolls will rise in spring.
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
    Hit hit =
        Drawn.hit(
            "dockers:Jane_Miller 2009 0.75 | 0.04 She wrote to us. | 0.9 It was fair to all.");
    Quote quote = Selection.quote(hit);
    assertThat(quote.text()).isEqualTo("It was fair to all.");
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
