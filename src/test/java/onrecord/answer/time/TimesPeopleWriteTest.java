package onrecord.answer.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import onrecord.answer.Period.DayRange;
import onrecord.language.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every way to write a time (22-question-dates): questions asked on Sunday, 15 March 2026, and the
/// days that they name.
final class TimesPeopleWriteTest {
  private static final Periods PERIODS =
      new Periods(Clock.fixed(Instant.parse("2026-03-15T12:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; the dam on 15 June 2009; 2009-06-15 to 2009-06-15",
        "en; the dam on the 15th of June, 2009; 2009-06-15 to 2009-06-15",
        "en; the dam on June 15th 2009; 2009-06-15 to 2009-06-15",
        "en; the dam on 2009-06-15; 2009-06-15 to 2009-06-15",
        "en; the dam on 15.06.2009; 2009-06-15 to 2009-06-15",
        "en; the dam on 6/15/2009; 2009-06-15 to 2009-06-15",
        "en; the dam in 2009-06; 2009-06-01 to 2009-06-30",
        "en; the dam in 06/2009; 2009-06-01 to 2009-06-30",
        "de; der Damm am 15. Juni 2009; 2009-06-15 to 2009-06-15",
        "de; der Damm am 3/4/2009; 2009-04-03 to 2009-04-03",
        "fr; le barrage le 1er juin 2009; 2009-06-01 to 2009-06-01",
        "es; la presa el 15 de junio de 2009; 2009-06-15 to 2009-06-15",
        "fa; سد در ۱۵ ژوئن ۲۰۰۹; 2009-06-15 to 2009-06-15",
        "fa; سد در ۲۵ خرداد ۱۳۸۸; 2009-06-15 to 2009-06-15",
        "fa; سد در تیر ۱۳۸۸; 2009-06-22 to 2009-07-22",
        "fa; سد در ۱۳۸۸/۰۳/۲۵; 2009-06-15 to 2009-06-15",
        "ar; السد في 15 يونيو 2009; 2009-06-15 to 2009-06-15"
      })
  void day_isThatDay(String language, String text, String days) {
    assertThat(days(text, language)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; before 15 June 2009; ever to 2009-06-14",
        "en; after 20 June 2009; 2009-06-21 to ever",
        "en; up to 2010; ever to 2010-12-31",
        "en; no later than 2010; ever to 2010-12-31",
        "en; by the end of 2010; ever to 2010-12-31",
        "en; not before June 2010; 2010-06-01 to ever",
        "es; hasta 2010; ever to 2010-12-31",
        "es; a partir de 2010; 2010-01-01 to ever",
        "de; bis 2010; ever to 2010-12-31",
        "de; spätestens 2010; ever to 2010-12-31",
        "de; ab Juni 2010; 2010-06-01 to ever",
        "fr; jusqu'en 2010; ever to 2010-12-31",
        "fr; à partir de 2010; 2010-01-01 to ever",
        "fr; avant le 15 juin 2009; ever to 2009-06-14",
        "fa; تا ۲۰۱۰; ever to 2010-12-31",
        "ar; حتى عام 2010; ever to 2010-12-31"
      })
  void bound_isHeededByTheDay(String language, String text, String days) {
    assertThat(days("Who said it " + text, language)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; from June to August 2009; 2009-06-01 to 2009-08-31",
        "en; 15 to 20 June 2009; 2009-06-15 to 2009-06-20",
        "en; between 15 June and 2 July 2009; 2009-06-15 to 2009-07-02",
        "en; 2009-2011; 2009-01-01 to 2011-12-31",
        "en; 2009–2011; 2009-01-01 to 2011-12-31",
        "en; in 2009 or 2019; 2009-01-01 to 2009-12-31, 2019-01-01 to 2019-12-31",
        "en; in 2009 and in 2019; 2009-01-01 to 2009-12-31, 2019-01-01 to 2019-12-31",
        "en; in 2009, 2012 and 2019; 2009-01-01 to 2009-12-31, 2012-01-01 to 2012-12-31, 2019-01-01 to 2019-12-31",
        "en; not in 2009; ever to 2008-12-31, 2010-01-01 to ever",
        "en; except in June 2009; ever to 2009-05-31, 2009-07-01 to ever",
        "de; zwischen 2009 und 2011; 2009-01-01 to 2011-12-31",
        "de; von Juni bis August 2009; 2009-06-01 to 2009-08-31",
        "de; nicht 2009; ever to 2008-12-31, 2010-01-01 to ever",
        "de; 2009 oder 2019; 2009-01-01 to 2009-12-31, 2019-01-01 to 2019-12-31",
        "es; entre 2009 y 2011; 2009-01-01 to 2011-12-31",
        "es; excepto en 2009; ever to 2008-12-31, 2010-01-01 to ever",
        "fr; sauf en 2009; ever to 2008-12-31, 2010-01-01 to ever",
        "fr; de juin à août 2009; 2009-06-01 to 2009-08-31",
        "fa; به جز ۲۰۰۹; ever to 2008-12-31, 2010-01-01 to ever",
        "ar; باستثناء عام 2009; ever to 2008-12-31, 2010-01-01 to ever"
      })
  void severalTimes_areRangesOrARowOrAllOthers(String language, String text, String days) {
    assertThat(days("Who said it " + text, language)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; in Q2 2009; 2009-04-01 to 2009-06-30",
        "en; in the second quarter of 2009; 2009-04-01 to 2009-06-30",
        "en; in the first half of 2009; 2009-01-01 to 2009-06-30",
        "en; in the summer of 2009; 2009-06-01 to 2009-08-31",
        "en; in winter 2009; 2009-12-01 to 2010-02-28",
        "de; im 2. Quartal 2009; 2009-04-01 to 2009-06-30",
        "de; im Sommer 2009; 2009-06-01 to 2009-08-31",
        "es; en el segundo trimestre de 2009; 2009-04-01 to 2009-06-30",
        "fr; au deuxième trimestre 2009; 2009-04-01 to 2009-06-30",
        "fr; à l'été 2009; 2009-06-01 to 2009-08-31",
        "fa; در تابستان ۲۰۰۹; 2009-06-01 to 2009-08-31",
        "ar; في صيف 2009; 2009-06-01 to 2009-08-31"
      })
  void partOfAYear_isItsMonths(String language, String text, String days) {
    assertThat(days("Who said it " + text, language)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; today; 2026-03-15 to 2026-03-15",
        "en; yesterday; 2026-03-14 to 2026-03-14",
        "en; last week; 2026-03-02 to 2026-03-08",
        "en; over the last two years; 2024-03-15 to 2026-03-15",
        "en; in the past 6 months; 2025-09-15 to 2026-03-15",
        "en; three years ago; 2023-01-01 to 2023-12-31",
        "en; last quarter; 2025-10-01 to 2025-12-31",
        "en; last June; 2025-06-01 to 2025-06-30",
        "en; since June; 2025-06-01 to ever",
        "de; letztes Jahr; 2025-01-01 to 2025-12-31",
        "de; im vergangenen Monat; 2026-02-01 to 2026-02-28",
        "de; in den letzten zwei Jahren; 2024-03-15 to 2026-03-15",
        "de; vor drei Jahren; 2023-01-01 to 2023-12-31",
        "es; el año pasado; 2025-01-01 to 2025-12-31",
        "es; la semana pasada; 2026-03-02 to 2026-03-08",
        "es; en los últimos dos años; 2024-03-15 to 2026-03-15",
        "es; hace tres años; 2023-01-01 to 2023-12-31",
        "fr; l'année dernière; 2025-01-01 to 2025-12-31",
        "fr; le mois dernier; 2026-02-01 to 2026-02-28",
        "fr; ces deux dernières années; 2024-03-15 to 2026-03-15",
        "fr; il y a trois ans; 2023-01-01 to 2023-12-31",
        "fa; سال گذشته; 2025-01-01 to 2025-12-31",
        "fa; هفته‌ی گذشته; 2026-03-02 to 2026-03-08",
        "fa; در دو سال اخیر; 2024-03-15 to 2026-03-15",
        "fa; سه سال پیش; 2023-01-01 to 2023-12-31",
        "ar; العام الماضي; 2025-01-01 to 2025-12-31",
        "ar; خلال العامين الماضيين; 2024-03-15 to 2026-03-15",
        "ar; الشهر الماضي; 2026-02-01 to 2026-02-28",
        "ar; قبل ثلاث سنوات; 2023-01-01 to 2023-12-31"
      })
  void timeBesideToday_isCounted(String language, String text, String days) {
    assertThat(days("Who said it " + text, language)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; What did they say on 3/4/2009?; 3/4/2009",
        "en; What did they say on 31.02.2009?; 31.02.2009",
        "en; What did they say a few years ago?; a few years ago",
        "en; What did they say last weekend?; last weekend",
        "en; What did they say before Easter?; before Easter",
        "de; Was sagten sie vor einigen Jahren?; vor einigen Jahren",
        "es; ¿Qué dijeron hace unos meses?; hace unos meses",
        "fr; Qu'ont-ils dit il y a quelques années ?; il y a quelques années",
        "fa; سال‌های اخیر چه گفتند؟; سال‌های اخیر",
        "ar; ماذا قالوا قبل بضع سنوات؟; قبل بضع سنوات"
      })
  void timeOfNoKnownDay_isSaidNotToBeUnderstood(String language, String text, String untold) {
    var words = Words.in(text);
    var told = PERIODS.told(text, words, language);
    assertThat(told.found()).isEmpty();
    assertThat(told.untold().map(place -> place.of(text, words))).contains(untold);
  }

  @ParameterizedTest
  @CsvSource({"Who spoke in June?, 06", "Who spoke during March?, 03"})
  void monthOfNoYear_isOneOfAnyYear(String text, String month) {
    var found = PERIODS.find(text, Words.in(text), "en").orElseThrow();
    assertThat(found.stretches())
        .hasSizeGreaterThan(100)
        .allSatisfy(days -> assertThat(days.from().toString()).endsWith("-" + month + "-01"))
        .last()
        .satisfies(days -> assertThat(days.from().getYear()).isEqualTo(2026));
  }

  private static String days(String text, String language) {
    return PERIODS.find(text, Words.in(text), language).stream()
        .flatMap(found -> found.stretches().stream())
        .map(TimesPeopleWriteTest::days)
        .collect(Collectors.joining(", "));
  }

  private static String days(DayRange days) {
    return day(days.from()) + " to " + day(days.to());
  }

  private static String day(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "ever" : day.toString();
  }
}
