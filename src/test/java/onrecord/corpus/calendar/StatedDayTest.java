package onrecord.corpus.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatedDayTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private static StatedDay of(String written, String language) {
    return StatedDay.of(written, language, TODAY);
  }

  @ParameterizedTest
  @CsvSource({
    "1388-04-05, fa, 2009-06-26",
    "1388/4/5, fa-IR, 2009-06-26",
    "۱۳۸۸/۰۴/۰۵, en, 2009-06-26",
    "1399-12-30, fa, 2021-03-20",
    "1388-04, fa, 2009-06-22/2009-07-22",
    "1388, ps, 2009-03-21/2010-03-20",
    "1388-04-05~, fa, 2009-06-26~",
    "1388~, fa, 2009-03-21~/2010-03-20~"
  })
  void solarDate_isConvertedAndTold(String written, String language, String edtf) {
    StatedDay day = of(written, language);
    assertThat(day.date()).map(Object::toString).contains(edtf);
    assertThat(day.remark())
        .hasValueSatisfying(
            remark ->
                assertThat(remark.what())
                    .isEqualTo(
                        "'%s' is of the Solar Hijri calendar; taken as %s"
                            .formatted(written, edtf)));
  }

  @Test
  void solarDate_thatIsNoDay_isNone() {
    assertThat(of("1388-12-30", "fa").date()).isEmpty();
    assertThat(of("1388-13-01", "fa").date()).isEmpty();
  }

  @Test
  void lunarDate_isToldAndNotUsed() {
    assertThat(of("1430-07-03", "ar").date()).isEmpty();
    assertThat(of("1430-07-03", "ar").remark()).isPresent();
  }

  @Test
  void yearOfLongAgo_isTold() {
    assertThat(of("1388-04-05", "en").date()).isPresent();
    assertThat(of("1388-04-05", "en").remark()).isPresent();
  }

  @Test
  void dayToCome_isTold() {
    assertThat(of("2050-01-01", "en").date()).isPresent();
    assertThat(of("2050-01-01", "en").remark())
        .map(StatedDay.Remark::what)
        .contains("'2050-01-01' is still to come");
    assertThat(of("2026-12-01", "en").remark()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2009-06-26, 2009-06-26",
    "2009-06-26 10:15, 2009-06-26",
    "2009-06-26T10:15, 2009-06-26",
    "۲۰۰۹-۰۶-۲۶, 2009-06-26",
    "1985-04-12T23:20:30Z/2009, 1985-04-12/2009",
    "1848~, 1848~"
  })
  void otherDates_areTakenWithoutAWord(String written, String edtf) {
    assertThat(of(written, "en").date()).map(Object::toString).contains(edtf);
    assertThat(of(written, "en").remark()).isEmpty();
  }

  @Test
  void nonsense_isNoDate() {
    assertThat(of("June", "en").date()).isEmpty();
    assertThat(of("2009-06-26T10:00 / later", "en").date()).isEmpty();
  }
}
