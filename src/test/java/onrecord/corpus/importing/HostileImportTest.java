package onrecord.corpus.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onrecord.corpus.Corpus.Problem;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.isolation.IsolatedReader;
import onrecord.corpus.isolation.TextLimit;
import onrecord.corpus.source.ArchiveFile;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourcePlace;
import onrecord.corpus.source.StatementDraft;
import onrecord.testing.HostileFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Containers that are made to fill the memory or to take for ever, read as an import reads them:
/// each is told of or read, and the honest one behind them is read.
final class HostileImportTest {
  private static final ReadingRules LITTLE = new ReadingRules(false, 64, Duration.ofSeconds(1));
  private static final TextLimit LIMIT = new TextLimit(4_000_000, 128);
  private static final int LARGE = 80_000_000;
  private static final String HONEST = "The harbour stood still.";

  @TempDir private Path folder;

  /// Something that is written into a file.
  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  private void file(String name, Content content) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      content.to(out);
    }
  }

  private void text(String name, String content) throws IOException {
    file(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static void many(OutputStream out, String head, String piece, String foot)
      throws IOException {
    out.write(head.getBytes(StandardCharsets.UTF_8));
    byte[] block = piece.repeat(100_000 / piece.length()).getBytes(StandardCharsets.UTF_8);
    for (int left = LARGE; left > 0; left -= block.length) {
      out.write(block);
    }
    out.write(foot.getBytes(StandardCharsets.UTF_8));
  }

  private static Content zip(String name, Content content) {
    return out -> {
      try (var zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry(name));
        content.to(zip);
      }
    };
  }

  private static String nested(String open, int depth, String close) {
    return open.repeat(depth) + "x" + close.repeat(depth);
  }

  private void layMails() throws IOException {
    file("line.mbox", out -> many(out, "From a\nSubject: a\n\n", "x", "\n"));
    file("line.mhtml", out -> many(out, "Content-Type: text/html\n\n", "x", "\n"));
    file("headers.eml", out -> many(out, "", "Subject: a\n", "\nWords.\n"));
    var mail = new StringBuilder();
    for (int depth = 0; depth < 10_000; depth++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(depth).append("\n\n--b");
      mail.append(depth).append('\n');
    }
    text("parts.eml", mail.toString());
    text("messages.eml", "Content-Type: message/rfc822\n\n".repeat(10_000) + "Words.\n");
  }

  private void layPages() throws IOException {
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\nWARC-Date:"
            + " 2009-06-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type:"
            + " application/http; msgtype=response\r\nContent-Length: 80000500\r\n\r\nHTTP/1.1 200"
            + " OK\r\nContent-Type: text/html\r\n\r\n";
    file(
        "bomb.warc.gz",
        out -> {
          try (var packed = new GZIPOutputStream(out)) {
            many(packed, head, "<p>x", "\r\n\r\n");
          }
        });
    file("bomb.zip", zip("a.html", out -> many(out, "<html>", "<p>a", "</html>")));
    file("never.zip", zip("a.pdf", out -> out.write(HostileFiles.doublingPdf(40))));
    text("deep.html", nested("<div>", 100_000, "</div>"));
  }

  private void layDocuments() throws IOException {
    text("groups.rtf", "{\\rtf1" + nested("{", 100_000, "}") + "}");
    text("unended.rtf", "{\\rtf1" + "{\\b".repeat(100_000));
    text("binary.rtf", "{\\rtf1\\bin2147483647 x}");
    file(
        "deep.odt",
        zip(
            "content.xml",
            out ->
                out.write(
                    ("<o><office:text>" + nested("<text:span>", 100_000, "</text:span>"))
                        .getBytes(StandardCharsets.UTF_8))));
    var laughs = new StringBuilder("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l").append(i).append(" '").append(("&l" + (i - 1) + ";").repeat(10));
      laughs.append("'>");
    }
    text(
        "laughs.xml",
        laughs
            + "]><rss><channel><item><title>T</title><description>&l29; words</description>"
            + "</item></channel></rss>");
    file("entry.xml", out -> many(out, "<rss><channel><item><description>", "a ", ""));
    text("deep.json", "{\"messages\":" + nested("[", 100_000, "]") + "}");
  }

  private void layTables() throws IOException {
    file("quote.csv", out -> many(out, "title,text\na,\"", "x,", ""));
    file("columns.tsv", out -> many(out, "", "a\t", "\nb\tc\n"));
    var sheet = new StringBuilder("<worksheet><dimension ref='A1:XFD1048576'/><sheetData>");
    for (int row = 1; row <= 3_000; row++) {
      sheet.append("<row r='").append(row).append("'><c r='XFD").append(row);
      sheet.append("' t='inlineStr'><is><t>a</t></is></c></row>");
    }
    book("cells.xlsx", sheet + "</sheetData></worksheet>", out -> {});
    book(
        "strings.xlsx",
        "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row></sheetData></worksheet>",
        out -> many(out, "<sst><si><t>", "x ", "</t></si></sst>"));
  }

  private void book(String name, String sheet, Content strings) throws IOException {
    String space = "http://schemas.openxmlformats.org/";
    var parts = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(parts)) {
      entry(zip, "[Content_Types].xml", "<Types xmlns='" + space + "package/2006/content-types'/>");
      entry(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns='%1$sspreadsheetml/2006/main' xmlns:r='%1$sofficeDocument/2006/relationships'><sheets><sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>"
              .formatted(space));
      entry(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns='%spackage/2006/relationships'><Relationship Id='r1' Type='worksheet' Target='worksheets/sheet1.xml'/></Relationships>"
              .formatted(space));
      entry(zip, "xl/worksheets/sheet1.xml", sheet);
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      strings.to(zip);
    }
    Files.write(folder.resolve(name), parts.toByteArray());
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void hostileContainers_areToldOfOrRead_andTheHonestOneBehindThem() throws IOException {
    layMails();
    layPages();
    layDocuments();
    layTables();
    List<String> files;
    try (var all = Files.list(folder)) {
      files = all.map(file -> file.getFileName().toString()).sorted().toList();
    }
    text("zz.txt", HONEST);
    List<StatementDraft> items = new ArrayList<>();
    Problems problems = new Problems();
    try (var reader = IsolatedReader.ofContainers(LITTLE, LIMIT)) {
      for (String name : files) {
        reader.read(container(name), items::add, problems);
      }
      reader.read(container("zz.txt"), items::add, problems);
    }
    List<String> told = new ArrayList<>(problems.list().stream().map(Problem::file).toList());
    items.forEach(item -> told.add(item.at().file()));
    List<String> named = told.stream().map(place -> place.replaceFirst("!.*", "")).toList();
    assertThat(files).as("%s", problems.list()).isSubsetOf(named);
    assertThat(problems.list()).extracting(Problem::what).noneMatch(it -> it.contains("null"));
    assertThat(items.getLast().extract().text()).isEqualTo(HONEST);
    assertThat(items).allMatch(item -> item.extract().text().length() <= LIMIT.most());
  }

  private ArchiveFile container(String name) {
    return new ArchiveFile(folder.resolve(name), new SourcePlace(name, 0), Optional.empty());
  }
}
