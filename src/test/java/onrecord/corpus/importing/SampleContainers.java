package onrecord.corpus.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// A sample of each form of container: the same two statements, of 1 May and 2 June 2024, and where
/// the form has room for it a short post. Forms that hold one text hold the first statement.
record SampleContainers(Path folder) {
  static final String FIRST =
      "The guild declares that the harbour must stay open to every ship, whatever its flag may be,"
          + " and that the city owes an answer to all those who work on its piers by day and night.";
  static final String SECOND =
      "Since spring the pilots have waited for the contract that was promised to them, and we ask"
          + " the council to vote on it before the summer, in public and with all members present.";
  private static final String SHORT = "Good morning!";

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  /// The sample of that name.
  Path of(String name) throws IOException {
    return switch (name) {
      case "result.json" -> write(name, telegram());
      case "wordpress.xml" -> write(name, wordPress());
      case "rss.xml" -> write(name, rss());
      case "feed.atom" -> write(name, atom());
      case "mails.mbox" -> write(name, mbox());
      case "mail.eml" -> write(name, mail(FIRST, "Wed, 01 May 2024 10:00:00 +0200", 1));
      case "mirror" -> mirror();
      case "page.html" -> write(name, page(FIRST, "2024-05-01"));
      case "page.mhtml" -> write(name, mhtml());
      case "pages.warc" -> write(name, warc());
      case "pages.warc.gz" -> write(name, packed(warc()));
      case "letter.txt", "letter.md" -> write(name, front() + FIRST + "\n");
      case "letter.rtf" ->
          write(name, "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}" + FIRST + "}");
      case "letter.odt" -> write(name, SampleDocuments.zip("content.xml", SampleDocuments.odt()));
      case "letter.docx" ->
          write(name, SampleDocuments.zip("word/document.xml", SampleDocuments.docx()));
      case "letter.pdf" -> write(name, SampleDocuments.pdf());
      case "table.csv" -> write(name, SampleDocuments.table(","));
      case "table.tsv" -> write(name, SampleDocuments.table("\t"));
      case "table.xlsx" -> write(name, SampleDocuments.workbook());
      case "all.zip" ->
          write(
              name,
              SampleDocuments.zip("a/result.json", telegram(), "b/letter.txt", front() + FIRST));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String front() {
    return "---\ntitle: Open Harbour\ndate: 2024-05-01\n---\n\n";
  }

  private static String telegram() {
    return """
        {"name": "Guild", "type": "public_channel", "id": 7, "messages": [
        {"id": 1, "type": "message", "date": "2024-05-01T10:00:00", "date_unixtime": "1714557600",
         "text": ["", {"type": "bold", "text": "%s"}, "%s"]},
        {"id": 2, "type": "message", "date": "2024-05-09T10:00:00", "date_unixtime": "1715248800",
         "text": "%s"},
        {"id": 3, "type": "message", "date": "2024-06-02T10:00:00", "date_unixtime": "1717322400",
         "edited": "2024-06-03T10:00:00", "edited_unixtime": "1717408800", "text": "%s"}]}
        """
        .formatted(FIRST.substring(0, 9), FIRST.substring(9), SHORT, SECOND);
  }

  private static String wordPress() {
    return """
        <?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
         xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Guild</title>
        <wp:wxr_version>1.2</wp:wxr_version>%s%s%s</channel></rss>
        """
        .formatted(
            post(1, FIRST, "2024-05-01"),
            post(2, SHORT, "2024-05-09"),
            post(3, SECOND, "2024-06-02"));
  }

  private static String post(int id, String text, String day) {
    return """
        <item><title>Post %d</title><link>https://guild.example/%d</link>
        <content:encoded><![CDATA[<p>%s</p>]]></content:encoded>
        <wp:post_id>%d</wp:post_id><wp:post_date>%s 10:00:00</wp:post_date>
        <wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
        """
        .formatted(id, id, text, id, day);
  }

  private static String rss() {
    return "<rss version=\"2.0\"><channel><title>Guild</title>%s%s</channel></rss>"
        .formatted(
            entry(1, FIRST, "Wed, 01 May 2024 10:00:00 +0200"),
            entry(2, SECOND, "Sun, 02 Jun 2024 10:00:00 +0200"));
  }

  private static String entry(int id, String text, String date) {
    return "<item><title>T %d</title><guid>g-%d</guid><pubDate>%s</pubDate><description>%s</description></item>"
        .formatted(id, id, date, text);
  }

  private static String atom() {
    String entry =
        "<entry><title>T</title><id>urn:%d</id><published>%sT10:00:00+02:00</published>"
            + "<content type=\"html\">&lt;p&gt;%s&lt;/p&gt;</content></entry>";
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Guild</title>%s%s</feed>"
        .formatted(
            entry.formatted(1, "2024-05-01", FIRST), entry.formatted(2, "2024-06-02", SECOND));
  }

  private static String mail(String text, String date, int id) {
    return """
        From: press@guild.example
        To: all@city.example
        Subject: Release %d
        Date: %s
        Message-ID: <%d@guild.example>
        Content-Type: text/plain; charset=utf-8

        %s
        """
        .formatted(id, date, id, text);
  }

  private static String mbox() {
    return "From a\n%s\nFrom b\n%s\n"
        .formatted(
            mail(FIRST, "Wed, 01 May 2024 10:00:00 +0200", 1),
            mail(SECOND, "Sun, 02 Jun 2024 10:00:00 +0200", 2));
  }

  private static String page(String text, String day) {
    return """
        <html><head><meta charset="utf-8"><title>Open Harbour %s</title>
        <meta property="article:published_time" content="%sT10:00:00+02:00"></head>
        <body><nav>Home News</nav><article><h1>Open Harbour %s</h1><p>%s</p></article></body></html>
        """
        .formatted(day, day, day, text);
  }

  private Path mirror() throws IOException {
    write("mirror/guild.example/2024/open.html", page(FIRST, "2024-05-01"));
    write("mirror/guild.example/2024/vote.html", page(SECOND, "2024-06-02"));
    return folder.resolve("mirror");
  }

  private static String mhtml() {
    return """
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="X"

        --X
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: 8bit
        Content-Location: https://guild.example/2024/open

        %s
        --X--
        """
        .formatted(page(FIRST, "2024-05-01"));
  }

  private static byte[] warc() {
    var all = new ByteArrayOutputStream();
    all.writeBytes(record("https://guild.example/open", page(FIRST, "2024-05-01"), 1));
    all.writeBytes(record("https://guild.example/vote", page(SECOND, "2024-06-02"), 2));
    return all.toByteArray();
  }

  private static byte[] record(String address, String page, int id) {
    byte[] body =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page)
            .getBytes(StandardCharsets.UTF_8);
    String head =
        String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: response",
            "WARC-Target-URI: " + address,
            "WARC-Date: 2024-07-01T00:00:00Z",
            "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000" + id + ">",
            "Content-Type: application/http; msgtype=response",
            "Content-Length: " + body.length,
            "",
            "");
    var all = new ByteArrayOutputStream();
    all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body);
    all.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(out)) {
      packing.write(bytes);
    }
    return out.toByteArray();
  }
}
