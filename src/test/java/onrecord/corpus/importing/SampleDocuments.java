package onrecord.corpus.importing;

import static onrecord.corpus.importing.SampleContainers.FIRST;
import static onrecord.corpus.importing.SampleContainers.SECOND;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Samples of documents and tables.
final class SampleDocuments {
  private SampleDocuments() {}

  static byte[] zip(String... namesAndContents) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  static String odt() {
    return "<o><office:body><office:text><text:p>%s</text:p></office:text></office:body></o>"
        .formatted(FIRST);
  }

  static String docx() {
    return """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        <w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>
        """
        .formatted(FIRST);
  }

  static byte[] pdf() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 11);
        content.setLeading(14);
        content.newLineAtOffset(60, 700);
        for (String line : lines(FIRST)) {
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private static List<String> lines(String text) {
    return List.of(text.replaceAll("(.{40,70}) ", "$1\n").split("\n", -1));
  }

  static String table(String between) {
    String line = "%s" + between + "%s" + between + "\"%s\"\n";
    return line.formatted("Title", "Date", "Text")
        + line.formatted("Open", "2024-05-01", FIRST)
        + line.formatted("Vote", "2024-06-02", SECOND);
  }

  static byte[] workbook() throws IOException {
    String space = "http://schemas.openxmlformats.org/";
    var rows = new StringBuilder();
    List<List<String>> table =
        List.of(
            List.of("Title", "Date", "Text"),
            List.of("Open", "2024-05-01", FIRST),
            List.of("Vote", "2024-06-02", SECOND));
    for (int row = 0; row < table.size(); row++) {
      rows.append("<row r=\"").append(row + 1).append("\">");
      for (int column = 0; column < 3; column++) {
        String letter = String.valueOf((char) ('A' + column));
        rows.append(
            "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                .formatted(letter, row + 1, table.get(row).get(column)));
      }
      rows.append("</row>");
    }
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return zip(
        "[Content_Types].xml",
        ("<Types xmlns=\"%spackage/2006/content-types\"><Override PartName=\"/xl/workbook.xml\""
                + " ContentType=\"%ssheet.main+xml\"/><Override PartName=\"/xl/worksheets/s.xml\""
                + " ContentType=\"%sworksheet+xml\"/></Types>")
            .formatted(space, type, type),
        "xl/_rels/workbook.xml.rels",
        ("<Relationships xmlns=\"%spackage/2006/relationships\"><Relationship Id=\"rId1\""
                + " Target=\"worksheets/s.xml\""
                + " Type=\"%sofficeDocument/2006/relationships/worksheet\"/></Relationships>")
            .formatted(space, space),
        "xl/workbook.xml",
        ("<workbook xmlns=\"%sspreadsheetml/2006/main\" xmlns:r=\"%sofficeDocument/2006/relationships\">"
                + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
            .formatted(space, space),
        "xl/worksheets/s.xml",
        "<worksheet xmlns=\"%sspreadsheetml/2006/main\"><sheetData>%s</sheetData></worksheet>"
            .formatted(space, rows));
  }
}
