package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onrecord.testing.FakeArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Statements of a year, as {@link Drawn} draws them, and whether they fit a question about 2009.
final class TimesTest {
  private static final Question OF_2009 =
      in(new Period("in 2009", LocalDate.of(2009, 1, 1), LocalDate.of(2009, 12, 31), false));

  @ParameterizedTest
  @CsvSource({
    "2009, They walked out at noon., true",
    "2009-06, They walked out at noon., true",
    "2008, They walked out at noon., false",
    "2010, They walked out at noon., false",
    "-, They walked out at noon., true",
    "2012, They walked out in 2009., true",
    "2012, They walked out in 2011., false",
    "2012, They walked out in 1388., true",
    "2012, They walked out in ۱۳۸۸., true",
    "2012, They walked out in 1387., false",
    "2012, They counted 12009 tons., false"
  })
  void statement_fitsTheYearInWhichItWasIssuedOrOfWhichItSpeaks(
      String date, String words, boolean fits) {
    assertThat(Times.fits(OF_2009, Drawn.hit("dockers " + date + " 0.9 | " + words).passage()))
        .isEqualTo(fits);
  }

  @Test
  void openPeriod_holdsAllBeforeOrAfter() {
    Question until = in(new Period("until 2009", LocalDate.MIN, LocalDate.of(2009, 12, 31), false));
    Question since = in(new Period("since 2009", LocalDate.of(2009, 1, 1), LocalDate.MAX, false));
    assertThat(fitting(until)).containsExactly("1979", "2009");
    assertThat(fitting(since)).containsExactly("2009", "2020");
  }

  @Test
  void anyTime_fitsAQuestionThatNamesNone() {
    assertThat(fitting(FakeArchive.question("Who walked out?")))
        .containsExactly("1979", "2009", "2020");
  }

  @Test
  void passageOfAnotherTime_isNotQuoted() {
    assertThat(
            Chosen.of(
                OF_2009,
                """
                dockers 2011 0.9 | Again they walked at night.
                dockers 2009 0.8 | Ours walked out at noon.
                """))
        .isEqualTo("Ours | |");
  }

  private static List<String> fitting(Question question) {
    return List.of("1979", "2009", "2020").stream()
        .filter(
            year ->
                Times.fits(
                    question,
                    Drawn.hit("dockers " + year + " 0.9 | They walked out at noon.").passage()))
        .toList();
  }

  private static Question in(Period period) {
    Question any = FakeArchive.question("Who walked out?");
    return new Question(
        any.text(),
        any.language(),
        any.asked(),
        any.unknown(),
        Optional.of(period),
        any.comparison(),
        any.about(),
        any.earlier());
  }
}
