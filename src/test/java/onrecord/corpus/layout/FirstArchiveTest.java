package onrecord.corpus.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Pieces of the five texts that the first archive was made from, as they were handed over.
final class FirstArchiveTest {

  private static final String IASWI_OPENING =
      """
      IASWI’s
      Statement
      on
      Assassination
      of
      Qasem
      Soleimani and its Aftermath
      The US military’s assassination
      of Qasem Soleimani, one of the
      top military commanders of the
      Islamic Republic of Iran’s
      expansionist regional policies
      and its proxy wars in the Middle
      East, can lead to retaliation by
      the Islamist regime. Such retaliation, the threat of further
      US retaliation and a chain reaction could further destabilize
      the region and endanger the lives of thousands of Iraqis,
      Iranians and other ordinary people in the Middle East. IASWI
      strongly condemns the Trump administration’s military
      adventurism in Iraq, which is a continuation of the
      """;

  /// A page break inside a sentence, then a paragraph that ends short of the width.
  private static final String IASWI_PAGE_BREAK =
      """
      Iranian regime will be disastrous and its main casualties will
      be as always the working and ordinary people. It is important

      to emphasize that the current mounting tension is also used as
      a pretext to disrupt and derail the internal issues in the US
      against the racist and criminal Trump administration and the
      growing dissatisfaction and anti-regime protests in Iran
      against repression, poverty and corruption. The increased
      militarization will be used to broaden attacks on workers’ and
      human rights by both sides of the current conflict.
      Our position, informed consistently by the Iranian labour
      movement and socialist forces on the ground, has been clear
      """;

  private static final String IASWI_END =
      """
      Say no categorically and proactively to US warmongering and
      stand firmly in solidarity with the working class and the poor

      and oppressed people of Iran, and not the tyrannical Iranian
      regime, and help strengthen anti-capitalist, anti-poverty and
      social and economic justice movements in Iran and across the
      region.
      No War But Class War!
      Long Live International Working Class Solidarity!
      International Alliance in Support of Workers in Iran (IASWI)
      January 4, 2020
      info@workers-iran.org;
      """;

  private static final String WEISBROT_BYLINE =
      """
          Was the Iranian Election Stolen? Does It Matter?
          By Mark Weisbrot
          This column was published by PostGlobal

          at washingtonpost.com on June 26, 2009.
          --------------------------------------------------------------------------------
          Since the Iranian presidential election of June 12, allegations that the
          announced winner Mahmoud Ahmadinejad's victory was stolen have played an
          important role in the demonstrations, political conflict, and media
          reporting on events there.
      """;

  private static final String WEISBROT_DASHES =
      """
          must be tens of thousands of witnesses -- or perhaps hundreds of
          thousands - to the theft. Yet there are no media accounts of interviews
          with such witnesses.
      """;

  private static final String FSP_HYPHENS =
      """
          Shah in 1979. Women played a vanguard role in that revolution only to
          be violently repressed by the Islamicists who seized control of the
          anti-Shah movement. For 30 years women have suffered as second-
          class citizens, but today they are proudly once again in the vanguard of the
          movement for democratic freedoms. We hail their courage and stand
          shoulder-to-shoulder with them as we did in 1979 (Iranian Women--
          Vanguard of the World Revolution).

          We are sickened by the reign of terror that has been unleashed
          against protesters since the polls closed.
      """;

  private static final String FSP_TITLE =
      """
          Freedom Socialist Party Statement on Revolt in Iran

          June 30, 2009

          The Freedom Socialist Party stands in solidarity with the courageous
          Iranian youth, women, workers, trade unionists and intellectuals who took
          to the streets.
      """;

  private static final String SOCIALIST_ACTION_POINT =
      """
          Socialist Action stands on the side of the masses. We know that there can be no socialism unless the masses and the workers have the freedom to express themselves.
          5) The attempts of the dominant clerical faction to demonize the protests as manipulated by foreigners or pro-imperialists are obviously self-interested demagogy.
      """;

  private static final String SOCIALIST_ALLIANCE_DEMANDS =
      """
      But the Australian government can and must take a stand in support of democracy in Iran by:

        • condemning the Iranian regime’s repression of the protests
        • demanding the release of all political prisoners, including union leaders and activists
        • demanding the regime sends the Iranian National Guard back to barracks and de-commissions the Basiji shock troops
      """;

  private static final String WPI_SIGNATORIES =
      """
      The future is ours.

      Maryam Namazie
      Mina Ahadi
      Fariborz Pooya
      Bahram Soroush

        1. زنده باد انقراض نظام ولایت فقیه! اشخاص زیادی پیرو شما در روسیه هستند.
      """;

  private static void reads(String raw, String... paragraphs) {
    assertThat(CanonicalText.of(raw).split("\n")).containsExactly(paragraphs);
  }

  @Test
  void iaswi_titleOneWordALine_isOneParagraph() {
    reads(
        IASWI_OPENING,
        "IASWI’s Statement on Assassination of Qasem Soleimani and its Aftermath",
        "The US military’s assassination of Qasem Soleimani, one of the top military commanders of"
            + " the Islamic Republic of Iran’s expansionist regional policies and its proxy wars in"
            + " the Middle East, can lead to retaliation by the Islamist regime. Such retaliation,"
            + " the threat of further US retaliation and a chain reaction could further destabilize"
            + " the region and endanger the lives of thousands of Iraqis, Iranians and other"
            + " ordinary people in the Middle East. IASWI strongly condemns the Trump"
            + " administration’s military adventurism in Iraq, which is a continuation of the");
  }

  @Test
  void iaswi_pageBreakInASentence_isMended() {
    reads(
        IASWI_PAGE_BREAK,
        "Iranian regime will be disastrous and its main casualties will be as always the working"
            + " and ordinary people. It is important to emphasize that the current mounting tension"
            + " is also used as a pretext to disrupt and derail the internal issues in the US"
            + " against the racist and criminal Trump administration and the growing"
            + " dissatisfaction and anti-regime protests in Iran against repression, poverty and"
            + " corruption. The increased militarization will be used to broaden attacks on"
            + " workers’ and human rights by both sides of the current conflict.",
        "Our position, informed consistently by the Iranian labour movement and socialist forces on"
            + " the ground, has been clear");
  }

  @Test
  void iaswi_slogansAtTheEnd_standAlone() {
    reads(
        IASWI_END,
        "Say no categorically and proactively to US warmongering and stand firmly in solidarity"
            + " with the working class and the poor and oppressed people of Iran, and not the"
            + " tyrannical Iranian regime, and help strengthen anti-capitalist, anti-poverty and"
            + " social and economic justice movements in Iran and across the region.",
        "No War But Class War!",
        "Long Live International Working Class Solidarity!",
        "International Alliance in Support of Workers in Iran (IASWI) January 4, 2020"
            + " info@workers-iran.org;");
  }

  @Test
  void weisbrot_byline_isMendedAndParted() {
    reads(
        WEISBROT_BYLINE,
        "Was the Iranian Election Stolen? Does It Matter?",
        "By Mark Weisbrot This column was published by PostGlobal at washingtonpost.com on June 26,"
            + " 2009.",
        "--------------------------------------------------------------------------------",
        "Since the Iranian presidential election of June 12, allegations that the announced winner"
            + " Mahmoud Ahmadinejad's victory was stolen have played an important role in the"
            + " demonstrations, political conflict, and media reporting on events there.");
  }

  @Test
  void weisbrot_dashes_stayAsTheyAre() {
    reads(
        WEISBROT_DASHES,
        "must be tens of thousands of witnesses -- or perhaps hundreds of thousands - to the theft."
            + " Yet there are no media accounts of interviews with such witnesses.");
  }

  @Test
  void fsp_hyphensAtLineEnds_stayAndJoin() {
    reads(
        FSP_HYPHENS,
        "Shah in 1979. Women played a vanguard role in that revolution only to be violently"
            + " repressed by the Islamicists who seized control of the anti-Shah movement. For 30"
            + " years women have suffered as second-class citizens, but today they are proudly once"
            + " again in the vanguard of the movement for democratic freedoms. We hail their"
            + " courage and stand shoulder-to-shoulder with them as we did in 1979 (Iranian"
            + " Women--Vanguard of the World Revolution).",
        "We are sickened by the reign of terror that has been unleashed against protesters since"
            + " the polls closed.");
  }

  @Test
  void fsp_titleAndDate_stayParagraphs() {
    reads(
        FSP_TITLE,
        "Freedom Socialist Party Statement on Revolt in Iran",
        "June 30, 2009",
        "The Freedom Socialist Party stands in solidarity with the courageous Iranian youth, women,"
            + " workers, trade unionists and intellectuals who took to the streets.");
  }

  @Test
  void socialistAction_pointWithoutAnEmptyLine_isAParagraph() {
    reads(SOCIALIST_ACTION_POINT, SOCIALIST_ACTION_POINT.strip().split("\n *"));
  }

  @Test
  void socialistAlliance_bullets_areParagraphs() {
    reads(SOCIALIST_ALLIANCE_DEMANDS, SOCIALIST_ALLIANCE_DEMANDS.strip().split("\n+ *"));
  }

  @Test
  void wpi_signatories_areOneParagraph() {
    reads(
        WPI_SIGNATORIES,
        "The future is ours.",
        "Maryam Namazie Mina Ahadi Fariborz Pooya Bahram Soroush",
        "1. زنده باد انقراض نظام ولایت فقیه! اشخاص زیادی پیرو شما در روسیه هستند.");
  }
}
