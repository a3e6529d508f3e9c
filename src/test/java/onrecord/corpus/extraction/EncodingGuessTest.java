package onrecord.corpus.extraction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EncodingGuessTest {
  private static final String HEAD = "---\ntitle: \"one\"\ndate: \"2019-05-14\"\n---\n\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-1252 | Die Fähre fährt nicht, sagt Jürgen Groß; „größer“ – als früher.
          windows-1252 | La grève a été décidée à l’unanimité, déjà.
          windows-1252 | Á Íslandi býður þjóðin fræðslu og þróun í allri löggjöf.
          windows-1250 | Členové odborů odmítli noční směny a žádají zvýšení mezd.
          windows-1250 | Związek dokerów odrzucił propozycję spółki w sprawie zmian.
          windows-1251 | Паромщики отвергли предложение компании о ночных рейсах.
          windows-1251 | Спілка поромників відхилила пропозицію компанії щодо нічних рейсів.
          KOI8-R       | Паромщики отвергли предложение компании о ночных рейсах.
          KOI8-U       | Спілка поромників відхилила пропозицію компанії щодо нічних рейсів.
          IBM866       | Паромщики отвергли предложение компании о ночных рейсах.
          ISO-8859-5   | Паромщики отвергли предложение компании о ночных рейсах.
          windows-1253 | Το σωματείο των πορθμέων απέρριψε την πρόταση της εταιρείας.
          windows-1254 | Işıklar söndürüldü; işçiler buna karşı çıktı ve greve gitti.
          windows-1255 | איגוד עובדי המעבורת דחה את הצעת החברה בעניין משמרות הלילה.
          windows-1256 | رفضت نقابة عمال العبارة اقتراح الشركة بشأن نوبات الليل.
          windows-1256 | اتحاديه کارگران بندر پيشنهاد شرکت را رد کرد.
          windows-31j  | 渡船労働組合は夜勤に関する会社の提案を拒否した。
          EUC-JP       | 渡船労働組合は夜勤に関する会社の提案を拒否した。
          ISO-2022-JP  | 渡船労働組合は夜勤に関する会社の提案を拒否した。
          GBK          | 渡船工人工会拒绝了公司关于夜班的提议。工人们早就警告过危险。
          Big5         | 渡船工人工會拒絕了公司關於夜班的提議。
          EUC-KR       | 항만 노조는 야간 근무에 관한 회사의 제안을 거부했다.
          x-windows-874| สหภาพแรงงานท่าเรือปฏิเสธข้อเสนอของบริษัทเกี่ยวกับกะกลางคืน
          UTF-16LE     | اتحاديه کارگران بندر پيشنهاد شرکت را رد کرد.
          UTF-16BE     | Паромщики отвергли предложение.
          """)
  void text_inAnyEncoding_isRecognized(String charset, String text) throws IOException {
    byte[] bytes = (HEAD + text + "\n").getBytes(Charset.forName(charset));
    assertThat(Encoding.of(bytes).text(bytes)).endsWith(text + "\n");
  }

  @Test
  void bytes_thatAreATextInNoEncoding_areRefused() {
    byte[] noise = new byte[400];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i % 9 == 8 ? 0x20 : 0x80 + (i * i * 31 + i * 7) % 0x80);
    }
    assertThatThrownBy(() -> Encoding.of(noise))
        .isInstanceOf(Unreadable.class)
        .hasMessage("not UTF-8, and in no encoding a text");
  }

  private String page(String head, String charset, String words) throws IOException {
    Path page = folder.resolve("page.html");
    Files.write(page, (head + "<p>" + words).getBytes(Charset.forName(charset)));
    return Encoding.ofPage(page).text(page);
  }

  @ParameterizedTest
  @CsvSource({
    "iso-8859-1, windows-1252",
    "latin1, windows-1252",
    "US-ASCII, windows-1252",
    "ISO_8859-1:1987, windows-1252",
    "iso-8859-9, windows-1254"
  })
  void label_isUnderstoodAsBrowsersDo(String label, String charset) throws IOException {
    String words = "We don’t – “not now” – pay €300…";
    assertThat(page("<meta charset='" + label + "'>", charset, words)).endsWith(words);
  }

  @Test
  void labels_ofWiderEncodings_areUnderstood() throws IOException {
    assertThat(page("<meta charset=gb2312>", "GBK", "工人镕说")).endsWith("工人镕说");
    assertThat(page("<meta charset=shift_jis>", "windows-31j", "①番目の港")).endsWith("①番目の港");
    assertThat(page("<meta charset=euc-kr>", "x-windows-949", "똠방각하 항만")).endsWith("똠방각하 항만");
  }

  @Test
  void label_isFoundWhereverItStands() throws IOException {
    String words = "Паромщики отвергли предложение.";
    String meta = "<META http-equiv=Content-Type content=\"text/html; charset=windows-1251\">";
    String script = "<script src=a.js charset='utf-8'>" + "x".repeat(9_000) + "</script>";
    assertThat(page(script + meta, "windows-1251", words)).endsWith(words);
    assertThat(page("<!-- charset=utf-8 -->" + meta, "windows-1251", words)).endsWith(words);
    assertThat(page("<?xml version='1.0' encoding='koi8-r'?>", "KOI8-R", words)).endsWith(words);
  }

  @Test
  void label_thatIsFalse_isNotBelieved() throws IOException {
    String words = "Паромщики отвергли предложение компании о ночных рейсах.";
    assertThat(page("<meta charset=iso-8859-1>", "windows-1251", words)).endsWith(words);
    assertThat(page("<meta charset=utf-8>", "windows-1251", words)).endsWith(words);
  }

  @Test
  void scriptsWithoutEnd_areReadInOnePass() {
    byte[] head = "<script><!--<meta ".repeat(20_000).getBytes(ISO_8859_1);
    assertThat(EncodingLabel.of(head)).isEmpty();
  }
}
