package onrecord.corpus.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ItemDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023-12-31T23:30:00Z | 2023-12-31
          2024-02-01T01:30:00+03:30 | 2024-02-01
          Mon, 01 Jan 2024 23:30:00 -0500 | 2024-01-01
          1 Jan 24 23:30 EST | 2024-01-01
          Tue, 5 Mar 2024 23:45:00 -0800 (PST) | 2024-03-05
          2024-02-03 00:30:00 | 2024-02-03
          2019-05-01T10:00:00 | 2019-05-01
          05.03.2024 | 2024-03-05
          25/03/2024 | 2024-03-25
          03/25/2024 | 2024-03-25
          2024/3/5 | 2024-03-05
          """)
  void moment_withoutAPlace_isTheDayWhereItWasWritten(String written, String day) {
    assertThat(ItemDate.of(written, Optional.empty()).orElseThrow().day()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023-12-31T23:30:00Z | Europe/Berlin | 2024-01-01
          2023-12-31T20:29:00Z | Asia/Tehran | 2023-12-31
          2023-12-31T20:31:00Z | Asia/Tehran | 2024-01-01
          Mon, 01 Jan 2024 02:30:00 +0000 | America/New_York | 2023-12-31
          2024-02-03 00:30:00 | America/New_York | 2024-02-03
          """)
  void moment_atAPlace_isTheDayThere(String written, String zone, String day) {
    assertThat(ItemDate.of(written, Optional.of(ZoneId.of(zone))).orElseThrow().day())
        .isEqualTo(day);
  }

  @Test
  void dayAndMonth_thatMayBeSwapped_areLeftOut() {
    assertThat(ItemDate.of("03/04/2020", Optional.empty()).orElseThrow().day()).isEqualTo("2020");
  }

  @Test
  void dayOfUtc_isMarked() {
    assertThat(ItemDate.of("2024-01-01T00:00:00Z", Optional.empty()).orElseThrow().universal())
        .isTrue();
    assertThat(ItemDate.of("2024-01-01T00:00:00+01:00", Optional.empty()).orElseThrow().universal())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "yesterday",
    "''",
    "31.02.2024",
    "2024-01-01T25:00:00Z",
    "Mon 99 Foo 2024 10:00:00 +0000"
  })
  void noMoment_isNone(String written) {
    assertThat(ItemDate.of(written, Optional.empty())).isEmpty();
  }
}
