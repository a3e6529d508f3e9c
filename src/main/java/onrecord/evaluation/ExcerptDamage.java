package onrecord.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import onrecord.evaluation.ExcerptDrawing.DrawnExcerpt;
import onrecord.language.Span;
import onrecord.language.Words;
import onrecord.language.Words.Word;

/// Damages excerpts by chance, as quotations are damaged.
final class ExcerptDamage {
  private static final List<String> SPACES =
      List.of(" ", " ", "  ", "\n", "\u00A0", " \u200B", "\u202F");
  private static final List<String> DASHES = List.of("-", "–", "—", "\u2011");
  private static final List<String> DOUBLE = List.of("\"", "“", "”", "«", "»");
  private static final List<String> SINGLE = List.of("'", "’", "‘");
  private static final int TENTH = 10;

  private final Random random;

  ExcerptDamage(Random random) {
    this.random = random;
  }

  /// The same words with other quotation marks, dashes, spaces, line breaks and case at the start.
  String typographic(String text) {
    StringBuilder damaged = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        damaged.append(any(SPACES));
      } else if (DASHES.contains(String.valueOf(c))) {
        damaged.append(any(DASHES));
      } else if (DOUBLE.contains(String.valueOf(c))) {
        damaged.append(any(DOUBLE));
      } else if (SINGLE.contains(String.valueOf(c))) {
        damaged.append(any(SINGLE));
      } else {
        damaged.append(i == 0 ? Character.toUpperCase(c) : c);
      }
    }
    String quoted = random.nextBoolean() ? "“" + damaged + "”" : damaged.toString();
    return random.nextInt(TENTH) == 0 ? quoted.toUpperCase(java.util.Locale.ROOT) : quoted;
  }

  private String any(List<String> signs) {
    return signs.get(random.nextInt(signs.size()));
  }

  /// One deed.
  ///
  /// @param word that now stands there; empty where it was dropped
  /// @param span the words of the statement that stood there; of no length where it was inserted
  record Deed(String word, Span span) {}

  /// An excerpt with a tenth of its words changed, dropped or inserted.
  record Changed(String text, List<Deed> deeds) {}

  Changed changed(DrawnExcerpt excerpt, ExcerptDrawing others) {
    String text = excerpt.statement().text();
    List<Word> words = Words.spelled(text, excerpt.span());
    int count = Math.max(1, Math.round(words.size() / (float) TENTH));
    // Never the first and the last: without them it is a shorter excerpt, and nothing is changed.
    List<Integer> places =
        random.ints(1, words.size() - 1).distinct().limit(count).sorted().boxed().toList();
    StringBuilder damaged = new StringBuilder();
    List<Deed> deeds = new ArrayList<>();
    int at = excerpt.span().start();
    for (int place : places) {
      Word word = words.get(place);
      damaged.append(text, at, word.span().start());
      Deed deed = deed(word, others);
      damaged.append(deed.word());
      damaged.append(deed.span().length() == 0 ? " " : "");
      deeds.add(deed);
      at = deed.span().length() == 0 ? word.span().start() : word.span().end();
    }
    damaged.append(text, at, excerpt.span().end());
    return new Changed(damaged.toString(), deeds);
  }

  private Deed deed(Word word, ExcerptDrawing others) {
    Span none = new Span(word.span().start(), word.span().start());
    return switch (random.nextInt(3)) {
      case 0 -> new Deed(other(word, others), word.span());
      case 1 -> new Deed("", word.span());
      default -> new Deed(other(word, others), none);
    };
  }

  private static String other(Word word, ExcerptDrawing others) {
    String other = others.word();
    while (Words.folded(other).equals(word.folded())) {
      other = others.word();
    }
    return other;
  }

  /// The same with some words left out behind an ellipsis, and a remark in brackets.
  String elided(DrawnExcerpt excerpt) {
    String text = excerpt.statement().text();
    List<Word> words = Words.spelled(text, excerpt.span());
    int first = 3 + random.nextInt(words.size() - 6);
    int last = Math.min(words.size() - 4, first + random.nextInt(8));
    String gap = any(List.of("…", "[…]", "(...)", "...", "[...]"));
    return text.substring(excerpt.span().start(), words.get(first).span().start())
        + gap
        + " "
        + text.substring(words.get(last).span().end(), excerpt.span().end()).strip()
        + any(List.of("", " [sic]", " [the editors]"));
  }
}
