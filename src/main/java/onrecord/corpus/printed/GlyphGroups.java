package onrecord.corpus.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;

/// Which glyphs of a stretch of text make which of its words.
final class GlyphGroups {
  private static final Pattern BLANK = Pattern.compile("\\s+");

  private GlyphGroups() {}

  /// The words of a text, each where its glyphs stand; where they do not agree, all in one place.
  static List<PrintedWord> words(String text, List<TextPosition> glyphs) {
    String[] shown = BLANK.split(text.strip());
    List<List<TextPosition>> groups = groups(glyphs);
    if (shown.length != groups.size()) {
      return List.of(word(String.join(" ", shown), glyphs));
    }
    List<PrintedWord> words = new ArrayList<>();
    for (int i = 0; i < shown.length; i++) {
      words.add(word(shown[i], groups.get(i)));
    }
    return words;
  }

  private static List<List<TextPosition>> groups(List<TextPosition> glyphs) {
    List<List<TextPosition>> groups = new ArrayList<>();
    boolean blank = true;
    for (TextPosition glyph : glyphs) {
      boolean blankToo = glyph.getUnicode() == null || glyph.getUnicode().isBlank();
      if (!blankToo && blank) {
        groups.add(new ArrayList<>());
      }
      if (!blankToo) {
        groups.getLast().add(glyph);
      }
      blank = blankToo;
    }
    return groups;
  }

  private static PrintedWord word(String text, List<TextPosition> glyphs) {
    TextPosition first = glyphs.getFirst();
    TextPosition last = glyphs.getLast();
    float end = last.getXDirAdj() + last.getWidthDirAdj();
    return new PrintedWord(
        text,
        Math.min(first.getXDirAdj(), last.getXDirAdj()),
        Math.max(first.getXDirAdj() + first.getWidthDirAdj(), end),
        first.getYDirAdj(),
        first.getFontSizeInPt());
  }
}
