package onrecord.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onrecord.fuzz.HostileFiles.Made;

/// Exports, mailboxes, saved pages and tables, of each format, changed so that they are hardly ones
/// any more.
public final class HostileContainers {
  private static final int LONGEST = 20_000;
  private static final String PAGE =
      "<html><head><title>T</title></head><body><article><h1>T</h1>"
          + "<p>One two three.</p></article></body></html>";
  private static final String HTTP =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE;
  private static final String MAIL =
      """
      From a@example.org Mon Jun  1 10:00:00 2009
      From: =?utf-8?q?An=C3=A9?= <a@example.org>
      To: list@example.org
      Subject: All out
      Date: Mon, 1 Jun 2009 10:00:00 +0200
      Message-ID: <1@example.org>
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="b"

      --b
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      We walked out =E2=80=9Ctoday=E2=80=9D.
      >From here on:
      > quoted words
      On Monday, Bo wrote:
      --b
      Content-Type: text/html

      """
          + PAGE
          + "\n--b--\n";
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry(
              "x.json",
              "{\"name\":\"Port\",\"type\":\"public_channel\",\"id\":5,\"messages\":["
                  + "{\"id\":1,\"type\":\"message\",\"date\":\"2009-06-01T10:00:00\",\"text\":[\"We \","
                  + "{\"type\":\"bold\",\"text\":\"walked\"},\" out.\"]},"
                  + "{\"id\":2,\"type\":\"message\",\"forwarded_from\":\"X\",\"text\":\"Two.\"}]}"),
          Map.entry(
              "x.xml",
              "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss xmlns:content='c'"
                  + " xmlns:wp='w'><channel><title>Port</title><item><title>T &a;</title>"
                  + "<pubDate>Mon, 01 Jun 2009 10:00:00 +0200</pubDate><wp:post_type>post</wp:post_type>"
                  + "<wp:status>publish</wp:status><content:encoded><![CDATA[<p>We walked"
                  + " out.</p><blockquote>No.</blockquote>]]></content:encoded></item></channel></rss>"),
          Map.entry(
              "x.atom",
              "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><id>u</id>"
                  + "<updated>2009-06-01T10:00:00Z</updated><content type='html'>&lt;p&gt;One.&lt;/p&gt;"
                  + "</content></entry></feed>"),
          Map.entry("x.mbox", MAIL + "\n" + MAIL),
          Map.entry("x.eml", MAIL.substring(MAIL.indexOf('\n') + 1)),
          Map.entry(
              "x.mhtml",
              "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"m\"\n\n--m\n"
                  + "Content-Type: text/html\nContent-Location: https://example.org/a\n\n"
                  + PAGE
                  + "\n--m--\n"),
          Map.entry(
              "x.warc",
              "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\n"
                  + "WARC-Date: 2009-06-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
                  + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                  + HTTP.length()
                  + "\r\n\r\n"
                  + HTTP
                  + "\r\n\r\n"),
          Map.entry("x.csv", "title;date;text\nT;2009-06-01;\"One;\ntwo.\"\n"),
          Map.entry("x.tsv", "title\tdate\ttext\nT\t1/6/2009\tOne.\n"),
          Map.entry("x.html", PAGE),
          Map.entry(
              "x.rtf",
              "{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}{\\info{\\title T}}\\f0 We \\b walked\\b0"
                  + " out\\'e9\\u8220?.\\par Two.\\bin4 abcd}"));
  private static final List<String> NAMES = TEXTS.keySet().stream().sorted().toList();
  private static final Map<String, String> WORKBOOK =
      Map.of(
          "[Content_Types].xml",
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
          "xl/workbook.xml",
          "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
              + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
              + "<sheets><sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>",
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
              + "<Relationship Id='r1' Type='worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
              + "<row r='1'><c r='A1' t='inlineStr'><is><t>text</t></is></c><c r='B1'"
              + " t='inlineStr'><is><t>date</t></is></c></row><row r='2'><c r='A2' t='s'><v>0</v></c>"
              + "<c r='B2' s='0'><v>39965</v></c></row></sheetData></worksheet>",
          "xl/sharedStrings.xml",
          "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' count='1'>"
              + "<si><t>One two.</t></si></sst>");
  private static final Map<String, String> OPEN_DOCUMENT =
      Map.of(
          "content.xml",
          "<office:document-content><office:body><office:text><text:h>T</text:h><text:p"
              + " text:style-name='Quotations'>One<text:s text:c='3'/>two.<text:note><text:note-body>"
              + "<text:p>N.</text:p></text:note-body></text:note></text:p></office:text></office:body>"
              + "</office:document-content>",
          "meta.xml",
          "<office:document-meta><dc:title>T</dc:title></office:document-meta>");

  private HostileContainers() {}

  /// One of any format.
  public static Made of(Random random) {
    Mutation mutation = new Mutation(random, LONGEST);
    int format = random.nextInt(NAMES.size() + 4);
    return switch (format - NAMES.size()) {
      case 0 -> new Made("x.xlsx", broken(mutation, zip(mutation, WORKBOOK)));
      case 1 -> new Made("x.odt", broken(mutation, zip(mutation, OPEN_DOCUMENT)));
      case 2 -> new Made("x.zip", broken(mutation, several(mutation)));
      case 3 -> new Made("x.warc.gz", broken(mutation, packed(text("x.warc", mutation))));
      default -> new Made(NAMES.get(format), broken(mutation, text(NAMES.get(format), mutation)));
    };
  }

  private static byte[] text(String name, Mutation mutation) {
    return mutation.text(TEXTS.getOrDefault(name, "")).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] broken(Mutation mutation, byte[] bytes) {
    return mutation.below(4) == 0 ? mutation.bytes(bytes) : bytes;
  }

  /// A file of parts, one of them changed.
  private static byte[] zip(Mutation mutation, Map<String, String> parts) {
    List<String> names = parts.keySet().stream().sorted().toList();
    String changed = mutation.one(names);
    List<String> entries = new ArrayList<>();
    for (String name : names) {
      String part = parts.getOrDefault(name, "");
      entries.addAll(List.of(name, name.equals(changed) ? mutation.text(part) : part));
    }
    return zipped(entries);
  }

  private static byte[] several(Mutation mutation) {
    List<String> entries = new ArrayList<>();
    for (int i = mutation.below(3); i >= 0; i--) {
      String name = mutation.one(NAMES);
      String label = mutation.below(3) == 0 ? mutation.text("a/b/" + name) : i + "/../" + name;
      entries.addAll(List.of(label, mutation.text(TEXTS.getOrDefault(name, ""))));
    }
    return zipped(entries);
  }

  /// Names and contents by turns; of two of one name the first.
  private static byte[] zipped(List<String> entries) {
    var bytes = new ByteArrayOutputStream();
    List<String> names = new ArrayList<>();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.size(); i += 2) {
        // Half a letter has no bytes.
        byte[] letters = entries.get(i).getBytes(StandardCharsets.UTF_8);
        String name = new String(letters, StandardCharsets.UTF_8);
        if (!names.contains(name) && name.length() < LONGEST) {
          names.add(name);
          zip.putNextEntry(new ZipEntry(name));
          zip.write(entries.get(i + 1).getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] packed(byte[] whole) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
