package onrecord.corpus.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onrecord.corpus.Organization;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.Statement;
import onrecord.corpus.reading.CorpusReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OfferedFileTest {
  private static final String WORDS =
      "The guild declares that the harbour must stay open to every ship, whatever its flag may be.";
  private static final List<Organization> KNOWN = List.of(Organization.named("guild", "The Guild"));

  @TempDir private Path folder;

  private OfferedFile offered(String name, byte[] content) throws IOException {
    Path file =
        Files.write(folder.resolve("offered" + name.substring(name.lastIndexOf('.'))), content);
    return OfferedFile.read(file, name, ReadingRules.STANDARD, KNOWN);
  }

  /// The statement that the archive would read in the only file that comes of it.
  private Statement only(String name, byte[] content) throws IOException {
    OfferedFile offered = offered(name, content);
    assertThat(offered.statements()).as(name + " " + offered.problems()).hasSize(1);
    Path archive = Files.createDirectories(folder.resolve("archive"));
    Files.writeString(archive.resolve("a.txt"), offered.statements().getFirst().content());
    return CorpusReader.read(archive).statements().getFirst();
  }

  private Statement only(String name, String content) throws IOException {
    return only(name, content.getBytes(UTF_8));
  }

  private static byte[] zip(String... namesAndContents) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void text_keepsItsKeys_andTheVoicesThatAreDeclared() throws IOException {
    String text =
        """
        ---
        id: guild-1
        title: Open
        Organisation: The Guild
        authors: [A, B]
        lang: en
        sourceUrl: https://guild.example/1
        voices:
          - {speaker: "Mary", begins: "every ship", ends: "may be."}
        ---

        %s
        """
            .formatted(WORDS);
    Statement read = only("a.txt", text);
    assertThat(read.id()).isEqualTo("guild-1");
    assertThat(read.text()).isEqualTo(WORDS);
    assertThat(read.masthead().authors()).containsExactly("A", "B");
    assertThat(read.masthead().organization()).map(Organization::name).contains("guild");
    assertThat(read.masthead().url()).contains("https://guild.example/1");
    assertThat(read.voices())
        .singleElement()
        .satisfies(voice -> assertThat(voice.speaker()).isEqualTo("Mary"));
    assertThat(only("a.md", text.replace(WORDS, "> " + WORDS)).text()).isEqualTo(WORDS);
  }

  @Test
  void everyKindOfFile_isReadWithItsText() throws IOException {
    assertThat(only("a.txt", WORDS).text()).isEqualTo(WORDS);
    assertThat(only("a.jsonl", "{\"id\":\"x\",\"title\":\"T\",\"text\":\"" + WORDS + "\"}\n").id())
        .isEqualTo("x");
    assertThat(
            only(
                    "a.html",
                    "<html><title>T</title><article><h1>T</h1><p>"
                        + WORDS
                        + "</p></article></html>")
                .text())
        .contains(WORDS);
    assertThat(only("a.rtf", "{\\rtf1\\ansi " + WORDS + "\\par}").text()).isEqualTo(WORDS);
    assertThat(only("a.csv", "Titel,Inhalt\nT,\"" + WORDS + "\"\n").masthead().title())
        .isEqualTo("T");
    assertThat(
            only(
                    "a.odt",
                    zip(
                        "content.xml",
                        "<o><office:body><office:text><text:p>"
                            + WORDS
                            + "</text:p></office:text></office:body></o>"))
                .text())
        .isEqualTo(WORDS);
    String mail =
        "From: press@guild.example\r\nSubject: Open Harbour\r\nDate: Fri, 26 Jun 2009 10:00:00 +0200\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + WORDS
            + "\r\n";
    Statement mailed = only("a.eml", mail);
    assertThat(mailed.masthead().title()).isEqualTo("Open Harbour");
    assertThat(mailed.masthead().date()).map(Object::toString).contains("2009-06-26");
  }

  @Test
  void zip_ofFilesWithKeysAndWithout_keepsThem() throws IOException {
    OfferedFile offered =
        offered(
            "a.zip",
            zip(
                "x/one.txt",
                "---\nid: one\ntitle: One\n---\n\n" + WORDS,
                "../../two.txt",
                WORDS,
                "three.jsonl",
                "{\"id\":\"three\",\"title\":\"T\",\"text\":\"" + WORDS + "\"}\n",
                "photo.jpg",
                "no"));
    assertThat(offered.statements()).hasSize(3);
    assertThat(offered.statements().get(0).content())
        .contains("id: \"one\"")
        .doesNotContain("title: One\n---\n\n---");
    assertThat(offered.statements().get(2).content()).contains("id: \"three\"");
  }

  @Test
  void whatIsNoStatement_isAProblem_andNothingElse() throws IOException {
    assertThat(offered("a.pdf", "no pdf".getBytes(UTF_8)).statements()).isEmpty();
    assertThat(offered("a.txt", " \n".getBytes(UTF_8)).problems()).isNotEmpty();
    assertThat(offered("a.csv", "a,b\n1,2\n".getBytes(UTF_8)).problems().toString())
        .contains("name that column text");
    assertThat(OfferedFile.isKnown("run.exe")).isFalse();
    assertThat(OfferedFile.isKnown("organizations.yaml")).isFalse();
    assertThat(OfferedFile.isKnown("A.WARC.GZ")).isTrue();
  }

  @Test
  void moreThanTwoHundred_areCounted_notRead() throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < 230; i++) {
      lines.append("{\"id\":\"x%d\",\"title\":\"T\",\"text\":\"Words %d.\"}\n".formatted(i, i));
    }
    OfferedFile offered = offered("a.jsonl", lines.toString().getBytes(UTF_8));
    assertThat(offered.statements()).hasSize(200);
    assertThat(offered.untold()).isEqualTo(30);
  }
}
