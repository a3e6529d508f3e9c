package onrecord.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProvenanceTest {
  private static final String BODY = "The weir has been open since the spring.\nNobody closed it.";

  private static String of(String text) {
    return Provenance.of(TextEdges.of("The Weir", text))
        .map(origin -> (origin.taken() ? "taken: " : "issued: ") + origin.name().orElse("?"))
        .orElse("nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Reprinted from The Valley Voice, May 2019. | taken: The Valley Voice",
        "Retrieved from https://valley.example/weir on 2019-05-20. | taken: valley.example",
        "Retrieved 2019-07-22 from . | taken: ?",
        "This article was originally published in The Valley Voice | issued: The Valley Voice",
        "(First published by Upper Weir Anglers, 2019) | issued: Upper Weir Anglers",
      })
  void line_aboveOrBelow_saysWhereItIsFrom(String line, String drawn) {
    assertThat(of("The weir\n" + line + "\n" + BODY)).isEqualTo(drawn);
    assertThat(of(BODY + "\n" + line)).isEqualTo(drawn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Roth, A. (2019). The weir. Retrieved from https://valley.example/weir",
        "Water retrieved from the weir is brown.",
        "The report was published by the plant.",
        "Published as a leaflet"
      })
  void otherLines_sayNothing(String line) {
    assertThat(of(BODY + "\n" + line)).isEqualTo("nothing");
  }

  @Test
  void reproducer_isWhoPassedItOn() {
    assertThat(Provenance.reproducer("reproduced by Upper Weir Anglers"))
        .contains("Upper Weir Anglers");
    assertThat(Provenance.reproducer("Upper Weir Anglers")).isEmpty();
  }
}
