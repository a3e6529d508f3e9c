package onrecord.corpus.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import onrecord.corpus.extraction.Encoding;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.pages.MarkdownPage;
import onrecord.corpus.pages.WebPage;
import onrecord.corpus.printed.PdfText;
import onrecord.corpus.word.WordFile;

/// The text of a document, by the ending of its name.
public final class DocumentText {
  private static final long LARGEST = 50_000_000;

  private DocumentText() {}

  /// The text of a file; of one with an unknown ending, its letters.
  public static Extract of(Path file, String ending) throws IOException {
    check(file);
    return switch (ending.toLowerCase(Locale.ROOT)) {
      case "pdf" -> PdfText.read(file);
      case "docx" -> WordFile.read(file);
      case "odt" -> OpenDocument.read(file);
      case "rtf" -> RichText.read(file);
      case "md" -> MarkdownPage.read(Encoding.of(file).text(file));
      case "html", "htm" -> WebPage.read(Encoding.ofPage(file).text(file));
      default -> Extract.ofLines(Encoding.of(file).text(file), Map.of());
    };
  }

  /// Whether it is small enough to be read at once.
  ///
  /// @throws Unreadable when it is not
  public static void check(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new Unreadable(
          "not read: larger than %d MB".formatted(LARGEST / 1_000_000),
          "split it into smaller files");
    }
  }
}
