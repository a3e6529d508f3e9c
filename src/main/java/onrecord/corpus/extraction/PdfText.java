package onrecord.corpus.extraction;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

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
}
