package onrecord.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The sentences of a paragraph, by ICU's rules and its lists of abbreviations.
public final class Sentences {
  private static final Set<String> TITLES =
      Set.of(
          "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St.", "Gen.", "Col.", "Sen.", "Rep.", "Gov.",
          "No.", "vs.", "i.e.", "e.g.", "cf.", "etc.", "Jr.", "Sr.", "Inc.", "Ltd.", "U.S.", "U.K.",
          "U.N.", "E.U.", "Art.", "approx.", "p.", "pp.", "Vol.", "Lt.", "Capt.", "Maj.", "Rev.",
          "Hon.");
  private static final Pattern INITIAL =
      Pattern.compile("(?:^|.*[\\s(.-])\\p{Lu}\\.\\s*$", Pattern.DOTALL);
  private static final Pattern GOES_ON = Pattern.compile("^[\\p{Ll},;:)\\]”’»].*", Pattern.DOTALL);
  private static final Pattern ACRONYM =
      Pattern.compile(".*(?:\\p{Lu}\\.){2,}\\s*$", Pattern.DOTALL);
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
      if (end < part.length() && goesOn(part.substring(start, end), part.substring(end))) {
        continue;
      }
      addTrimmed(sentences, part, new Span(start, end), within.start());
      start = end;
    }
    return sentences;
  }

  private static BreakIterator boundaries(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    return FilteredBreakIteratorBuilder.getInstance(locale)
        .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
  }

  private static boolean goesOn(String before, String after) {
    String rest = after.stripLeading();
    if (rest.isEmpty() || GOES_ON.matcher(rest).matches()) {
      return true;
    }
    String done = before.stripTrailing();
    String last = done.substring(done.lastIndexOf(' ') + 1);
    if (ACRONYM.matcher(done).matches()) {
      List<Words.Word> next = Words.in(rest.substring(0, Math.min(rest.length(), 40)));
      return next.isEmpty() || !OPENERS.contains(next.getFirst().folded());
    }
    return TITLES.contains(last) || INITIAL.matcher(done).matches();
  }

  private static void addTrimmed(List<Span> sentences, String part, Span span, int offset) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(part.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(part.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new Span(start, end).shifted(offset));
    }
  }
}
