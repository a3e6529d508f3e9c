package onrecord.fakebotapi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

final class CleanedTest {
  private static ArrayNode bold(int offset, int length) {
    ArrayNode entities = JsonNodeFactory.instance.arrayNode();
    entities.addObject().put("type", "bold").put("offset", offset).put("length", length);
    return entities;
  }

  @Test
  void text_withWhiteSpaceAround_losesItAndItsEntitiesMove() {
    Cleaned cleaned = Cleaned.of(" \n Yes, no. \n", bold(3, 3));
    assertThat(cleaned.text()).isEqualTo("Yes, no.");
    assertThat(cleaned.entities()).isEqualTo(bold(0, 3));
    assertThat(cleaned.remarks()).hasSize(1);
  }

  @Test
  void text_withWhiteSpaceAtTheEnd_hasItsEntitiesAsTheyWere() {
    assertThat(Cleaned.of("Yes.\n", bold(0, 3)).remarks()).isEmpty();
  }

  @Test
  void entity_thatReachesIntoWhiteSpaceAtTheEnd_isCut() {
    Cleaned cleaned = Cleaned.of("Yes.\n\n", bold(0, 5));
    assertThat(cleaned.entities()).isEqualTo(bold(0, 4));
    assertThat(cleaned.remarks()).hasSize(1);
  }

  @Test
  void letters_thatTheServerRemoves_shiftWhatFollows() {
    Cleaned cleaned = Cleaned.of("a\r\n\u202bb\u0333c", bold(4, 3));
    assertThat(cleaned.text()).isEqualTo("a\nbc");
    assertThat(cleaned.entities()).isEqualTo(bold(2, 2));
  }

  @Test
  void controls_becomeSpaces_andShiftNothing() {
    Cleaned cleaned = Cleaned.of("a\tb\u0007c", bold(2, 1));
    assertThat(cleaned.text()).isEqualTo("a b c");
    assertThat(cleaned.remarks()).isEmpty();
  }

  @Test
  void isolates_stay() {
    assertThat(Cleaned.of("\u2068a\u2069\u200f", bold(0, 3)).text())
        .isEqualTo("\u2068a\u2069\u200f");
  }

  @Test
  void entity_thatCutsAPair_isRefused() {
    assertThatThrownBy(() -> Cleaned.of("😀!", bold(1, 2)))
        .hasMessageContaining("begins in a middle of a UTF-16 symbol");
    assertThatThrownBy(() -> Cleaned.of("😀!", bold(0, 1)))
        .hasMessageContaining("ends in a middle of a UTF-16 symbol");
  }

  @Test
  void text_withHalfAPair_isRefused() {
    assertThatThrownBy(() -> Cleaned.of("a\ud83d", bold(0, 1)))
        .hasMessageContaining("strings must be encoded in UTF-8");
  }

  @Test
  void entity_overSpacesOnly_isDroppedWithARemark() {
    Cleaned cleaned = Cleaned.of("a  b", bold(1, 2));
    assertThat(cleaned.entities()).isEmpty();
    assertThat(cleaned.remarks()).hasSize(1);
  }
}
