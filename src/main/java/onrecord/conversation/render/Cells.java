package onrecord.conversation.render;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/// How many cells of a terminal a text takes.
final class Cells {
  private static final int FIRST_COMBINING = 0x300;
  private static final int SOFT_HYPHEN = 0xAD;
  private static final int EMOJI_PRESENTATION = 0xFE0F;

  private Cells() {}

  /// Of a text without line feeds.
  static int of(String text) {
    if (text.codePoints().allMatch(Cells::isAlone)) {
      return text.codePoints().map(Cells::ofCodePoint).sum();
    }
    int cells = 0;
    BreakIterator clusters = clusters(text);
    for (int from = 0, to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
      cells += ofCluster(text.substring(from, to));
      from = to;
    }
    return cells;
  }

  /// Whether it joins with nothing, so that no clusters need be sought.
  private static boolean isAlone(int codePoint) {
    return (codePoint < FIRST_COMBINING && codePoint != SOFT_HYPHEN)
        || (Character.isLetter(codePoint) && !isJamo(codePoint));
  }

  private static boolean isJamo(int codePoint) {
    return UCharacter.getIntPropertyValue(codePoint, UProperty.HANGUL_SYLLABLE_TYPE)
        != UCharacter.HangulSyllableType.NOT_APPLICABLE;
  }

  /// Breaks between what a reader takes for one character.
  static BreakIterator clusters(String text) {
    BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    clusters.setText(text);
    return clusters;
  }

  /// Whether a line may end there, where Unicode would let it: not after the hyphens of an id or
  /// the slashes of an address.
  static boolean mayBreak(String text, int offset) {
    int before = text.codePointBefore(offset);
    return Character.isWhitespace(before)
        || before == '—'
        || isUnspaced(before)
        || isUnspaced(text.codePointAt(offset));
  }

  /// Whether it belongs to a script that puts no spaces between words.
  private static boolean isUnspaced(int codePoint) {
    return ofCodePoint(codePoint) == 2
        || UCharacter.getIntPropertyValue(codePoint, UProperty.LINE_BREAK)
            == UCharacter.LineBreak.COMPLEX_CONTEXT;
  }

  private static int ofCluster(String cluster) {
    int first = cluster.codePointAt(0);
    int cells = ofCodePoint(first);
    boolean emoji =
        cluster.indexOf(EMOJI_PRESENTATION) > 0
            || (isRegional(first) && cluster.codePointCount(0, cluster.length()) > 1);
    if (emoji && cells == 1) {
      return 2;
    }
    int spacingMarks =
        (int)
            cluster
                .codePoints()
                .skip(1)
                .filter(c -> Character.getType(c) == Character.COMBINING_SPACING_MARK)
                .count();
    return cells + spacingMarks;
  }

  private static boolean isRegional(int codePoint) {
    return UCharacter.hasBinaryProperty(codePoint, UProperty.REGIONAL_INDICATOR);
  }

  private static int ofCodePoint(int codePoint) {
    if (codePoint >= ' ' && codePoint <= '~') {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (codePoint != SOFT_HYPHEN
        && (type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || type == Character.FORMAT
            || type == Character.CONTROL)) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH ? 2 : 1;
  }
}
