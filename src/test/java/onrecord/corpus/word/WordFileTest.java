package onrecord.corpus.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onrecord.corpus.extraction.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WordFileTest {
  private static final String WORD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:document xmlns:w="w" xmlns:mc="mc"><w:body>BODY<w:sectPr/></w:body></w:document>
      """;

  @TempDir Path folder;

  private Path docx(String name, String xml) throws IOException {
    Path file = folder.resolve("x.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(xml.strip().getBytes(UTF_8));
    }
    return file;
  }

  private String read(String paragraphs) throws IOException {
    return WordFile.read(docx("word/document.xml", WORD.replace("BODY", paragraphs))).text();
  }

  @Test
  void runs_ofAParagraph_areOneLine() throws IOException {
    assertThat(
            read("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Hands"
                    + " </w:t></w:r><w:r><w:t xml:space=\"preserve\">off&amp;on\n"
                    + " Iran</w:t><w:br/><w:t>now.</w:t></w:r></w:p>"
                    + "<w:p><w:r><w:t>Two.</w:t></w:r></w:p>")
                .lines()
                .map(String::strip))
        .containsExactly("Hands off&on  Iran now.", "Two.");
  }

  @Test
  void words_deletedMovedOrRepeatedForOldReaders_areNotRead() throws IOException {
    assertThat(
            read(
                "<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:t>new</w:t></w:r>"
                    + "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>"
                    + "<mc:AlternateContent><mc:Choice><w:r><w:t> once</w:t></w:r></mc:Choice>"
                    + "<mc:Fallback><w:r><w:t>again</w:t></w:r></mc:Fallback>"
                    + "</mc:AlternateContent></w:p>"))
        .isEqualTo("new once\n");
  }

  private static String run(String look, String words) {
    return "<w:r><w:rPr>%s</w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>"
        .formatted(look, words);
  }

  @Test
  void words_struckOutOrHidden_areNotRead() throws IOException {
    assertThat(
            read(
                "<w:p>"
                    + run("", "We were ")
                    + run("<w:strike/>", "nine")
                    + run("<w:dstrike w:val=\"1\"/>", " ten")
                    + run("<w:vanish/>", " draft")
                    + run("<w:strike w:val=\"0\"/>", "eleven")
                    + "</w:p>"))
        .isEqualTo("We were eleven\n");
  }

  @Test
  void words_whoseParagraphMarkOrFormerLookIsStruckOut_areRead() throws IOException {
    assertThat(
            read(
                "<w:p><w:pPr><w:rPr><w:strike/></w:rPr></w:pPr>"
                    + run("<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>", "Still here.")
                    + "</w:p>"))
        .isEqualTo("Still here.\n");
  }

  @Test
  void digits_raised_areSuperscripts() throws IOException {
    String raised = "<w:vertAlign w:val=\"superscript\"/>";
    assertThat(
            read(
                "<w:p>"
                    + run("", "In 1984")
                    + run(raised, "12")
                    + run("", " on 5 km")
                    + run(raised, "2")
                    + run("", " in the 19")
                    + run(raised, "th")
                    + run("<w:vertAlign w:val=\"baseline\"/>", " century")
                    + "</w:p>"))
        .isEqualTo("In 1984¹² on 5 km² in the 19th century\n");
  }

  @Test
  void looks_ofAStyle_countUnlessTheRunSaysOtherwise() throws IOException {
    Path file = folder.resolve("x.docx");
    String styles =
        "<w:styles xmlns:w='w'>"
            + "<w:style w:styleId='Gone'><w:rPr><w:strike/></w:rPr></w:style>"
            + "<w:style w:styleId='Mark'><w:basedOn w:val='None'/><w:rPr><w:vertAlign"
            + " w:val='superscript'/></w:rPr></w:style></w:styles>";
    String text =
        "<w:p>"
            + run("<w:rStyle w:val='Gone'/>", "nine ")
            + run("<w:rStyle w:val='Gone'/><w:strike w:val='false'/>", "in 1984")
            + run("<w:rStyle w:val='Mark'/>", "1")
            + "</w:p>";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(WORD.replace("BODY", text).strip().getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("word/styles.xml"));
      zip.write(styles.getBytes(UTF_8));
    }
    assertThat(WordFile.read(file).text()).isEqualTo("in 1984¹\n");
  }

  @Test
  void title_thatStandsInTheText_countsMoreThanThatOfTheProgram() throws IOException {
    String words =
        "<w:p><w:pPr><w:pStyle w:val='%s'/></w:pPr>" + run("", "Open the books") + "</w:p>";
    assertThat(titleOf(words.formatted("Title"), "Memo 7")).isEqualTo("Open the books");
    assertThat(titleOf(words.formatted("Body"), "Memo 7")).isEqualTo("Memo 7");
    for (String programs : new String[] {"Microsoft Word - Document1", "Dokument2", "final.docx"}) {
      assertThat(titleOf(words.formatted("Body"), programs)).isEmpty();
    }
  }

  private String titleOf(String text, String told) throws IOException {
    Path file = folder.resolve("x.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(WORD.replace("BODY", text).strip().getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("docProps/core.xml"));
      zip.write("<core xmlns:d='d'><d:title>%s</d:title></core>".formatted(told).getBytes(UTF_8));
    }
    return WordFile.read(file).guesses().getOrDefault("title", "");
  }

  @Test
  void zip_withoutAText_isToldFrom() throws IOException {
    Path file = docx("other.xml", "<x/>");
    assertThatThrownBy(() -> WordFile.read(file))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("no /word/document.xml in it");
  }

  @Test
  void xml_thatIsBroken_isToldFrom() throws IOException {
    Path file = docx("word/document.xml", "<w:document><w:p>");
    assertThatThrownBy(() -> WordFile.read(file)).isInstanceOf(Unreadable.class);
  }

  @Test
  void entities_ofOnesOwn_areNotUnfolded() throws IOException {
    Path file =
        docx(
            "word/document.xml",
            "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><d><p><t>&a;</t></p></d>");
    assertThatThrownBy(() -> WordFile.read(file)).isInstanceOf(Unreadable.class);
  }

  @Test
  void zip_thatUnfoldsWithoutEnd_isStopped() throws IOException {
    Path file = folder.resolve("x.docx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<d>".getBytes(UTF_8));
      byte[] million = "<p></p>\n".repeat(125_000).getBytes(UTF_8);
      for (int i = 0; i < 101; i++) {
        zip.write(million);
      }
    }
    assertThatThrownBy(() -> WordFile.read(file))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("unfolds to more than 100 MB");
  }

  @Test
  void file_thatIsNoZip_isToldFrom() throws IOException {
    Path file = Files.writeString(folder.resolve("x.docx"), "nonsense");
    assertThatThrownBy(() -> WordFile.read(file))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("not a sound .docx file");
  }
}
