package onrecord.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResponseReaderTest {
  private static final String SECRET = "1234567890:AAHnotARealToken-but_as_long_as_one_x";
  private final ResponseReader answers = new ResponseReader(Token.of(SECRET));

  @ParameterizedTest
  @CsvSource({"1,1", "35,35", "0,1", "3.2,4", "\"7\",7", "86400,86400"})
  void flood_isWaitedForAsLongAsTold(String told, int seconds) {
    assertThat(answers.read(429, flood("{\"retry_after\":" + told + "}")))
        .isEqualTo(new Outcome.Flooded(Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "[]", "null", "{\"retry_after\":-1}", "{\"retry_after\":99999999999}"})
  void flood_withoutAUsableTime_isWaitedForAsUsual(String parameters) {
    assertThat(answers.read(429, flood(parameters)))
        .isEqualTo(new Outcome.Flooded(ResponseReader.USUAL_WAIT));
  }

  @Test
  void flood_toldByAPage_isAFlood() {
    assertThat(answers.read(429, "<html>"))
        .isEqualTo(new Outcome.Flooded(ResponseReader.USUAL_WAIT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200|''",
        "200|[]",
        "200|7",
        "200|{}",
        "200|{\"ok\":\"true\",\"result\":1}",
        "200|{\"ok\":true}",
        "200|{\"ok\":true,\"result\":1} more",
        "200|{\"ok\":true,\"result\":",
        "500|{\"ok\":true,\"result\":1}",
        "500|{\"ok\":false,\"error_code\":500,\"description\":\"Internal Server Error\"}",
        "502|{\"ok\":false,\"error_code\":400,\"description\":\"?\"}",
        "400|{\"ok\":false,\"error_code\":502,\"description\":\"Bad Gateway\"}",
        "404|<html>",
      })
  void answer_thatCannotBeTrusted_isUnknown(int status, String text) {
    assertThat(answers.read(status, text)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void refusal_ofAnyShape_isOneCleanLine() {
    String description = "a\\n\\u202Eb /bot" + SECRET + "/x " + "😀".repeat(400);
    var outcome = answers.read(400, "{\"ok\":false,\"description\":\"" + description + "\"}");
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    String told = ((Outcome.Refused) outcome).description();
    assertThat(told).startsWith("a  b /bot(token)/x 😀").hasSizeLessThanOrEqualTo(300);
    assertThat(told).doesNotContain("\n").endsWith("😀…");
  }

  @Test
  void refusal_withATokenAcrossTheCut_leavesNoPartOfIt() {
    String description = "x".repeat(280) + SECRET;
    var outcome = answers.read(400, "{\"ok\":false,\"description\":\"" + description + "\"}");
    assertThat(outcome.toString()).doesNotContain("1234567890");
  }

  private static String flood(String parameters) {
    return "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\",\"parameters\":"
        + parameters
        + "}";
  }
}
