package onrecord.corpus.word;

import java.util.ArrayDeque;
import java.util.Deque;

/// The fields of a Word file: a formula, then what came of it.
final class WordFields {
  /// Of each that has begun, whether its formula is at hand.
  private final Deque<Boolean> formulas = new ArrayDeque<>();

  /// Takes the sign for a part of a field.
  void take(String part) {
    switch (part) {
      case "begin" -> formulas.push(true);
      case "separate" -> {
        formulas.poll();
        formulas.push(false);
      }
      case "end" -> formulas.poll();
      default -> {}
    }
  }

  /// Whether the words at hand are a formula's.
  boolean isFormula() {
    return formulas.contains(true);
  }

  /// A formula ends with its paragraph, even where the file forgets to say so.
  void endParagraph() {
    formulas.removeIf(formula -> formula);
  }
}
