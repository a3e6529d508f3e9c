package onrecord.corpus.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Each case: the lines as they come, then what they become, `|` between paragraphs.
final class CanonicalTextTest {
  private static final String LONG =
      "The regime has been shaken by the largest protests in thirty years, and nobody who has been "
          + "in the streets of Tehran these days believes that it will recover.";

  private static void reads(String raw, String paragraphs) {
    assertThat(CanonicalText.of(raw).replace('\n', '|')).isEqualTo(paragraphs);
  }

  @Test
  void paragraphs_betweenEmptyLines_areParted() {
    reads("One.\n\n\n\nTwo.\n", "One.|Two.");
  }

  @Test
  void nothing_atAll_staysNothing() {
    reads("", "");
    reads(" \n\t\n\u200b", "");
  }

  @Test
  void lineEnds_ofEveryKind_countAlike() {
    reads(
        "One.\r\n\r\nTwo.\r\rThree.\u0085\u0085Four.\u2028\u2028Five.\u2029Six.",
        "One.|Two.|Three.|Four.|Five.|Six.");
  }

  @Test
  void softHyphen_insideAWord_isDropped() {
    reads("interna\u00adtional", "international");
  }

  @Test
  void softHyphen_atALinesEnd_joinsItsWord() {
    reads("the interna\u00ad\ntional working class", "the international working class");
    reads("the interna\u00ad \n\n\ntional working class", "the international working class");
  }

  @Test
  void hyphen_atALinesEnd_staysAndJoins() {
    reads("have suffered as second-\nclass citizens", "have suffered as second-class citizens");
  }

  @Test
  void dash_tiedToAWord_joinsWithoutASpace() {
    reads("(Iranian Women--\nVanguard of the World)", "(Iranian Women--Vanguard of the World)");
    reads("is an outrage—\nespecially when", "is an outrage—especially when");
  }

  @Test
  void dash_standingFree_keepsItsSpace() {
    reads(
        "preparing and waiting for -\nhas begun in Iran.",
        "preparing and waiting for - has begun in Iran.");
  }

  @Test
  void hyphen_suspendedBeforeAnd_keepsItsSpace() {
    reads("all the anti- \nand pro-war parties here", "all the anti- and pro-war parties here");
  }

  @Test
  void wrappedLines_joinWithASpace() {
    reads(
        "We stand with the workers of\nTehran and all those who go\non strike.",
        "We stand with the workers of Tehran and all those who go on strike.");
  }

  @Test
  void hanCharacters_wrapped_joinWithoutASpace() {
    String line = "伊朗的工人阶级和全世界的劳动人民站在一起反对战争反对制裁反对镇压伊朗的工人阶级和全世界的劳动";
    reads(line + "\n" + line, line + line);
  }

  @Test
  void longLines_withoutEmptyLines_areParagraphs() {
    reads(LONG + "\n" + LONG + "\nVictory!\n" + LONG, LONG + "|" + LONG + "|Victory!|" + LONG);
  }

  @Test
  void heading_overALongLine_staysAlone() {
    reads("The oil\n" + LONG + "\n\n" + LONG, "The oil|" + LONG + "|" + LONG);
  }

  @Test
  void heading_afterAnEmptyLine_staysAlone() {
    reads(LONG + "\n\nThe oil\n\n" + LONG, LONG + "|The oil|" + LONG);
  }

  @Test
  void heading_overWrappedLines_staysAlone() {
    reads(
        """
        The oil workers
        The strike of the oil workers in the south has been
        going on for three weeks now. Nobody knows what comes
        of it.
        """,
        "The oil workers|The strike of the oil workers in the south has been going on for three"
            + " weeks now. Nobody knows what comes of it.");
  }

  @Test
  void emptyLine_insideASentence_doesNotEndAParagraph() {
    reads(
        """
        It is important for all of us who have seen the protests

        to emphasize that the current tension is also used as a
        pretext.
        """,
        "It is important for all of us who have seen the protests to emphasize that the current"
            + " tension is also used as a pretext.");
  }

  @Test
  void emptyLine_afterAnEndedSentence_endsAParagraph() {
    reads(
        """
        It is important for all of us who have seen the protests
        to emphasize this (“even now.”)

        www.example.org
        """,
        "It is important for all of us who have seen the protests to emphasize this (“even now.”)"
            + "|www.example.org");
  }

  @Test
  void items_withoutMarksBetweenEmptyLines_stayApart() {
    reads(
        "We demand:\n\nfreedom for all the political prisoners\n\nan end to the war\n\nbread\n\n"
            + LONG,
        "We demand:|freedom for all the political prisoners|an end to the war|bread|" + LONG);
  }

  @Test
  void pageNumber_betweenTwoHalvesOfASentence_vanishes() {
    reads(
        LONG.replace(".", "") + "\n\n12\n\nand in the end " + LONG,
        LONG.replace(".", "") + " and in the end " + LONG);
    reads(LONG.replace(".", "") + "\n\f- 12 -\nand so on", LONG.replace(".", "") + " and so on");
    reads(LONG.replace(".", "") + "\nPage 3 of 7\nand so on", LONG.replace(".", "") + " and so on");
  }

  @Test
  void number_notInsideASentence_stays() {
    reads("Dead in Tehran so far.\n\n27\n\nArrested.", "Dead in Tehran so far.|27|Arrested.");
    reads("Killed\n27\nwounded\n645", "Killed|27|wounded|645");
  }

  @Test
  void formFeed_insideASentence_joins() {
    reads("the revolution of\fthe workers", "the revolution of the workers");
    reads("the revolution.\fThe workers", "the revolution.|The workers");
  }

  @Test
  void bullets_startTheirOwnParagraphs() {
    reads(
        "We call for:\n• bread\n• work and\n  freedom\n•peace\n\nNow.",
        "We call for:|• bread|• work and freedom|•peace|Now.");
    reads("We call for:\n- bread\n- work\n* peace", "We call for:|- bread|- work|* peace");
  }

  @Test
  void numbers_startTheirOwnParagraphs() {
    reads("The aims.\n1) bread\n2) work\n(a) peace\n", "The aims.|1) bread|2) work|(a) peace");
    reads("1. bread\n2. work\n3. peace", "1. bread|2. work|3. peace");
  }

  @Test
  void dash_wrappedToALinesBegin_isNoBullet() {
    reads(
        """
        there must be tens of thousands of witnesses out there by now
        - or perhaps hundreds of thousands - to the theft of election
        13) and so on, as nobody in the country will have to be told
        again in this column.
        """,
        "there must be tens of thousands of witnesses out there by now - or perhaps hundreds of"
            + " thousands - to the theft of election 13) and so on, as nobody in the country will"
            + " have to be told again in this column.");
  }

  @Test
  void names_lineByLine_becomeOneParagraph() {
    reads(
        "The future is ours.\n\nMaryam Namazie\nMina Ahadi\nFariborz Pooya\n",
        "The future is ours.|Maryam Namazie Mina Ahadi Fariborz Pooya");
  }

  @Test
  void indentedLine_afterAnEndedOne_startsAParagraph() {
    reads(
        """
          The strike of the oil workers in the south has been
        going on for three weeks now, and nobody in Tehran knows
        what will come of it, says everyone who came from there.
          The government keeps silent about it and about its own
        plans.
        """,
        "The strike of the oil workers in the south has been going on for three weeks now, and"
            + " nobody in Tehran knows what will come of it, says everyone who came from there."
            + "|The government keeps silent about it and about its own plans.");
  }

  @Test
  void rule_ofDashes_staysAlone() {
    reads(
        "A column by somebody\n-----------\nThe text.",
        "A column by somebody|-----------|The text.");
  }

  @Test
  void persian_wrapped_isJoined() {
    reads(
        """
        مردم ایران سال هاست که برای آزادی و برابری مبارزه می کنند
        و امروز بار دیگر به خیابان ها آمده اند تا صدای خود را به
        جهان برسانند.
        """,
        "مردم ایران سال هاست که برای آزادی و برابری مبارزه می کنند و امروز بار دیگر به خیابان ها"
            + " آمده اند تا صدای خود را به جهان برسانند.");
  }

  @Test
  void paragraphs_givenAsSuch_areOnlyFolded() {
    assertThat(CanonicalText.ofParagraphs("The oil\nthe \u00a0 gas-\n\nand coal\u00ad"))
        .isEqualTo("The oil\nthe gas-\nand coal");
  }

  @Test
  void title_overTwoLines_isFolded() {
    assertThat(CanonicalText.line(" Hands off\n Iran \n")).isEqualTo("Hands off Iran");
  }
}
