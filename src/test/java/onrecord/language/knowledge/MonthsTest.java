package onrecord.language.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import onrecord.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MonthsTest {

  @ParameterizedTest
  @CsvSource({
    "June, 6",
    "Jun, 6",
    "junio, 6",
    "Juni, 6",
    "juin, 6",
    "ژوئن, 6",
    "يونيو, 6",
    "حزيران, 6",
    "جوان, 6",
    "März, 3",
    "Jänner, 1",
    "août, 8",
    "Sept, 9",
    "diciembre, 12"
  })
  void month_inAnyLanguage_hasItsNumber(String name, int number) {
    assertThat(Months.number(Words.folded(name))).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mar", "ago", "year", "13", "6"})
  void otherWord_isNoMonth(String folded) {
    assertThat(Months.number(folded)).isEmpty();
  }

  @Test
  void names_areListedForTwelveMonths_inSixLanguages() {
    assertThat(Months.names())
        .hasSize(12)
        .allSatisfy(
            month -> {
              assertThat(month).hasSize(6);
              assertThat(month.values()).noneMatch(names -> names.isEmpty());
            });
    assertThat(Months.names().get(5).get("en")).startsWith("June");
  }
}
