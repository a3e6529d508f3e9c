package onrecord.corpus.printed;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.extraction.Superscripts;
import onrecord.corpus.extraction.Unreadable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// The text layer of a PDF file.
public final class PdfText {
  private static final int MOST_CHARACTERS = 20_000_000;

  private PdfText() {}

  /// Reads its text, without running heads, page numbers and end-of-line hyphenation.
  ///
  /// @throws Unreadable when it has none, is locked or broken
  public static Extract read(Path file) throws IOException {
    List<List<String>> pages =
        List.of(pages(file).split("\f")).stream().map(page -> page.lines().toList()).toList();
    String text = Hyphenation.undone(RunningHeads.without(pages));
    if (text.chars().noneMatch(Character::isLetter)) {
      throw new Unreadable(
          "no text in it: a scan without a text layer",
          "run text recognition (for example ocrmypdf) and put the PDF with its text layer here");
    }
    return new Extract(text, Extract.Layout.LINES, Map.of());
  }

  private static String pages(Path file) throws IOException {
    try (PDDocument pdf = open(file)) {
      PDFTextStripper stripper = new RaisedGlyphs();
      stripper.setLineSeparator("\n");
      stripper.setParagraphEnd("\n");
      stripper.setPageEnd("\f");
      StringWriter text = new BoundedWriter();
      stripper.writeText(pdf, text);
      return text.toString();
    } catch (InvalidPasswordException e) {
      throw new Unreadable("protected by a password", "save it without one");
    } catch (IOException | RuntimeException e) {
      // A broken PDF fails with whatever its reader happens to trip over.
      throw e instanceof Unreadable known
          ? known
          : new Unreadable(
              "not a sound PDF: " + e.getMessage(), "open it elsewhere and save it again");
    }
  }

  /// Through the path's own stream: a file's name may be beyond the system's character set.
  private static PDDocument open(Path file) throws IOException {
    return Loader.loadPDF(
        RandomAccessReadBuffer.createBufferFromStream(Files.newInputStream(file)),
        IOUtils.createTempFileOnlyStreamCache());
  }

  /// A small file can unfold to more text than there is memory.
  private static final class BoundedWriter extends StringWriter {
    @Override
    public void write(String text) {
      if (getBuffer().length() + text.length() > MOST_CHARACTERS) {
        throw new IllegalStateException("more than " + MOST_CHARACTERS + " characters of text");
      }
      super.write(text);
    }
  }

  /// Takes a PDF page's text with small raised digits as superscripts: else the mark of a note
  /// would be a digit of the year before it, and a line of its own in the middle of another.
  private static final class RaisedGlyphs extends PDFTextStripper {
    /// A superscript is set at two thirds; capitals and digits of the same face are never that
    /// small.
    private static final float SMALL = 0.8f;

    /// Its foot stands above that of the line by so much of the line's size, at least and at most.
    private static final float LEAST_RISE = 0.15f;

    private static final float MOST_RISE = 0.7f;

    /// So much of the line's size may lie between it and the word that it belongs to.
    private static final float NEAR = 0.35f;

    private @Nullable TextPosition line;
    private @Nullable TextPosition last;

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

    @Override
    protected void startPage(PDPage page) throws IOException {
      line = null;
      last = null;
      super.startPage(page);
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
          glyph.getIndividualWidths().length == 0
              ? glyph.getWidth()
              : glyph.getIndividualWidths()[0],
          glyph.getWidthOfSpace(),
          Superscripts.of(glyph.getUnicode()),
          glyph.getCharacterCodes(),
          glyph.getFont(),
          line.getFontSize(),
          (int) line.getFontSizeInPt());
    }
  }
}
