package onrecord.corpus.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import onrecord.corpus.item.ItemKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SavedPagesTest {
  private static final String PAGE =
      """
      <html lang="en"><head><title>Strike</title>
      <meta property="article:published_time" content="2024-05-01T10:00:00+02:00"></head>
      <body><nav><a href="/">Home</a></nav><article><h1>Strike</h1>
      <p>The harbour must stay open to every ship, whatever its flag may be today.</p>
      <p>We ask the city to publish the contract before the council votes on it.</p></article></body>
      </html>
      """;
  private static final String ADDRESS = "https://guild.example/2024/strike";

  @TempDir private Path folder;

  private static byte[] record(String type, String http) {
    byte[] body = http.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    String head =
        """
        WARC/1.0
        WARC-Type: %s
        WARC-Target-URI: %s
        WARC-Date: 2024-06-01T00:00:00Z
        WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>
        Content-Type: application/http; msgtype=%s
        Content-Length: %d

        """
            .formatted(type, ADDRESS, type, body.length);
    var all = new ByteArrayOutputStream();
    all.writeBytes(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body);
    all.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }

  private static byte[] answer(int status, String type, String page) {
    return record(
        "response", "HTTP/1.1 %d X\nContent-Type: %s\n\n%s".formatted(status, type, page));
  }

  @Test
  void mirror_givesTheAddressByItsFolders() throws IOException {
    Path file = Files.writeString(folder.resolve("index.html"), PAGE);
    ItemsFound found = ItemsFound.of(file, "mirror/guild.example/2024/strike/index.html");

    assertThat(found.only("url")).isEqualTo("https://guild.example/2024/strike/");
    assertThat(found.only("title")).isEqualTo("Strike");
    assertThat(found.only("date")).isEqualTo("2024-05-01");
    assertThat(found.text(0)).contains("whatever its flag").doesNotContain("Home");
  }

  @Test
  void page_givesTheAddressThatABrowserNoted() {
    String noted = "<!-- saved from url=(0033)" + ADDRESS + " -->\n" + PAGE;

    assertThat(ItemsFound.in(folder, "a.html", noted).only("url")).isEqualTo(ADDRESS);
  }

  @Test
  void pageWithoutAnEnding_isKnownByHowItBegins() throws IOException {
    Path file = Files.writeString(folder.resolve("strike"), PAGE);

    assertThat(ItemsFound.of(file, "guild.example/2024/strike").only("url")).isEqualTo(ADDRESS);
  }

  @Test
  void frontPage_isNoStatement() throws IOException {
    Path file = Files.writeString(folder.resolve("index.html"), PAGE);

    assertThat(ItemsFound.of(file, "guild.example/index.html").only(ItemKeys.FORM))
        .isEqualTo("SERVICE");
  }

  @Test
  void mhtml_isThePageInIt() {
    String archive =
        """
        Snapshot-Content-Location: %s
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="X"

        --X
        Content-Type: text/html
        Content-Transfer-Encoding: quoted-printable
        Content-Location: %s

        <html><head><meta charset=3D"utf-8"><title>Caf=C3=A9</title></head><body><p>The har=
        bour must stay open to every ship, says the Caf=C3=A9.</p></body></html>
        --X--
        """
            .formatted(ADDRESS, ADDRESS);
    ItemsFound found = ItemsFound.in(folder, "a.mhtml", archive);

    assertThat(found.only("url")).isEqualTo(ADDRESS);
    assertThat(found.text(0))
        .contains("The harbour must stay open to every ship, says the Caf\u00e9.");
  }

  @Test
  void warc_givesThePagesThatWereFound() {
    var all = new ByteArrayOutputStream();
    all.writeBytes(answer(404, "text/html", PAGE));
    all.writeBytes(answer(200, "image/png", "x"));
    all.writeBytes(record("request", "GET / HTTP/1.1\nHost: guild.example\n\n"));
    all.writeBytes(answer(200, "text/html; charset=utf-8", PAGE));
    ItemsFound found = ItemsFound.in(folder, "a.warc", all.toByteArray());

    assertThat(found.only("url")).isEqualTo(ADDRESS);
    assertThat(found.only("date")).isEqualTo("2024-05-01");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void packedWarc_isUnpacked() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(bytes)) {
      packed.write(answer(200, "text/html", PAGE));
    }

    assertThat(ItemsFound.in(folder, "a.warc.gz", bytes.toByteArray()).only("url"))
        .isEqualTo(ADDRESS);
  }
}
