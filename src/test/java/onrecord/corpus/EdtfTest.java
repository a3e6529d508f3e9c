package onrecord.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EdtfTest {

  @ParameterizedTest
  @CsvSource({
    "2009-06-26, 2009-06-26, 2009-06-26",
    "2009-06, 2009-06-01, 2009-06-30",
    "2008-02, 2008-02-01, 2008-02-29",
    "2009, 2009-01-01, 2009-12-31",
    "200X, 2000-01-01, 2009-12-31",
    "19XX, 1900-01-01, 1999-12-31",
    "2009-06/2009-08, 2009-06-01, 2009-08-31",
    "2009/2010-02-03, 2009-01-01, 2010-02-03",
    "' 2009-06 ', 2009-06-01, 2009-06-30",
    "2009-XX, 2009-01-01, 2009-12-31",
    "2009-06-XX, 2009-06-01, 2009-06-30",
    "2009-XX-XX, 2009-01-01, 2009-12-31",
    "2009-21, 2009-03-01, 2009-05-31",
    "2009-22~, 2009-06-01, 2009-08-31",
    "2009-24, 2009-12-01, 2010-02-28",
    "2009-06-26/.., 2009-06-26, 2009-06-26",
    "../2009-06, 2009-06-01, 2009-06-30",
    "2009/, 2009-01-01, 2009-12-31",
    "/2009-06-26, 2009-06-26, 2009-06-26",
    "2009-21/2009-23, 2009-03-01, 2009-11-30",
    "-0480, -0480-01-01, -0480-12-31",
    "0000, 0000-01-01, 0000-12-31",
    "Y17000, +17000-01-01, +17000-12-31",
    "Y-17000, -17000-01-01, -17000-12-31"
  })
  void date_meansItsDays(String text, LocalDate earliest, LocalDate latest) {
    Edtf date = Edtf.parse(text);
    assertThat(date.earliest()).isEqualTo(earliest);
    assertThat(date.latest()).isEqualTo(latest);
    assertThat(date).hasToString(text.strip());
  }

  @ParameterizedTest
  @CsvSource({
    "2009-06, false, false",
    "2009-06~, true, false",
    "2009?, false, true",
    "2009-06-26%, true, true",
    "2009~/2010?, true, true",
    "2009/2010, false, false"
  })
  void date_tellsItsCertainty(String text, boolean approximate, boolean uncertain) {
    assertThat(Edtf.parse(text).approximate()).isEqualTo(approximate);
    assertThat(Edtf.parse(text).uncertain()).isEqualTo(uncertain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "June 2009",
        "26.6.2009",
        "2009-6",
        "2009-13",
        "2009-00",
        "2009-02-30",
        "2009-06-26T10:00",
        "200X-06",
        "~2009",
        "2009~~",
        "2010/2009",
        "/",
        "../..",
        "",
        "2009-25",
        "2009-XX-12",
        "2009-06-26T25:00:00Z",
        "2009-06-26T10:00:00+25",
        "Y2009",
        "2009/2010/2011",
        "20099"
      })
  void whatIsNoDate_isRefused(String text) {
    assertThatThrownBy(() -> Edtf.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2009-06-26T10:15:00Z, 2009-06-26",
    "2009-06-26T10:15:00.25+02:00, 2009-06-26",
    "2009-06-26T24:00:00, 2009-06-26",
    "1985-04-12T23:20:30Z/2009, 1985-04-12/2009"
  })
  void timeOfDay_isReadOver(String text, String day) {
    assertThat(Edtf.parse(text)).hasToString(day);
    assertThat(Edtf.parse(text).latest()).isEqualTo(Edtf.parse(day).latest());
  }

  @Test
  void order_isByTheFirstDay_thenTheLast() {
    assertThat(Stream.of("2010", "2009-06", "2009", "2009-06-01", "200X").map(Edtf::parse).sorted())
        .extracting(Edtf::text)
        .containsExactly("200X", "2009", "2009-06-01", "2009-06", "2010");
  }
}
