package onrecord.conversation.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import onrecord.conversation.Wording;
import onrecord.conversation.citing.CitedPlace;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.language.Span;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

final class QuotationCardTest {
  private static final String ADDRESS =
      "https://archive.example/s/dockers-2009-strike/0-41.0badc0de";

  private static QuotationCard card(Statement statement, String words, String language) {
    int start = statement.text().indexOf(words);
    var span = new Span(start, start + words.length());
    return QuotationCard.of(CitedPlace.of(statement, span), Wording.in(language), ADDRESS)
        .orElseThrow();
  }

  private static BufferedImage drawn(QuotationCard card) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(card.draw().orElseThrow()));
  }

  @Test
  void card_ofWords_isAPictureOfTheSizeThatSitesShow() throws IOException {
    BufferedImage picture =
        drawn(card(Statements.STRIKE, "Some 645 dockers walked out on Monday.", "en"));

    assertThat(picture.getWidth()).isEqualTo(1200);
    assertThat(picture.getHeight()).isEqualTo(630);
  }

  @Test
  void card_beforeACamera_givesTheAddress() throws IOException, NotFoundException {
    for (String language : Wording.LANGUAGES) {
      BufferedImage picture = drawn(card(Statements.CALL, "کارگران بندر", language));
      int width = picture.getWidth();
      int height = picture.getHeight();
      LuminanceSource seen =
          new RGBLuminanceSource(
              width, height, picture.getRGB(0, 0, width, height, null, 0, width));

      var read =
          new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(seen)));

      assertThat(read).extracting(each -> each.getText()).containsExactly(ADDRESS);
    }
  }

  @Test
  void card_ofAThirdPartysWords_namesHer() {
    QuotationCard card = card(Statements.STRIKE, "the vote was fair and open", "en");

    assertThat(card.above()).contains("Jane Miller").contains("Dock Workers’ Union");
    assertThat(card.words().text()).isEqualTo("the vote was fair and open");
  }

  @Test
  void card_ofWordsWithAnothersAmongThem_saysWhose() {
    QuotationCard card =
        card(Statements.STRIKE, "Jane Miller wrote that the vote was fair and open.", "en");

    assertThat(card.below()).contains("Jane Miller");
    assertThat(card.words().slants())
        .extracting(span -> span.of(card.words().text()))
        .containsExactly("the vote was fair and open");
  }

  @Test
  void card_withoutWords_isNone() {
    assertThat(QuotationCard.of(CitedPlace.whole(Statements.STRIKE), Wording.in("en"), ADDRESS))
        .isEmpty();
  }

  @Test
  void card_ofSignsThatCannotBeDrawn_isNoneRatherThanMended() {
    Statement original = Statements.STRIKE;
    var strange =
        new Statement(
            original.id(),
            original.masthead(),
            "Words and \uD84C\uDFB4 words.",
            original.voices().subList(0, 0),
            original.reprints());

    assertThat(card(strange, strange.text(), "en").draw()).isEmpty();
  }

  @Test
  void card_ofAWholeBook_isDrawnOfItsBeginningAlone() throws IOException {
    Statement original = Statements.STRIKE;
    String book = "The harbour stood still for three days and nobody was asked. ".repeat(50_000);
    List<Voice> voices = new ArrayList<>();
    for (int at = 0; at + 20 < book.length(); at += 60) {
      voices.add(new Voice("Jane Miller", new Span(at, at + 11), Voice.Origin.READ));
    }
    var whole =
        new Statement(
            original.id(), original.masthead(), book.strip(), voices, original.reprints());
    QuotationCard card = card(whole, whole.text(), "en");

    assertThat(card.words().text()).hasSizeLessThan(5000);
    assertThat(card.words().slants()).hasSizeLessThan(100);
    assertThat(card.below()).hasSizeLessThan(10_000);
    assertThat(drawn(card).getWidth()).isEqualTo(1200);
  }

  @Test
  void card_ofManyWords_endsInAGapAndStillFits() {
    String text =
        "The harbour stood still for three days and nobody was asked. ".repeat(80).strip();
    Optional<TextColumn> column =
        TextColumn.fitting(
            new TextColumn.Slanted(text),
            new TextColumn.LetterSetting(Lettering.WORDS, 52, 26, false),
            1000,
            300);

    assertThat(column)
        .hasValueSatisfying(
            set -> {
              assertThat(set.end()).isLessThan(text.length()).isPositive();
              assertThat(set.height()).isLessThanOrEqualTo(300);
            });
  }

  @Test
  void column_ofParagraphs_losesNoneWithoutAGap() {
    String text = "The harbour stood still.\nNobody was asked.\nWe hold to it.\nThe fund is open.";
    for (int height = 40; height < 400; height += 7) {
      var set = new TextColumn.LetterSetting(Lettering.WORDS, 52, 26, false);
      TextColumn column =
          TextColumn.fitting(new TextColumn.Slanted(text), set, 600, height).orElseThrow();
      int signs = column.lines().stream().mapToInt(line -> line.getCharacterCount()).sum();
      boolean whole = column.end() == text.length();

      assertThat(signs).isEqualTo(whole ? text.replace("\n", "").length() : shown(text, column));
    }
  }

  /// What is shown of it, a space and the gap.
  private static int shown(String text, TextColumn column) {
    return (text.substring(0, column.end()).stripTrailing() + " […]").replace("\n", "").length();
  }

  @Test
  void pictures_ofTheSameCard_areDrawnOnceAndKeptWithinTheBound() {
    var pictures = new Pictures(100_000);
    QuotationCard first = card(Statements.STRIKE, "Some 645 dockers", "en");

    byte[] once = pictures.card(first).orElseThrow();
    byte[] again = pictures.card(card(Statements.STRIKE, "Some 645 dockers", "en")).orElseThrow();
    for (String word : Statements.STRIKE.text().split("\\W+", 20)) {
      pictures.card(card(Statements.STRIKE, word, "en"));
    }

    assertThat(again).isSameAs(once);
    assertThat(pictures.size()).isLessThanOrEqualTo(100_000).isPositive();
  }

  @Test
  void picture_ofAnotherSpeaker_isAnother() {
    QuotationCard own = card(Statements.STRIKE, "the vote was fair and open", "en");
    var nobodys =
        new Statement(
            Statements.STRIKE.id(),
            Statements.STRIKE.masthead(),
            Statements.STRIKE.text(),
            Statements.STRIKE.voices().stream()
                .map(voice -> new Voice(Voice.UNCERTAIN, voice.span()))
                .toList(),
            Statements.STRIKE.reprints());

    assertThat(card(nobodys, "the vote was fair and open", "en").identity())
        .isNotEqualTo(own.identity());
  }
}
