package onrecord.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import onrecord.testing.RandomText;

/// Changes that make sound input unsound: pieces cut, doubled, swapped or grown, signs that mean
/// something to a reader, numbers at the edge.
public final class Mutation {
  private static final List<String> SIGNS =
      List.of(
          "'",
          "‘",
          "’",
          "“",
          "”",
          "„",
          "«",
          "»",
          "\"",
          "[",
          "]",
          "(",
          "…",
          "[…]",
          "[sic]",
          "-",
          "‐",
          "\u00ad",
          "\u0301",
          " ",
          "\t",
          "\n",
          "\r",
          "\r\n",
          "\u2028",
          ":",
          ",",
          ";",
          "/",
          "&",
          "*",
          "#",
          "---\n",
          "? ",
          ". ",
          " of ",
          " and ",
          " vs ",
          "Party",
          "2009",
          "99999999999",
          "-1",
          "0",
          "/ask ",
          "/whosaid ",
          "@",
          "<b>",
          "</div>",
          "<!--",
          "&#0;",
          "{",
          "}",
          "\\",
          "|",
          "\u0000",
          "\ud83d",
          "\udc4d",
          "👍🏽",
          "\u202e",
          "\u200c",
          "و",
          "، ",
          "؟",
          "漢字",
          "%s",
          "$1");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Random random;
  private final int longest;

  /// With no text longer than that.
  public Mutation(Random random, int longest) {
    this.random = random;
    this.longest = longest;
  }

  /// One of several.
  public <T> T one(List<T> several) {
    return several.get(random.nextInt(several.size()));
  }

  /// A number from 0 up to that one, which it never is.
  public int below(int end) {
    return random.nextInt(end);
  }

  /// A text with a few changes.
  public String text(String sound) {
    StringBuilder text = new StringBuilder(sound);
    for (int i = random.nextInt(4); i >= 0; i--) {
      change(text);
      text.setLength(Math.min(text.length(), longest));
    }
    return text.toString();
  }

  private void change(StringBuilder text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(20));
    switch (random.nextInt(7)) {
      case 0 -> text.delete(from, to);
      case 1 -> text.insert(from, text.substring(from, to));
      case 2 -> text.insert(from, one(SIGNS));
      case 3 -> text.insert(from, (one(SIGNS) + one(SIGNS)).repeat(grown()));
      case 4 -> text.insert(from, text.substring(from, to).repeat(Math.max(1, grown() / 20)));
      case 5 -> text.insert(from, new RandomText(random.nextLong()).paragraph(random.nextInt(9)));
      default -> text.setLength(from);
    }
  }

  private int grown() {
    int most = 1 << random.nextInt(13);
    return 1 + random.nextInt(Math.min(most, longest));
  }

  /// Bytes with a few changes.
  public byte[] bytes(byte[] sound) {
    byte[] bytes = sound.clone();
    for (int i = random.nextInt(8); i >= 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
  }

  /// A tree with a few of its values changed.
  public JsonNode tree(JsonNode sound) {
    JsonNode tree = sound.deepCopy();
    for (int i = random.nextInt(3); i >= 0; i--) {
      List<Runnable> changes = new ArrayList<>();
      collect(tree, changes);
      if (!changes.isEmpty()) {
        one(changes).run();
      }
    }
    return tree;
  }

  private void collect(JsonNode tree, List<Runnable> changes) {
    if (tree instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              each -> {
                changes.add(() -> object.set(each.getKey(), value(each.getValue())));
                collect(each.getValue(), changes);
              });
    } else if (tree instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int at = i;
        changes.add(() -> array.set(at, value(array.get(at))));
        collect(array.get(i), changes);
      }
    }
  }

  private JsonNode value(JsonNode sound) {
    if (sound.isTextual() && random.nextInt(4) > 0) {
      return NODES.textNode(text(sound.asText()));
    }
    List<Supplier<JsonNode>> values =
        List.of(
            NODES::nullNode,
            NODES::objectNode,
            NODES::arrayNode,
            () -> NODES.booleanNode(random.nextBoolean()),
            () -> NODES.numberNode(random.nextLong()),
            () -> NODES.numberNode(one(List.of(0L, -1L, 1L << 62, Long.MIN_VALUE, 1L << 31))),
            () -> NODES.numberNode(1e300),
            () -> NODES.numberNode(random.nextInt(100)),
            () -> NODES.textNode(text("")),
            this::deep);
    return one(values).get();
  }

  private JsonNode deep() {
    JsonNode deep = NODES.textNode("x");
    for (int i = random.nextInt(900); i > 0; i--) {
      deep = i % 2 == 0 ? NODES.arrayNode().add(deep) : NODES.objectNode().set("a", deep);
    }
    return deep;
  }
}
