package onrecord.corpus.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.layout.CanonicalText;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PdfTextTest {
  private static final List<String> FIRST =
      List.of(
          "IASWI Bulletin",
          "",
          "The strike of the oil workers in the south has been going on for",
          "three weeks now, and nobody knows what will come of the interna-",
          "tional solidarity that the unions have called for, nor how long the",
          "",
          "1");
  private static final List<String> SECOND =
      List.of("IASWI Bulletin", "", "workers can hold out.", "", "2");

  @TempDir Path folder;

  @SafeVarargs
  private PDDocument pdf(List<String>... pages) throws IOException {
    PDDocument pdf = new PDDocument();
    for (List<String> lines : pages) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.beginText();
        content.setLeading(14.5f);
        content.newLineAtOffset(72, 700);
        for (String line : lines) {
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
    }
    return pdf;
  }

  private Path saved(PDDocument pdf) throws IOException {
    Path file = folder.resolve("x.pdf");
    try (pdf) {
      pdf.save(file.toFile());
    }
    return file;
  }

  @Test
  void text_overTwoPages_losesHeadsNumbersAndHyphens() throws IOException {
    assertThat(PdfText.read(saved(pdf(FIRST, SECOND))).text().replaceAll("\n+", "\n"))
        .isEqualTo(
            """
            IASWI Bulletin
            The strike of the oil workers in the south has been going on for
            three weeks now, and nobody knows what will come of the interna\u00ad
            tional solidarity that the unions have called for, nor how long the
            \f
            workers can hold out.
            """);
  }

  @Test
  void text_overTwoPages_becomesWholeSentences() throws IOException {
    assertThat(CanonicalText.of(PdfText.read(saved(pdf(FIRST, SECOND))).text()))
        .isEqualTo(
            "IASWI Bulletin\n"
                + "The strike of the oil workers in the south has been going on for three weeks now,"
                + " and nobody knows what will come of the international solidarity that the unions"
                + " have called for, nor how long the workers can hold out.");
  }

  @Test
  void scan_withoutATextLayer_isToldFrom() throws IOException {
    Path scan = saved(pdf(List.of(), List.of()));
    assertThatThrownBy(() -> PdfText.read(scan))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("without a text layer");
  }

  @Test
  void password_isToldFrom() throws IOException {
    PDDocument pdf = pdf(FIRST);
    pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    Path locked = saved(pdf);
    assertThatThrownBy(() -> PdfText.read(locked))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("password");
  }

  @Test
  void file_thatIsNoPdf_isToldFrom() throws IOException {
    Path broken = Files.writeString(folder.resolve("x.pdf"), "%PDF-1.7\nnonsense");
    assertThatThrownBy(() -> PdfText.read(broken))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("not a sound PDF");
  }

  /// A line of words and raised signs in turn.
  private String withRaised(float rise, float size, String... parts) throws IOException {
    PDDocument pdf = new PDDocument();
    PDPage page = new PDPage();
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      PDType1Font font = new PDType1Font(FontName.HELVETICA);
      content.beginText();
      content.newLineAtOffset(72, 700);
      for (int i = 0; i < parts.length; i++) {
        content.setFont(font, i % 2 == 0 ? 11 : size);
        content.setTextRise(i % 2 == 0 ? 0 : rise);
        content.showText(parts[i]);
      }
      content.endText();
    }
    return PdfText.read(saved(pdf)).text().strip();
  }

  @Test
  void digits_smallAndRaised_areSuperscripts() throws IOException {
    assertThat(withRaised(4, 7, "In 1984", "12", ", on 5 km", "2", " of bank, all was well"))
        .isEqualTo("In 1984¹², on 5 km² of bank, all was well");
  }

  @Test
  void digits_smallOnTheLineOrRaisedWords_stayAsTheyAre() throws IOException {
    assertThat(withRaised(0, 7, "In 19", "84", " all was well")).isEqualTo("In 1984 all was well");
    assertThat(withRaised(4, 7, "In the 19", "th", " century"))
        .matches("(?s)In the 19\\s*th\\s*century");
  }
}
