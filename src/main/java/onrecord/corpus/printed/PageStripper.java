package onrecord.corpus.printed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.extraction.Superscripts;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// Takes the lines of a PDF's pages, each word with its place, and small raised digits as
/// superscripts: else the mark of a note would be a digit of the year before it, and a line of its
/// own in the middle of another.
final class PageStripper extends PDFTextStripper {
  private static final int MOST_CHARACTERS = 20_000_000;

  /// A superscript is set at two thirds; capitals and digits of the same face are never that small.
  private static final float SMALL = 0.8f;

  /// Its foot stands above that of the line by so much of the line's size, at least and at most.
  private static final float LEAST_RISE = 0.15f;

  private static final float MOST_RISE = 0.7f;

  /// So much of the line's size may lie between it and the word that it belongs to.
  private static final float NEAR = 0.35f;

  private final List<List<PrintedLine>> pages = new ArrayList<>();
  private final List<PrintedWord> words = new ArrayList<>();
  private int characters;

  /// Whether nothing but blanks is on the line so far: such lines part paragraphs.
  private boolean blank;

  private @Nullable TextPosition line;
  private @Nullable TextPosition last;

  /// The lines of each page that was read, as the file gives them.
  List<List<PrintedLine>> pages() {
    return pages;
  }

  @Override
  protected void writeString(String text, List<TextPosition> glyphs) {
    characters += text.length();
    if (characters > MOST_CHARACTERS) {
      throw new IllegalStateException("more than " + MOST_CHARACTERS + " characters of text");
    }
    if (!text.isBlank() && !glyphs.isEmpty()) {
      words.addAll(GlyphGroups.words(text, glyphs));
    } else {
      blank = true;
    }
  }

  @Override
  protected void writeLineSeparator() {
    endLine(false);
  }

  @Override
  protected void writeParagraphEnd() throws IOException {
    endLine(true);
    super.writeParagraphEnd();
  }

  private void endLine(boolean ofParagraph) {
    List<PrintedLine> page = pages.getLast();
    if (!words.isEmpty()) {
      page.add(new PrintedLine(words, ofParagraph));
      words.clear();
    } else if ((ofParagraph || blank) && !page.isEmpty()) {
      page.add(new PrintedLine(page.removeLast().words(), true));
    }
    blank = false;
  }

  @Override
  protected void startPage(PDPage page) throws IOException {
    line = null;
    last = null;
    pages.add(new ArrayList<>());
    super.startPage(page);
  }

  @Override
  protected void endPage(PDPage page) throws IOException {
    endLine(false);
    super.endPage(page);
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    TextPosition shown = glyph;
    TextPosition on = line;
    if (on != null && last != null && isRaised(glyph, on, last)) {
      shown = lowered(glyph, on);
    } else if (!glyph.getUnicode().isBlank()) {
      line = glyph;
    }
    last = glyph.getUnicode().isBlank() ? null : glyph;
    super.processTextPosition(shown);
  }

  private static boolean isRaised(TextPosition glyph, TextPosition line, TextPosition last) {
    float size = line.getFontSizeInPt();
    float rise = line.getYDirAdj() - glyph.getYDirAdj();
    float gap = glyph.getXDirAdj() - (last.getXDirAdj() + last.getWidthDirAdj());
    return Superscripts.isNumber(glyph.getUnicode())
        && glyph.getDir() == line.getDir()
        && glyph.getFontSizeInPt() <= size * SMALL
        && rise >= size * LEAST_RISE
        && rise <= size * MOST_RISE
        && gap <= size * NEAR
        && gap >= -size * NEAR;
  }

  /// The glyph as a superscript that stands on the line.
  private static TextPosition lowered(TextPosition glyph, TextPosition line) {
    Matrix place = glyph.getTextMatrix().clone();
    Matrix on = line.getTextMatrix();
    boolean upright = Math.abs(on.getShearY()) < Math.abs(on.getScalingFactorX()) / 2;
    place.setValue(2, upright ? 1 : 0, upright ? on.getTranslateY() : on.getTranslateX());
    return new TextPosition(
        glyph.getRotation(),
        glyph.getPageWidth(),
        glyph.getPageHeight(),
        place,
        glyph.getEndX(),
        glyph.getEndY(),
        line.getHeight(),
        glyph.getIndividualWidths().length == 0 ? glyph.getWidth() : glyph.getIndividualWidths()[0],
        glyph.getWidthOfSpace(),
        Superscripts.of(glyph.getUnicode()),
        glyph.getCharacterCodes(),
        glyph.getFont(),
        line.getFontSize(),
        (int) line.getFontSizeInPt());
  }
}
