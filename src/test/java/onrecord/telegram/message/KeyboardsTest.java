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
import onrecord.conversation.Opening;
import onrecord.conversation.Reply.Button;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.journal.Outbox.SendingKind;
import onrecord.telegram.message.Incoming.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Keyboards drawn as payloads: rows between bars, buttons between spaces.
final class KeyboardsTest {
  private static final PlaceLinks LINKS = new PlaceLinks("x", ReaderSite.NONE);
  private static final Where HARBOUR = new Where(-100, MessagePlace.GROUP, 7, Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "v_1_x w_1_x more | read, v_1_x, more | read",
    "v_1_x w_1_x | read, w_1_x, read",
    "more v_1_x, v_1_x, more",
    "v_1_x, v_1_x, ''"
  })
  void vote_takesItsCounterpartAlong_andNothingElse(String keyboard, String pressed, String left)
      throws Exception {
    Sending sending = Keyboards.withoutVote(HARBOUR, 12, drawn(keyboard), pressed).orElseThrow();

    assertThat(sending.kind()).isEqualTo(SendingKind.EDIT);
    assertThat(sending.method()).isEqualTo("editMessageReplyMarkup");
    assertThat(sending.message()).isEqualTo(12);
    JsonNode body = new ObjectMapper().readTree(sending.body());
    assertThat(body.path("chat_id").asLong()).isEqualTo(-100);
    assertThat(body.path("message_id").asInt()).isEqualTo(12);
    assertThat(drawing(body.path("reply_markup"))).isEqualTo(left);
  }

  @Test
  void button_thatWasUsed_isMarkedOnce() throws Exception {
    Sending sending =
        Keyboards.withUsed(HARBOUR, 12, drawn("read more | cite"), "more").orElseThrow();
    JsonNode marked = new ObjectMapper().readTree(sending.body()).path("reply_markup");
    assertThat(drawing(marked)).isEqualTo("read more | cite");
    assertThat(marked.at("/inline_keyboard/0/1/text").asText()).isEqualTo("↓ on it");
    assertThat(marked.at("/inline_keyboard/0/0/text").asText()).isEqualTo("on it");
    assertThat(Keyboards.isUsed(marked, "more")).isTrue();
    assertThat(Keyboards.isUsed(marked, "read")).isFalse();
    assertThat(Keyboards.withUsed(HARBOUR, 12, marked, "more")).isEmpty();
    assertThat(Keyboards.payloads(marked)).containsExactly("read", "more", "cite");
  }

  @ParameterizedTest
  @CsvSource({"vote more | read, gone", "vote, vot", "'', vote"})
  void buttonThatIsNotThere_changesNothing(String keyboard, String pressed) {
    assertThat(Keyboards.withoutVote(HARBOUR, 12, drawn(keyboard), pressed)).isEmpty();
    assertThat(Keyboards.withUsed(HARBOUR, 12, drawn(keyboard), pressed)).isEmpty();
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
  void buttons_becomeRowsThatPressCopyOpenAndShare() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    var place = new Opening("id", 3, "r_1");
    List<Button> first =
        List.of(
            new Button.Press("More", "m_1", "/more"),
            new Button.Copy("Copy", "“Some 645”", place),
            new Button.Visit("Read", place));
    List<Button> second =
        List.of(
            new Button.Link("Original", "https://union.example/1"),
            new Button.Share("Share", "r_1"));
    Keyboards.add(List.of(first, second), body, LINKS);

    assertThat(body)
        .hasToString(
            "{\"reply_markup\":{\"inline_keyboard\":["
                + "[{\"text\":\"More\",\"callback_data\":\"m_1\"},"
                + "{\"text\":\"Copy\",\"copy_text\":{\"text\":\"“Some 645”, https://t.me/x?start=r_1\"}},"
                + "{\"text\":\"Read\",\"url\":\"https://t.me/x?start=r_1\"}],"
                + "[{\"text\":\"Original\",\"url\":\"https://union.example/1\"},"
                + "{\"text\":\"Share\",\"switch_inline_query_chosen_chat\":{\"query\":\"r_1\","
                + "\"allow_user_chats\":true,\"allow_group_chats\":true,"
                + "\"allow_channel_chats\":true}}]]}}");
  }

  @Test
  void noButtons_putNothingUnderTheMessage() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    Keyboards.add(List.of(), body, LINKS);
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
    Keyboards.add(rows, body, LINKS);
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
