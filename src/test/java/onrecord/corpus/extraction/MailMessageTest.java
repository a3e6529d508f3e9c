package onrecord.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailMessageTest {
  private static final String HEAD =
      """
      From: Weir <press@weir.example>
      To: all
       the friends
      Date: Tue, 14 May 2019 10:00:00 +0200
      Subject: Open the weir

      """;

  @Test
  void head_isNoPartOfTheWords_andSaysTitleAndDate() {
    MailMessage mail = MailMessage.of(HEAD + "We open it.\n").orElseThrow();
    assertThat(mail.body().strip()).isEqualTo("We open it.");
    assertThat(mail.guesses()).isEqualTo(Map.of("title", "Open the weir", "date", "2019-05-14"));
  }

  @Test
  void quotedPrintable_isDecoded_whereEverySignIsOne() {
    assertThat(
            MailMessage.of(HEAD + "Nobody=2C we=20\nsay, opens=\n it: caf=C3=A9.")
                .orElseThrow()
                .body())
        .isEqualTo("Nobody, we \nsay, opens it: café.");
    assertThat(MailMessage.of(HEAD + "caf=E9 ouvert").orElseThrow().body())
        .isEqualTo("café ouvert");
    String address = "See https://weir.example/?a=20 and x = y";
    assertThat(MailMessage.of(HEAD + address).orElseThrow().body()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "From: here\n\nWe begin.",
        "Subject: to change\nTo: be seen\nCc: all\n\nWords.",
        "From: A\nSubject: B\nWe say: this is no head.\n\nWords.",
        "We open the weir.\nFrom: a\nTo: b\nSubject: c\n\n"
      })
  void otherTexts_areNoMail(String text) {
    assertThat(MailMessage.of(text)).isEmpty();
  }
}
