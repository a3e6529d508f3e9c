package onrecord.corpus.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileContainersTest {
  private static final long UNFOLDED = 80_000_000;

  @TempDir private Path folder;

  /// A zip with one file of so many spaces, which take next to nothing in it.
  private static byte[] bomb(String name, long length) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      byte[] blank = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
      for (long left = length; left > 0; left -= blank.length) {
        zip.write(blank);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void document_thatUnfoldsWithoutEnd_isAProblem() throws IOException {
    ItemsFound found = ItemsFound.in(folder, "a.odt", bomb("content.xml", UNFOLDED));

    assertThat(found.items()).isEmpty();
    assertThat(found.problems()).singleElement().asString().contains("unfolds to more than 60 MB");
  }

  @Test
  void textInAZip_thatUnfoldsToMoreThanAText_isAProblem() throws IOException {
    ItemsFound found = ItemsFound.in(folder, "a.zip", bomb("a.txt", UNFOLDED));

    assertThat(found.items()).isEmpty();
    assertThat(found.problems()).singleElement().asString().contains("larger than 50 MB");
  }

  @Test
  void zipsInZips_endAtTheThird() {
    byte[] zip = ItemsFound.zip("a.txt", "words");
    for (int depth = 0; depth < 4; depth++) {
      zip = wrapped(zip);
    }
    ItemsFound found = ItemsFound.in(folder, "a.zip", zip);

    assertThat(found.items()).isEmpty();
    assertThat(found.problems()).singleElement().asString().contains("is not opened");
  }

  private static byte[] wrapped(byte[] inner) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("inner.zip"));
      zip.write(inner);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void namesInAZip_areLabelsAndNoPaths() {
    Path below = folder.resolve("below");
    ItemsFound found =
        ItemsFound.in(
            folder, "a.zip", ItemsFound.zip("../../evil.txt", "words", "/etc/evil.txt", "more"));

    assertThat(found.items()).hasSize(2);
    assertThat(found.items().getFirst().at().file()).isEqualTo("a.zip!../../evil.txt");
    assertThat(below).doesNotExist();
    assertThat(folder.resolveSibling("evil.txt")).doesNotExist();
  }

  @Test
  void symbolicLinkInAZip_isAProblem_andWhatStandsBesideItIsRead() {
    byte[] zip = ItemsFound.zip("a.txt", "words", "b.txt", "/etc/passwd", "c.txt", "more");
    ItemsFound found = ItemsFound.in(folder, "a.zip", linking(zip, "b.txt"));

    assertThat(found.items())
        .extracting(item -> item.at().file())
        .containsExactly("a.zip!a.txt", "a.zip!c.txt");
    assertThat(found.problems())
        .singleElement()
        .asString()
        .contains("a.zip!b.txt: a symbolic link");
  }

  /// The same zip with one of its files written down as a link, as Unix does.
  private static byte[] linking(byte[] zip, String name) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < zip.length - 46; at++) {
      boolean header = bytes.getInt(at) == 0x02014b50;
      if (header
          && new String(zip, at + 46, name.length(), StandardCharsets.US_ASCII).equals(name)) {
        bytes.put(at + 5, (byte) 3).putInt(at + 38, 0xa1ff << 16);
      }
    }
    return zip;
  }

  @Test
  void tapeArchive_isAProblem_whateverLinksItHolds() {
    byte[] tape = new byte[2048];
    byte[] name = "b.txt".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(name, 0, tape, 0, name.length);
    tape[156] = '2';
    ItemsFound found = ItemsFound.in(folder, "a.tar", tape);

    assertThat(found.items()).isEmpty();
    assertThat(found.problems()).singleElement().asString().contains("does not know this kind");
  }

  @Test
  void problemsOfAZip_withoutEnd_areCounted() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 5000; i++) {
        zip.putNextEntry(new ZipEntry(i + ".docx"));
        zip.write('x');
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    ItemsFound found = ItemsFound.in(folder, "a.zip", bytes.toByteArray());

    assertThat(found.problems()).hasSize(1001);
    assertThat(found.problems().getFirst().toString())
        .isEqualTo("a.zip: besides these, 4,000 problems of other kinds; mend these first");
  }

  @Test
  void entitiesOfADocument_areNeitherUnfoldedNorFetched() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret");
    String xml =
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"%s\"><!ENTITY a \"boo\"><!ENTITY b \"&a;&a;\">]>"
                .formatted(secret.toUri())
            + "<o><office:text><text:p>Begin &x; &b; end</text:p></office:text></o>";
    ItemsFound found = ItemsFound.in(folder, "a.odt", ItemsFound.zip("content.xml", xml));

    assertThat(found.text(0)).startsWith("Begin").endsWith("end");
    assertThat(found.text(0)).doesNotContain("the secret", "booboo");
  }

  @Test
  void mailOfPartsInParts_endsAsAnItemOrAProblem() {
    StringBuilder mail = new StringBuilder("Subject: nested\n");
    for (int depth = 0; depth < 3_000; depth++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(depth).append("\n\n--b");
      mail.append(depth).append('\n');
    }
    ItemsFound found = ItemsFound.in(folder, "a.eml", mail.toString());

    assertThat(found.items().size() + found.problems().size()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.json",
        "a.xml",
        "a.mbox",
        "a.eml",
        "a.mhtml",
        "a.warc",
        "a.warc.gz",
        "a.xlsx",
        "a.csv",
        "a.zip",
        "a.odt",
        "a.rtf",
        "a.docx",
        "a.pdf",
        "a.html",
        "a.bin"
      })
  void bytesOfNoKind_throwNothing(String name) {
    Random random = new Random(name.hashCode());
    byte[] bytes = new byte[20_000];
    random.nextBytes(bytes);
    ItemsFound found = ItemsFound.in(folder, name, bytes);

    assertThat(found.problems().size() + found.items().size()).isLessThan(2_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.json", "a.eml", "a.mhtml", "a.warc", "a.xlsx", "a.zip", "a.odt", "a.bin"})
  void emptyFile_throwsNothing(String name) {
    assertThat(ItemsFound.in(folder, name, new byte[0]).items()).hasSizeLessThan(2);
  }
}
