package onrecord.corpus.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import onrecord.corpus.item.ItemKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonExportTest {
  private static final String CHANNEL =
      """
      {"name": "Harbour Guild", "type": "public_channel", "id": 1234567, "messages": [%s]}
      """;
  private static final String POST =
      """
      {"id": 2, "type": "message", "date": "2024-01-01T03:00:00", "date_unixtime": "1704065400",
       "edited": "2024-01-05T03:00:00", "edited_unixtime": "1704411000", "author": "Ines Falk",
       "text": ["On ", {"type": "bold", "text": "the strike"}],
       "text_entities": [
         {"type": "plain", "text": "On "}, {"type": "bold", "text": "the strike"},
         {"type": "plain", "text": ".\\nWe were there."},
         {"type": "blockquote", "text": "Ships come first."},
         {"type": "plain", "text": "That is wrong \\ud83d\\udea2."}]}
      """;

  @TempDir private Path folder;

  private ItemsFound found(String messages) {
    return ItemsFound.in(folder, "result.json", CHANNEL.formatted(messages));
  }

  @Test
  void post_hasItsWholeTextWithBlocksApart() {
    ItemsFound found = found(POST);

    assertThat(found.text(0))
        .isEqualTo(
            "On the strike.\nWe were there.\nShips come first.\nThat is wrong \ud83d\udea2.");
    assertThat(found.quoted(0)).containsExactly("Ships come first.");
  }

  @Test
  void post_hasMomentLinkAndAuthor() {
    ItemsFound found = found(POST);

    assertThat(found.only(ItemKeys.MOMENT)).isEqualTo("2023-12-31T23:30:00Z");
    assertThat(found.only(ItemKeys.CHANGED)).isEqualTo("2024-01-04T23:30:00Z");
    assertThat(found.only("url")).isEqualTo("https://t.me/c/1234567/2");
    assertThat(found.only(ItemKeys.ITEM)).isEqualTo("telegram:1234567/2");
    assertThat(found.only("author")).isEqualTo("Ines Falk");
  }

  @Test
  void oldExport_withoutSeconds_keepsTheTimeAsWritten() {
    ItemsFound found =
        found(
            "{\"id\": 3, \"type\": \"message\", \"date\": \"2019-05-01T10:00:00\", \"text\": \"x\"}");

    assertThat(found.only(ItemKeys.MOMENT)).isEqualTo("2019-05-01T10:00:00");
    assertThat(found.text(0)).isEqualTo("x");
  }

  @Test
  void forward_namesWhoseWordsTheseAre() {
    ItemsFound found =
        found(
            "{\"id\": 4, \"type\": \"message\", \"forwarded_from\": \"Ines Falk\", \"text\": \"x\"}");

    assertThat(found.only(ItemKeys.FORM)).isEqualTo("REPOST");
    assertThat(found.only(ItemKeys.SPEAKER)).isEqualTo("Ines Falk");
  }

  @Test
  void serviceMessage_isOne() {
    ItemsFound found = found("{\"id\": 1, \"type\": \"service\", \"text\": \"\"}");

    assertThat(found.only(ItemKeys.FORM)).isEqualTo("SERVICE");
  }

  @Test
  void wholeAccount_givesTheMessagesOfEachChat() {
    String chat = CHANNEL.formatted(POST).strip();
    ItemsFound found =
        ItemsFound.in(
            folder,
            "result.json",
            "{\"about\": \"x\", \"chats\": {\"about\": \"y\", \"list\": [%s, %s]}}"
                .formatted(chat, chat));

    assertThat(found.items()).hasSize(2);
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void oddMessages_areReadPast() {
    ItemsFound found = found("null, 7, [], {}, {\"id\": {}, \"text\": [[[1]], null]}, " + POST);

    assertThat(found.text(found.items().size() - 1)).startsWith("On the strike.");
  }

  @Test
  void endlessNesting_isAProblem() {
    ItemsFound found = found("{\"id\": 1, \"text\": " + "[".repeat(100_000) + "}");

    assertThat(found.problems()).singleElement().asString().contains("not sound JSON");
  }

  @Test
  void otherJson_isAProblem() {
    assertThat(ItemsFound.in(folder, "a.json", "{\"a\": [1]}").problems())
        .singleElement()
        .asString()
        .contains("no messages in it");
  }
}
