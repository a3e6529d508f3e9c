package onrecord.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import onrecord.testing.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SendingBodyTest {
  private static final String LINE = "↻ erneut gesendet 👍🏽";

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "7", "{", "{}}"})
  void text_thatIsNoObject_isNone(String text) {
    assertThat(SendingBody.of(text).filter(body -> !body.json().isEmpty())).isEmpty();
  }

  @Test
  void repeat_withRoom_keepsTheWords_andEndsInTheLine() {
    SendingBody body = entity("“War is no answer.”", 0, 19);
    SendingBody again = body.endingIn(LINE);
    assertThat(again.json().path("text").asText()).isEqualTo("“War is no answer.”\n\n" + LINE);
    assertThat(again.json().path("entities")).isEqualTo(body.json().path("entities"));
    assertThat(body.json().path("text").asText()).doesNotContain(LINE);
  }

  @Test
  void repeat_ofWhatHasNoText_isTheSame() {
    SendingBody body = new SendingBody(Stage.body(7).put("sticker", "x"));
    assertThat(body.endingIn(LINE)).isEqualTo(body);
  }

  @Test
  void repeat_ofAFile_saysSoBelowIt() {
    SendingBody body = new SendingBody(Stage.body(7).put("document", "x"));
    assertThat(body.endingIn(LINE).json().path("caption").asText()).isEqualTo(LINE);
    assertThat(body.endingIn("")).isEqualTo(body);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void repeat_ofAnyText_fits_andShowsWhatIsMissing(int seed) {
    String text = new RandomText(seed).paragraph(200 + 20 * seed);
    SendingBody body = entity(text, text.length() / 2, text.length() - text.length() / 2);
    String again = body.endingIn(LINE).json().path("text").asText();
    assertThat(again).hasSizeLessThanOrEqualTo(SendingBody.LONGEST_TEXT).endsWith("\n\n" + LINE);
    String kept = again.substring(0, again.length() - LINE.length() - 2);
    if (kept.length() < text.length()) {
      assertThat(kept).endsWith("\n[…]");
      kept = kept.substring(0, kept.length() - 4);
    }
    assertThat(text).startsWith(kept);
    boolean split =
        Character.isHighSurrogate(kept.charAt(kept.length() - 1))
            && kept.length() < text.length()
            && Character.isLowSurrogate(text.charAt(kept.length()));
    assertThat(split).isFalse();
    for (JsonNode entity : body.endingIn(LINE).json().path("entities")) {
      assertThat(entity.path("length").asInt()).isPositive();
      assertThat(entity.path("offset").asInt() + entity.path("length").asInt())
          .isLessThanOrEqualTo(kept.length());
    }
  }

  @Test
  void plain_hasNoOrnaments_andFits() {
    SendingBody body = entity("x".repeat(5_000), 0, 10);
    body.json().putObject("reply_markup");
    SendingBody plain = body.plain();
    assertThat(plain.json().path("text").asText())
        .hasSize(SendingBody.LONGEST_TEXT)
        .endsWith("[…]");
    assertThat(plain.has("entities")).isFalse();
    assertThat(plain.has("reply_markup")).isFalse();
    assertThat(plain.plain()).isEqualTo(plain);
  }

  @Test
  void edit_asMessage_repliesToTheQuestion_whetherItIsThereOrNot() {
    ObjectNode edit = Stage.body(7).put("text", "a").put("message_id", 9);
    assertThat(new SendingBody(edit).asMessage(5).text())
        .isEqualTo(
            "{\"chat_id\":7,\"text\":\"a\",\"reply_parameters\":{\"message_id\":5,\"allow_sending_without_reply\":true}}");
    assertThat(new SendingBody(edit).asMessage(0).text())
        .isEqualTo("{\"chat_id\":7,\"text\":\"a\"}");
  }

  private static SendingBody entity(String text, int offset, int length) {
    ObjectNode body = Stage.body(7).put("text", text);
    body.putArray("entities")
        .addObject()
        .put("type", "blockquote")
        .put("offset", offset)
        .put("length", length);
    return new SendingBody(body);
  }
}
