package onrecord.corpus.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import onrecord.corpus.container.ItemsFound;
import onrecord.corpus.item.ItemKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MailboxTest {
  private static final String PLAIN =
      """
      From: =?utf-8?q?Gilde_f=C3=BCr_H=C3=A4fen?= <press@guild.example>
      Subject: =?iso-8859-1?q?Erkl=E4rung?=
      Date: Tue, 05 Mar 2024 23:45:00 -0800 (PST)
      Message-ID: <m1@guild.example>
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      Die Gilde erkl=E4rt dies.

      >From the pier we see it.
      -- \

      Presse
      """;
  private static final String ANSWER =
      """
      From: Reader <r@example.org>
      Subject: Re: Contract
      Message-ID: <m3@example.org>

      I agree with it.

      > They say so.

      And I say more.

      On Wed, 6 Mar 2024, Guild wrote:
      > Old words.
      > More old words.
      """;
  private static final String BOTH =
      """
      Subject: Contract
      Message-ID: <m2@guild.example>
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=M

      --M
      Content-Type: multipart/alternative; boundary=A

      --A
      Content-Type: text/plain; charset=utf-8

      Plain words.
      --A
      Content-Type: text/html; charset=utf-8

      <p><a href="x">View in browser</a></p><p>The words of the page.</p>
      <div class="gmail_quote">On Monday X wrote:<blockquote type="cite">Old.</blockquote></div>
      <p>Click to unsubscribe</p>
      --A--
      --M
      Content-Type: text/plain; name="letter.txt"
      Content-Disposition: attachment; filename="letter.txt"

      The letter itself.
      --M
      Content-Type: image/png
      Content-Disposition: attachment; filename="logo.png"

      x
      --M--
      """;

  @TempDir private Path folder;

  @Test
  void mail_isDecodedWithoutItsSignature() {
    ItemsFound found = ItemsFound.in(folder, "a.eml", PLAIN.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(found.only("title")).isEqualTo("Erkl\u00e4rung");
    assertThat(found.only(ItemKeys.MOMENT)).isEqualTo("Tue, 05 Mar 2024 23:45:00 -0800 (PST)");
    assertThat(found.only(ItemKeys.ITEM)).isEqualTo("mail:m1@guild.example");
    assertThat(found.only(ItemKeys.ISSUER)).isEqualTo("Gilde f\u00fcr H\u00e4fen");
    assertThat(found.text(0)).startsWith("Die Gilde erkl\u00e4rt dies.").doesNotContain("Presse");
  }

  @Test
  void answer_isToldApartFromWhatItAnswers() {
    ItemsFound found = ItemsFound.in(folder, "a.eml", ANSWER);

    assertThat(found.only(ItemKeys.FORM)).isEqualTo("REPLY");
    assertThat(found.text(0)).contains("I agree").contains("And I say more.");
    assertThat(found.text(0)).doesNotContain("Old words", "wrote");
    assertThat(found.quoted(0)).containsExactly("They say so.");
  }

  @Test
  void pageOfAMail_goesBeforeThePlainText_andDocumentsAreItemsOfTheirOwn() {
    ItemsFound found = ItemsFound.in(folder, "a.eml", BOTH);

    assertThat(found.items()).hasSize(2);
    assertThat(found.text(0)).isEqualTo("The words of the page.");
    assertThat(found.text(1)).isEqualTo("The letter itself.");
    assertThat(found.words(1, ItemKeys.FORM)).isEqualTo("ATTACHMENT");
  }

  @Test
  void mailbox_hasItsMailsOneAfterTheOther() {
    String box =
        "From a@b Tue Mar  5\n" + PLAIN + "\nFrom a@b Wed\n" + ANSWER + "\nFrom x\n" + BOTH;
    ItemsFound found = ItemsFound.in(folder, "a.mbox", box);

    assertThat(found.items()).hasSize(4);
    assertThat(found.text(0)).contains("From the pier").doesNotContain(">From");
    assertThat(found.words(1, "title")).isEqualTo("Re: Contract");
    assertThat(found.items().get(1).at().line()).isGreaterThan(10);
  }

  @Test
  void lettersOfNoDeclaredCharset_areGuessed() {
    String mail = "Subject: s\nMessage-ID: <x@y>\n\nDie Gilde erkl\u00e4rt f\u00fcr alle: offen.\n";
    ItemsFound found = ItemsFound.in(folder, "a.eml", mail.getBytes(StandardCharsets.UTF_8));

    assertThat(found.text(0)).isEqualTo("Die Gilde erkl\u00e4rt f\u00fcr alle: offen.");
  }

  @Test
  void automaticAnswer_isNone() {
    assertThat(
            ItemsFound.in(folder, "a.eml", "Subject: s\nAuto-Submitted: auto-replied\n\nAway.\n")
                .only(ItemKeys.FORM))
        .isEqualTo("SERVICE");
  }
}
