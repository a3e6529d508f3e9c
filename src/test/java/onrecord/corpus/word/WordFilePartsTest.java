package onrecord.corpus.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onrecord.corpus.extraction.Extract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The kinds docx-lost-or-leaked and docx-marks: what belongs to the text of a Word file, and what
/// does not.
final class WordFilePartsTest {
  @TempDir Path folder;

  private Extract read(Map<String, String> parts) throws IOException {
    Path file = folder.resolve("x.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    return WordFile.read(file);
  }

  private static String document(String body) {
    return "<w:document xmlns:w='w' xmlns:mc='mc' xmlns:v='v'><w:body>%s</w:body></w:document>"
        .formatted(body);
  }

  private String text(String body) throws IOException {
    return read(Map.of("word/document.xml", document(body))).text();
  }

  private static String p(String properties, String... runs) {
    return "<w:p><w:pPr>%s</w:pPr>%s</w:p>".formatted(properties, String.join("", runs));
  }

  private static String r(String words) {
    return "<w:r><w:t xml:space='preserve'>%s</w:t></w:r>".formatted(words);
  }

  private static String field(String part) {
    return "<w:r><w:fldChar w:fldCharType='%s'/></w:r>".formatted(part);
  }

  private static String notes(String kind, String id, String words) {
    return "<w:%1$ss xmlns:w='w'><w:%1$s w:type='separator' w:id='0'>%2$s</w:%1$s><w:%1$s w:id='%3$s'>%4$s</w:%1$s></w:%1$ss>"
        .formatted(kind, p("", r("rule")), id, p("", "<w:r><w:footnoteRef/></w:r>", r(words)));
  }

  @Test
  void mainPart_ofAnotherName_isTheOneThatTheFileNames() throws IOException {
    assertThat(
            read(Map.of(
                    "_rels/.rels",
                    "<Relationships><Relationship Type='http://x/officeDocument'"
                        + " Target='/word/main7.xml'/></Relationships>",
                    "word/main7.xml",
                    document(p("", r("The quay is shut.")))))
                .text())
        .isEqualTo("The quay is shut.\n");
  }

  @Test
  void notes_standBehindTheText_eachWithTheSignThatRefersToIt() throws IOException {
    String body =
        p("", r("The dike broke in 1953"), "<w:r><w:endnoteReference w:id='3'/></w:r>", r(" and "))
            + p("", r("again in 1976"), "<w:r><w:footnoteReference w:id='9'/></w:r>", r("."));
    assertThat(
            read(Map.of(
                    "word/document.xml", document(body),
                    "word/footnotes.xml", notes("footnote", "9", " As the log of the year shows."),
                    "word/endnotes.xml", notes("endnote", "3", "By 31 January.")))
                .text())
        .isEqualTo(
            """
            The dike broke in 1953\u00b9 and
            again in 1976\u00b2.
            \u00b9 By 31 January.
            \u00b2 As the log of the year shows.
            """);
  }

  @Test
  void textBox_insideASentence_standsBehindItsParagraph() throws IOException {
    String box =
        "<w:r><w:pict><v:textbox><w:txbxContent>"
            + p("", r("In a box."))
            + "</w:txbxContent></v:textbox></w:pict></w:r>";
    assertThat(text(p("", r("The ferry "), box, r("is late."))))
        .isEqualTo("The ferry is late.\nIn a box.\n");
  }

  @Test
  void alternatives_withoutWordsInTheFirst_areReadFromTheNext() throws IOException {
    String choice = "<mc:Choice><w:r><w:drawing/></w:r></mc:Choice>";
    assertThat(
            text(
                p(
                    "",
                    "<mc:AlternateContent>" + choice + "<mc:Fallback>" + r("Old readers"),
                    "</mc:Fallback></mc:AlternateContent>",
                    r(" too."))))
        .isEqualTo("Old readers too.\n");
  }

  @Test
  void dropCap_isTheFirstLetterOfTheNextParagraph() throws IOException {
    assertThat(text(p("<w:framePr w:dropCap='drop'/>", r("W")) + p("", r("ages were cut."))))
        .isEqualTo("Wages were cut.\n");
    assertThat(text(p("<w:framePr w:dropCap='margin'/>", r("A")) + p("", r(" strike began."))))
        .isEqualTo("A strike began.\n");
  }

  @Test
  void words_ofHiddenStyles_areNotRead() throws IOException {
    String styles =
        "<w:styles xmlns:w='w'><w:style w:styleId='Note1'><w:basedOn w:val='Secret'/></w:style>"
            + "<w:style w:styleId='Secret'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
    assertThat(
            read(Map.of(
                    "word/styles.xml",
                    styles,
                    "word/document.xml",
                    document(
                        p("", r("Open."))
                            + p("<w:pStyle w:val='Note1'/>", r("For the board alone.")))))
                .text())
        .isEqualTo("Open.\n");
  }

  @Test
  void paragraphs_whoseEndIsDeletedOrHidden_areOne() throws IOException {
    assertThat(
            text(
                p("<w:rPr><w:del w:id='1'/></w:rPr>", r("Nobody was "))
                    + p("<w:rPr><w:vanish/></w:rPr>", r("asked"))
                    + p("", r("before the vote."))))
        .isEqualTo("Nobody was asked before the vote.\n");
  }

  @Test
  void row_thatIsDeleted_isNotRead() throws IOException {
    String row = "<w:tr><w:trPr>%s</w:trPr><w:tc>%s</w:tc></w:tr>";
    assertThat(
            text(
                "<w:tbl>"
                    + row.formatted("<w:del w:id='1'/>", p("", r("Old figure")))
                    + row.formatted("<w:cantSplit/>", p("", r("New figure")))
                    + "</w:tbl>"))
        .isEqualTo("New figure\n");
  }

  @Test
  void fields_showWhatCameOfThem() throws IOException {
    assertThat(
            text(
                p(
                    "",
                    r("See "),
                    field("begin"),
                    "<w:r><w:instrText>REF x</w:instrText></w:r>",
                    field("begin"),
                    field("separate"),
                    r("inner"),
                    field("end"),
                    field("separate"),
                    r("part two"),
                    field("end"),
                    r("."))))
        .isEqualTo("See part two.\n");
  }

  @Test
  void contentControls_areReadUnlessTheyAskForWords() throws IOException {
    String control = "<w:sdt><w:sdtPr>%s</w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";
    assertThat(
            text(
                control.formatted("", p("", r("Signed by the crew.")))
                    + control.formatted("<w:showingPlcHdr/>", p("", r("Click here.")))
                    + p("", r("End."))))
        .isEqualTo("Signed by the crew.\nEnd.\n");
  }

  @Test
  void readingAids_andSymbols_areReadAsTheWordsThatTheyMean() throws IOException {
    assertThat(
            text(
                p(
                    "",
                    "<w:r><w:ruby><w:rt>" + r("\u306f\u3057") + "</w:rt><w:rubyBase>",
                    r("\u6a4b") + "</w:rubyBase></w:ruby></w:r>",
                    r(" 5"),
                    "<w:r><w:sym w:font='Symbol' w:char='F0B0'/></w:r>",
                    r("C "),
                    "<w:r><w:sym w:font='Wingdings' w:char='F028'/></w:r>",
                    "<w:r><w:rPr><w:rFonts w:ascii='Symbol'/></w:rPr><w:t>\uf061</w:t></w:r>")))
        .isEqualTo("\u6a4b 5\u00b0C \u03b1\n");
  }

  @Test
  void items_keepTheirNumbers_asTheListWritesThem() throws IOException {
    String numbering =
        """
        <w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='4'>
        <w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.'/></w:lvl>
        <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%2)'/></w:lvl>
        <w:lvl w:ilvl='2'><w:numFmt w:val='bullet'/><w:lvlText w:val='o'/></w:lvl>
        </w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='4'/></w:num></w:numbering>
        """;
    String item = "<w:numPr><w:ilvl w:val='%d'/><w:numId w:val='1'/></w:numPr>";
    String body =
        p(item.formatted(0), r("tests"))
            + p(item.formatted(1), r("in spring"))
            + p(item.formatted(1), r("in autumn"))
            + p(item.formatted(2), r("everywhere"))
            + p(item.formatted(0), r("reports"));
    assertThat(
            read(Map.of("word/document.xml", document(body), "word/numbering.xml", numbering))
                .text())
        .isEqualTo("III. tests\na) in spring\nb) in autumn\neverywhere\nIV. reports\n");
  }

  @Test
  void quotations_areTheParagraphsOfThatStyle_butNoPullQuotes() throws IOException {
    String styles =
        "<w:styles xmlns:w='w'><w:style w:styleId='Zitat'><w:name w:val='Quote'/></w:style></w:styles>";
    String quote = "<w:pStyle w:val='Zitat'/>";
    Extract extract =
        read(
            Map.of(
                "word/styles.xml",
                styles,
                "word/document.xml",
                document(
                    p("", r("The harbour master wrote to the crew in May and again in June."))
                        + p(quote, r("Nobody sails tonight."))
                        + p("", r("The crew sailed all the same, without any light."))
                        + p(quote, r("the crew in May")))));
    assertThat(extract.quoted().stream().map(span -> span.of(extract.text())))
        .containsExactly("Nobody sails tonight.");
  }
}
