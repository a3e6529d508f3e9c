package onrecord.telegram.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// The words of a message of blocks: headings, paragraphs, lists, tables, quotations. A block is a
/// line of its own; emphasis, links and pictures are left out.
final class RichWords {
  /// What holds words in a line.
  private static final List<String> INLINE =
      List.of("text", "alternative_text", "expression", "summary");

  /// What holds blocks.
  private static final List<String> BLOCKS = List.of("blocks", "items", "cells");

  /// What stands below blocks.
  private static final List<String> BELOW = List.of("caption", "credit");

  /// Deeper blocks are left out.
  private static final int DEEPEST = 64;

  private RichWords() {}

  /// The words; empty where there are none.
  static String of(JsonNode message) {
    var words = new StringBuilder();
    lines(message, words, 0);
    return words.toString().strip();
  }

  private static void lines(JsonNode node, StringBuilder words, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(each -> lines(each, words, depth + 1));
      return;
    }
    INLINE.stream().filter(node::has).forEach(key -> line(node.get(key), words, depth));
    BLOCKS.stream().filter(node::has).forEach(key -> lines(node.get(key), words, depth + 1));
    BELOW.stream().filter(node::has).map(node::get).forEach(each -> below(each, words, depth));
  }

  private static void below(JsonNode caption, StringBuilder words, int depth) {
    if (caption.isObject()) {
      lines(caption, words, depth + 1);
    } else {
      line(caption, words, depth);
    }
  }

  private static void line(JsonNode text, StringBuilder words, int depth) {
    if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
      words.append('\n');
    }
    inline(text, words, depth);
  }

  private static void inline(JsonNode text, StringBuilder words, int depth) {
    if (depth > DEEPEST) {
      return;
    } else if (text.isTextual()) {
      words.append(text.textValue());
    } else if (text.isArray()) {
      text.forEach(each -> inline(each, words, depth + 1));
    } else {
      INLINE.stream().filter(text::has).forEach(key -> inline(text.get(key), words, depth + 1));
    }
  }
}
