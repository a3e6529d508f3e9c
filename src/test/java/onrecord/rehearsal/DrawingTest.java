package onrecord.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

final class DrawingTest {
  private final ArrayNode entities = JsonNodeFactory.instance.arrayNode();

  private ObjectNode entity(String type, int offset, int length) {
    return entities.addObject().put("type", type).put("offset", offset).put("length", length);
  }

  @Test
  void quote_hasABarBeforeEachOfItsLines() {
    entity("blockquote", 0, 7);
    entity("bold", 4, 3);
    assertThat(Drawing.words("One\nTwo\nUnion", entities)).isEqualTo("▌ One\n▌ **Two**\nUnion");
  }

  @Test
  void quote_thatUnfolds_hasAnotherBar() {
    entity("expandable_blockquote", 4, 3);
    assertThat(Drawing.words("One\nTwo", entities)).isEqualTo("One\n┋ Two");
  }

  @Test
  void link_showsWhereItLeads() {
    entity("text_link", 0, 3).put("url", "https://x.org");
    assertThat(Drawing.words("One.", entities)).isEqualTo("[One](https://x.org).");
  }

  @Test
  void buttons_standBelow_withSignsForWhatTheyDo() {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("text", "Yes.");
    ArrayNode row = message.putObject("reply_markup").putArray("inline_keyboard").addArray();
    row.addObject().put("text", "More").put("callback_data", "m");
    row.addObject().put("text", "Site").put("url", "https://x.org");
    row.addObject().put("text", "Copy").putObject("copy_text").put("text", "c");
    assertThat(Drawing.of(message)).containsExactly("Yes.", "[More] [Site ↗] [Copy ⧉]");
  }
}
