package onrecord.corpus.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.layout.CanonicalText;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The kinds pdf-line-numbers, pdf-note-inside-a-sentence and pdf-reading-order.
final class PageOrderTest {
  private static final String[] SPEECH = {
    "The hearing on the ferry began at nine in the morning, and the",
    "master of the harbour was asked for how long the pier has been",
    "shut. He said that nobody had told him, and that the letter of the",
    "board lay on his table for six weeks before anybody opened it."
  };

  @TempDir Path folder;

  /// Words at a place of a page, in points from its lower left corner.
  private record Shown(int page, float left, float up, float size, String words) {}

  private static Shown at(float left, float up, String words) {
    return new Shown(0, left, up, 11, words);
  }

  private String read(List<Shown> all) throws IOException {
    Path file = folder.resolve("x.pdf");
    try (PDDocument pdf = new PDDocument()) {
      for (int page = 0; page <= all.getLast().page(); page++) {
        PDPage sheet = new PDPage();
        pdf.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
          for (Shown each : all) {
            if (each.page() == page) {
              content.beginText();
              content.setFont(new PDType1Font(FontName.HELVETICA), each.size());
              content.newLineAtOffset(each.left(), each.up());
              content.showText(each.words());
              content.endText();
            }
          }
        }
      }
      pdf.save(file.toFile());
    }
    return CanonicalText.of(PdfText.read(file).text());
  }

  private static List<Shown> speech(int firstNumber, boolean apart) {
    List<Shown> numbers = new ArrayList<>();
    List<Shown> lines = new ArrayList<>();
    for (int i = 0; i < SPEECH.length; i++) {
      numbers.add(at(60, 700 - 22 * i, String.valueOf(firstNumber + i)));
      (apart ? lines : numbers).add(at(90, 700 - 22 * i, SPEECH[i]));
    }
    numbers.addAll(lines);
    return numbers;
  }

  @Test
  void numbersOfLines_areNoWords() throws IOException {
    String speech = String.join(" ", SPEECH);
    assertThat(read(speech(1, true))).isEqualTo(speech);
    assertThat(read(speech(7, false))).isEqualTo(speech);
  }

  @Test
  void numbersOfItems_stay() throws IOException {
    List<Shown> items = new ArrayList<>();
    String[] names = {"Anna Weber", "Omar Said", "Lin Chen", "Eva Roth", "Jo Park"};
    for (int i = 0; i < names.length; i++) {
      items.add(at(60, 700 - 22 * i, String.valueOf(i + 1)));
      items.add(at(90, 700 - 22 * i, names[i]));
    }
    assertThat(read(items)).contains("1 Anna Weber", "5 Jo Park");
  }

  @Test
  void columns_writtenLineByLine_areReadOneAfterTheOther() throws IOException {
    String[] left = {
      "The pier was shut in", "the spring of the year", "when the storm had", "taken its lamp."
    };
    String[] right = {
      "The board answered", "that no lamp had been", "there since the war", "had ended."
    };
    List<Shown> page =
        new ArrayList<>(
            List.of(
                at(72, 740, "What became of the lamp that stood on the pier for a hundred years")));
    for (int i = 0; i < left.length; i++) {
      page.add(at(72, 700 - 15 * i, left[i]));
      page.add(at(320, 700 - 15 * i, right[i]));
    }
    assertThat(read(page))
        .contains(String.join(" ", left))
        .contains(String.join(" ", right))
        .startsWith("What became");
  }

  @Test
  void rowsOfATable_stayTogether() throws IOException {
    List<Shown> rows = new ArrayList<>();
    String[] names = {
      "Ferry to the island", "Pier of the north", "Lamp on the pier", "Harbour master"
    };
    for (int i = 0; i < names.length; i++) {
      rows.add(at(72, 700 - 15 * i, names[i]));
      rows.add(at(320, 700 - 15 * i, (i + 3) + "00 a year"));
    }
    assertThat(read(rows)).contains("Pier of the north 400 a year");
  }

  @Test
  void notes_atTheFootOfAPage_areNotInsideTheSentence() throws IOException {
    List<Shown> pages = new ArrayList<>();
    String[] first = {
      "The board shut the pier in the spring, although the law",
      "of the harbour obliges it to ask the"
    };
    for (int i = 0; i < first.length; i++) {
      pages.add(at(72, 700 - 15 * i, first[i]));
    }
    pages.add(new Shown(0, 72, 90, 8, "3 Law of the harbour, part four, which is still"));
    pages.add(new Shown(0, 72, 80, 8, "in force today."));
    pages.add(new Shown(0, 72, 70, 8, "* Letter of the crew, not published."));
    pages.add(new Shown(0, 300, 40, 9, "12"));
    pages.add(new Shown(1, 72, 700, 11, "people of the island first."));
    assertThat(read(pages))
        .isEqualTo(
            String.join(" ", first)
                + " people of the island first.\n"
                + "3 Law of the harbour, part four, which is still in force today.\n"
                + "* Letter of the crew, not published.");
  }

  @Test
  void largeFirstLetter_isPartOfItsWord() throws IOException {
    List<Shown> page =
        List.of(
            new Shown(0, 72, 672, 44, "W"),
            at(116, 700, "hen the ferry did not come, the people of the island went"),
            at(116, 685, "to the pier and waited there until the morning came."));
    assertThat(read(page)).startsWith("When the ferry did not come, the people");
  }

  @Test
  void spacedLetters_areWords() throws IOException {
    List<Shown> page = new ArrayList<>();
    String words = "OPEN LETTER";
    for (int i = 0; i < words.length(); i++) {
      page.add(at(72 + 15 * i, 700, words.substring(i, i + 1)));
    }
    page.add(at(72, 660, "The pier is shut."));
    assertThat(read(page)).isEqualTo("OPEN LETTER\nThe pier is shut.");
  }
}
