package onrecord.corpus.printed;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.extraction.Unreadable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// The text layer of a PDF file.
public final class PdfText {
  private PdfText() {}

  /// Reads its text, in columns one after the other, without running heads, the numbers of pages
  /// and lines, and end-of-line hyphenation; footnotes stand behind all of it.
  ///
  /// @throws Unreadable when it has none, is locked or broken
  public static Extract read(Path file) throws IOException {
    List<List<PrintedLine>> pages = pages(file).stream().map(LetterForms::mended).toList();
    pages = MarginNumbers.without(pages).stream().map(PageColumns::ordered).toList();
    PageNotes notes = PageNotes.of(RunningHeads.without(pages));
    String text = Hyphenation.undone(notes.lines());
    if (text.chars().noneMatch(Character::isLetter)) {
      throw new Unreadable(
          "no text in it: a scan without a text layer",
          "run text recognition (for example ocrmypdf) and put the PDF with its text layer here");
    }
    return new Extract(text, Extract.Layout.LINES, Map.of());
  }

  private static List<List<PrintedLine>> pages(Path file) throws IOException {
    try (PDDocument pdf = open(file)) {
      PageStripper stripper = new PageStripper();
      stripper.writeText(pdf, Writer.nullWriter());
      return stripper.pages();
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
}
