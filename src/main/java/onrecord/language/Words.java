package onrecord.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// The words of a text, by Unicode's word boundaries (UAX #29), with the form under which each is
/// searched.
public final class Words {
  private static final ThreadLocal<BreakIterator> BOUNDARIES =
      ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.ROOT));

  private Words() {}

  /// A word where it stands.
  ///
  /// @param folded the form under which it is searched: as {@link #folded}, without possessive or
  ///   an acronym's dots; `US` is `usa`
  /// @param written as it is written
  public record Word(Span span, String written, String folded) {

    /// Whether it begins with a capital letter.
    public boolean capitalized() {
      return Character.isUpperCase(written.codePointAt(0));
    }

    /// Whether it is written in digits.
    public boolean numeric() {
      return Character.isDigit(written.codePointAt(0));
    }
  }

  /// The words in order.
  public static List<Word> in(String text) {
    BreakIterator boundaries = BOUNDARIES.get();
    boundaries.setText(text);
    List<Word> words = new ArrayList<>();
    int start = boundaries.first();
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      if (boundaries.getRuleStatus() != BreakIterator.WORD_NONE) {
        addWord(words, text, new Span(start, end));
      }
      start = end;
    }
    return words;
  }

  /// The words of a stretch as two texts are compared by them, whatever stands between: folded, and
  /// nothing else about their letters changed; signs of money and percent are words, too.
  public static List<Word> spelled(String text, Span within) {
    return Spelling.in(text, within);
  }

  /// A text cut to so many UTF-16 code units between two letters, with an ellipsis where it went
  /// on.
  public static String clipped(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean within = Character.isSurrogatePair(text.charAt(most - 1), text.charAt(most));
    return text.substring(0, within ? most - 1 : most) + "…";
  }

  private static void addWord(List<Word> words, String text, Span span) {
    String written = span.of(text);
    String folded = Folding.word(written);
    if (!folded.isEmpty()) {
      words.add(new Word(span, written, folded));
    }
  }

  /// A text as it is searched: without case, diacritics, joiners and variants of Arabic letters;
  /// every digit an ASCII one.
  public static String folded(String text) {
    return Folding.plain(text);
  }

  /// The number of words between white space, as people count them.
  public static int count(String text) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00a0';
      count += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return count;
  }
}
