package onrecord.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.language.knowledge.Abbreviations;

/// The sentences of a paragraph, by Unicode's sentence boundaries (UAX #29), but for abbreviations.
public final class Sentences {
  /// How far a boundary looks back and ahead for what tells it from an abbreviation's dot.
  private static final int SIGHT = 40;

  /// A list's number or letter, which is no sentence by itself.
  private static final Pattern MARKER =
      Pattern.compile("\\A\\s*+[(\\[]?(?:\\p{Nd}{1,3}|\\p{L})\\.[)\\]]?");

  private static final Set<String> OPENERS =
      Set.of(
          "the", "this", "that", "these", "those", "it", "in", "we", "they", "he", "she", "but",
          "and", "such", "there", "our", "their", "as", "at", "for", "if", "on", "since", "while",
          "a", "an", "his", "its");
  private static final ThreadLocal<Map<String, BreakIterator>> BOUNDARIES =
      ThreadLocal.withInitial(HashMap::new);

  private Sentences() {}

  /// The sentences between the two ends of a span, each without the white space around it.
  ///
  /// @param language BCP 47 tag of the text
  public static List<Span> in(String text, Span within, String language) {
    BreakIterator boundaries = BOUNDARIES.get().computeIfAbsent(language, Sentences::boundaries);
    String part = within.of(text);
    boundaries.setText(part);
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      if (end < part.length() && goesOn(part, new Span(start, end), language)) {
        continue;
      }
      addTrimmed(sentences, part, new Span(start, end), within.start());
      start = end;
    }
    return sentences;
  }

  private static BreakIterator boundaries(String language) {
    return BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
  }

  /// Whether what ICU takes for a sentence runs on into what follows it.
  private static boolean goesOn(String part, Span sentence, String language) {
    int next = sentence.end();
    while (next < part.length() && isSpace(part.charAt(next))) {
      next++;
    }
    if (next == part.length()
        || continues(part.codePointAt(next))
        || opens(part.charAt(sentence.end() - 1))) {
      return true;
    }
    int from = Math.max(sentence.start(), sentence.end() - SIGHT);
    String done = part.substring(from, sentence.end()).stripTrailing();
    if (from == sentence.start() && MARKER.matcher(done).matches()) {
      return true;
    }
    String rest = part.substring(next, Math.min(part.length(), next + SIGHT));
    return Abbreviations.mayEnd(done) ? !begins(rest) : Abbreviations.goesOn(done, rest, language);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean continues(int first) {
    return Character.isLowerCase(first) || ",;:)]”’»،؛".indexOf(first) >= 0;
  }

  private static boolean opens(char last) {
    return Character.getType(last) == Character.START_PUNCTUATION
        || Character.getType(last) == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  /// Whether these words are likelier to begin a sentence than to follow an initial.
  private static boolean begins(String rest) {
    List<Words.Word> words = Words.in(rest);
    if (words.isEmpty() || !OPENERS.contains(words.getFirst().folded())) {
      return false;
    }
    Span first = words.getFirst().span();
    return first.length() > 1 || !rest.startsWith(".", first.end());
  }

  private static void addTrimmed(List<Span> sentences, String part, Span span, int offset) {
    int start = span.start();
    int end = span.end();
    while (start < end && isSpace(part.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(part.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new Span(start, end).shifted(offset));
    }
  }
}
