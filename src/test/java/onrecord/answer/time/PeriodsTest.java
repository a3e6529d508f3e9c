package onrecord.answer.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import onrecord.language.Words;
import onrecord.language.Words.Word;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions in which the words that name a time stand between angle brackets, and the days that
/// they name.
final class PeriodsTest {
  private static final Periods PERIODS =
      new Periods(Clock.fixed(Instant.parse("2026-03-15T12:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Who walked out <in 2009>?; 2009-01-01 to 2009-12-31",
        "<2009>; 2009-01-01 to 2009-12-31",
        "strikes <of 1999>; 1999-01-01 to 1999-12-31",
        "Who spoke <during the year 2010>?; 2010-01-01 to 2010-12-31",
        "strikes <throughout 1979>; 1979-01-01 to 1979-12-31",
        "a speech <of early 1979>; 1979-01-01 to 1979-12-31",
        "Who spoke <in the 1980s>?; 1980-01-01 to 1989-12-31",
        "the vote <in June 2009>; 2009-06-01 to 2009-06-30",
        "the vote <in February 2012>; 2012-02-01 to 2012-02-29",
        "the letter <dated June 26, 2009>; 2009-06-26 to 2009-06-26",
        "the letter <of June 3rd 2009>; 2009-06-03 to 2009-06-03",
        "the letter <of Sept. 2009>; 2009-09-01 to 2009-09-30"
      })
  void timeInWords_isFoundWhereItStands(String drawn, String days) {
    assertThat(drawn(plain(drawn), "en")).isEqualTo(drawn);
    assertThat(days(plain(drawn), "en")).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "strikes <before 2010>; ever to 2009-12-31",
        "strikes <until June 2010>; ever to 2010-05-31",
        "strikes <after 2010>; 2011-01-01 to ever",
        "strikes <after June 2010>; 2010-07-01 to ever",
        "strikes <since 2010>; 2010-01-01 to ever",
        "strikes <since June 2010>; 2010-06-01 to ever",
        "What did they write <between 2009 and 2011>?; 2009-01-01 to 2011-12-31",
        "strikes <from 2009 to 2011>; 2009-01-01 to 2011-12-31",
        "strikes <from 2011 to 2009>; 2009-01-01 to 2011-12-31",
        "strikes <between June 2011 and May 2009>; 2009-05-01 to 2011-06-30",
        "strikes <from June 2009 until May 2010>; 2009-06-01 to 2010-05-31"
      })
  void bounds_openOrCloseTheTime(String drawn, String days) {
    assertThat(drawn(plain(drawn), "en")).isEqualTo(drawn);
    assertThat(days(plain(drawn), "en")).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "de; Wer streikte <im Jahr 2009>?; 2009-01-01 to 2009-12-31",
        "de; Streiks <vor 2010>; ever to 2009-12-31",
        "de; Streiks <nach 2010>; 2011-01-01 to ever",
        "de; Streiks <seit 2010>; 2010-01-01 to ever",
        "de; Streiks <im März 2010>; 2010-03-01 to 2010-03-31",
        "es; ¿Quién habló <en 2009>?; 2009-01-01 to 2009-12-31",
        "es; huelgas <desde junio de 2010>; 2010-06-01 to ever",
        "es; huelgas <después de 2010>; 2011-01-01 to ever",
        "es; huelgas <antes de 2010>; ever to 2009-12-31",
        "fr; Qui a parlé <en 2009> ?; 2009-01-01 to 2009-12-31",
        "fr; grèves <depuis 2010>; 2010-01-01 to ever",
        "fr; grèves <en juin 2010>; 2010-06-01 to 2010-06-30",
        "fa; اعتصاب در <سال ۲۰۰۹>; 2009-01-01 to 2009-12-31",
        "fa; اعتصاب در <سال ۱۳۸۸>; 2009-03-21 to 2010-03-20",
        "fa; اعتصاب <پس از ۱۳۸۸>; 2010-03-21 to ever",
        "ar; إضراب في <عام ٢٠٠٩>; 2009-01-01 to 2009-12-31",
        "ar; إضراب <منذ 2010>; 2010-01-01 to ever"
      })
  void otherLanguages_nameTimesInTheirOwnWords(String language, String drawn, String days) {
    assertThat(drawn(plain(drawn), language)).isEqualTo(drawn);
    assertThat(days(plain(drawn), language)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "What was said <this year>?; 2026-01-01 to 2026-12-31",
        "What was said <last year>?; 2025-01-01 to 2025-12-31",
        "What was said <this month>?; 2026-03-01 to 2026-03-31",
        "What was said <last month>?; 2026-02-01 to 2026-02-28"
      })
  void timeBesideToday_isToldByTheClock(String drawn, String days) {
    assertThat(drawn(plain(drawn), "en")).isEqualTo(drawn);
    assertThat(days(plain(drawn), "en")).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "How many dockers walked out?",
    "Were 645 arrested?",
    "Are 45000 polling stations too many?",
    "May the harbour be closed?",
    "Did they march on?",
    "What did March bring?",
    "How long ago was it?",
    "Is 1388 a year?",
    "What of the last strike?",
    "''"
  })
  void wordsWithoutTime_nameNone(String text) {
    assertThat(drawn(text, "en")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "What did the union say in 2009?, true",
    "What did they say after 2009?, true",
    "In 2009 what was said?, true",
    "Who won the 2009 election?, false",
    "What was said of the June 2009 vote?, false",
    "What was said before the 2009 election?, false",
    "What was said after the June 2009 vote?, false",
    "Who led the 1979 revolution?, false"
  })
  void timeBeforeANoun_doesNotStandByItself(String text, boolean adverbial) {
    assertThat(PERIODS.find(text, Words.in(text), "en").orElseThrow().adverbial())
        .isEqualTo(adverbial);
  }

  private static String plain(String drawn) {
    return drawn.replaceAll("[<>]", "");
  }

  private static String drawn(String text, String language) {
    List<Word> words = Words.in(text);
    return PERIODS
        .find(text, words, language)
        .map(
            found -> {
              int start = words.get(found.first()).span().start();
              int end = words.get(found.end() - 1).span().end();
              return text.substring(0, start)
                  + "<"
                  + text.substring(start, end)
                  + ">"
                  + text.substring(end);
            })
        .orElse(text);
  }

  private static String days(String text, String language) {
    Periods.FoundPeriod found = PERIODS.find(text, Words.in(text), language).orElseThrow();
    return day(found.from()) + " to " + day(found.to());
  }

  private static String day(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "ever" : day.toString();
  }
}
