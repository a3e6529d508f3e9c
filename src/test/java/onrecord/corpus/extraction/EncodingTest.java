package onrecord.corpus.extraction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EncodingTest {
  private static final String PERSIAN = "زنده باد آزادی";

  @TempDir Path folder;

  private String read(byte[]... parts) throws IOException {
    Path file = file(parts);
    return Encoding.of(file).text(file);
  }

  private Path file(byte[]... parts) throws IOException {
    Path file = folder.resolve("x");
    Files.write(file, new byte[0]);
    for (byte[] part : parts) {
      Files.write(file, part, java.nio.file.StandardOpenOption.APPEND);
    }
    return file;
  }

  @Test
  void utf8_withAndWithoutMark_isRead() throws IOException {
    assertThat(read(PERSIAN.getBytes(UTF_8))).isEqualTo(PERSIAN);
    assertThat(read(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, PERSIAN.getBytes(UTF_8)))
        .isEqualTo(PERSIAN);
  }

  @Test
  void utf16_withMark_isRead() throws IOException {
    assertThat(read(new byte[] {(byte) 0xff, (byte) 0xfe}, PERSIAN.getBytes(UTF_16LE)))
        .isEqualTo(PERSIAN);
    assertThat(read(new byte[] {(byte) 0xfe, (byte) 0xff}, PERSIAN.getBytes(UTF_16BE)))
        .isEqualTo(PERSIAN);
  }

  @Test
  void windows1252_isReadWithADoubt() throws IOException {
    byte[] bytes = "the regime’s café".getBytes(Charset.forName("windows-1252"));
    assertThat(read(bytes)).isEqualTo("the regime’s café");
    assertThat(Encoding.of(bytes).doubt()).contains("not UTF-8; read as Windows-1252");
  }

  @Test
  void utf8_withOneDamagedByte_staysUtf8() throws IOException {
    assertThat(read(PERSIAN.getBytes(UTF_8), new byte[] {(byte) 0xff}))
        .isEqualTo(PERSIAN + "\ufffd");
    assertThat(Encoding.of(file(PERSIAN.getBytes(UTF_8), new byte[] {(byte) 0xff})).doubt())
        .isPresent();
  }

  @Test
  void nul_anywhere_isNoText() {
    assertThatThrownBy(() -> read("text".getBytes(UTF_8), new byte[] {0, 1}))
        .isInstanceOf(Unreadable.class)
        .hasMessage("not text: it holds NUL bytes");
  }

  @Test
  void page_thatNamesItsCharset_isBelieved() throws IOException {
    Path page =
        file(
            "<meta charset=\"windows-1251\"><p>".getBytes(ISO_8859_1),
            "Иран".getBytes(Charset.forName("windows-1251")));
    assertThat(Encoding.ofPage(page).text(page)).endsWith("Иран");
  }

  @Test
  void page_thatNamesNonsense_isReadAnyway() throws IOException {
    Path page = file("<meta charset=\"x-nope\"><p>caf\u00e9".getBytes(ISO_8859_1));
    assertThat(Encoding.ofPage(page).text(page)).endsWith("café");
  }

  @Test
  void nothing_isUtf8() throws IOException {
    assertThat(read()).isEmpty();
  }
}
