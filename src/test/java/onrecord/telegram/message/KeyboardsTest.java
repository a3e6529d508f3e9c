package onrecord.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Reply.Button;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.journal.Outbox.SendingKind;
import onrecord.telegram.message.Incoming.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Keyboards drawn as payloads: rows between bars, buttons between spaces.
final class KeyboardsTest {
  private static final Where HARBOUR = new Where(-100, MessagePlace.GROUP, 7, Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "vote more | read, vote, read",
    "vote more | read, more, read",
    "vote more | read, read, vote more",
    "vote | more | read, more, vote | read",
    "read, read, ''"
  })
  void pressedButton_takesItsRowAlong(String keyboard, String pressed, String left)
      throws Exception {
    Sending sending = Keyboards.without(HARBOUR, 12, drawn(keyboard), pressed).orElseThrow();

    assertThat(sending.kind()).isEqualTo(SendingKind.EDIT);
    assertThat(sending.method()).isEqualTo("editMessageReplyMarkup");
    assertThat(sending.message()).isEqualTo(12);
    JsonNode body = new ObjectMapper().readTree(sending.body());
    assertThat(body.path("chat_id").asLong()).isEqualTo(-100);
    assertThat(body.path("message_id").asInt()).isEqualTo(12);
    assertThat(drawing(body.path("reply_markup"))).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource({"vote more | read, gone", "vote, vot", "'', vote"})
  void buttonThatIsNotThere_changesNothing(String keyboard, String pressed) {
    assertThat(Keyboards.without(HARBOUR, 12, drawn(keyboard), pressed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "vote more | read, read, false",
    "vote more | read, more, false",
    "vote more | read, gone, true",
    "'', vote, true"
  })
  void payload_isLackedWhereNoButtonBearsIt(String keyboard, String payload, boolean lacked) {
    assertThat(Keyboards.lacks(drawn(keyboard), payload)).isEqualTo(lacked);
  }

  @Test
  void messageWithoutKeyboard_isNotKnownToLackAnything() {
    assertThat(Keyboards.lacks(JsonNodeFactory.instance.objectNode(), "vote")).isFalse();
  }

  @Test
  void buttons_becomeRowsThatPressAndCopy() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    List<Button> first =
        List.of(new Button.Press("More", "m_1", "/more"), new Button.Copy("Cite", "“Some 645”"));
    Keyboards.add(List.of(first, List.of(new Button.Press("Read", "r_1", ""))), body);

    assertThat(body)
        .hasToString(
            "{\"reply_markup\":{\"inline_keyboard\":["
                + "[{\"text\":\"More\",\"callback_data\":\"m_1\"},"
                + "{\"text\":\"Cite\",\"copy_text\":{\"text\":\"“Some 645”\"}}],"
                + "[{\"text\":\"Read\",\"callback_data\":\"r_1\"}]]}}");
  }

  @Test
  void noButtons_putNothingUnderTheMessage() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    Keyboards.add(List.of(), body);
    assertThat(body).isEmpty();
  }

  private static JsonNode drawn(String keyboard) {
    List<List<Button>> rows = new ArrayList<>();
    for (String row : keyboard.isEmpty() ? new String[0] : keyboard.split(" \\| ", -1)) {
      List<Button> buttons = new ArrayList<>();
      for (String payload : row.split(" ", -1)) {
        buttons.add(new Button.Press("on it", payload, ""));
      }
      rows.add(buttons);
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    Keyboards.add(rows, body);
    return body.has("reply_markup")
        ? body.path("reply_markup")
        : body.set("inline_keyboard", JsonNodeFactory.instance.arrayNode());
  }

  private static String drawing(JsonNode keyboard) {
    return stream(keyboard.path("inline_keyboard"))
        .map(
            row ->
                stream(row)
                    .map(button -> button.path("callback_data").asText())
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" | "));
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false);
  }
}
