package onrecord.conversation.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import onrecord.conversation.Message;
import onrecord.conversation.Reply;
import onrecord.conversation.exchange.Payload.Page;
import onrecord.conversation.exchange.Payload.Side;
import onrecord.corpus.Statement;
import onrecord.language.Span;
import onrecord.testing.FakeArchive;
import onrecord.testing.RandomText;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PayloadTest {
  private static final Span MONDAY = new Span(0, 38);

  private static Statement named(String id) {
    return new Statement(
        id, Statements.STRIKE.masthead(), Statements.STRIKE.text(), List.of(), List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "unter_strich-2009",
        "a-statement-id-that-is-much-too-long-for-a-button-of-sixty-four-letters",
        "بیانیه-۲۰۰۹",
        "with.dot",
        ".dotted"
      })
  void page_ofAnyStatement_fits_andIsFoundAgain(String id) {
    Statement statement = named(id);
    var archive = new FakeArchive(List.of(named("other"), statement));
    String encoded = Page.of(statement, Side.AROUND, 5, MONDAY).encoded();
    assertThat(encoded).matches("[A-Za-z0-9_-]{1,64}");
    Page read = (Page) Payload.read(encoded).orElseThrow();
    assertThat(read.find(archive)).contains(statement);
    assertThat(read.quote()).isEqualTo(MONDAY);
    assertThat(read.at()).isEqualTo(5);
    assertThat(read.side()).isEqualTo(Side.AROUND);
    assertThat(read.isUnchanged(statement)).isTrue();
  }

  @Test
  void page_atTheFarEndOfAHugeStatement_fits() {
    var page =
        new Page(
            "x".repeat(60), Side.BEFORE, 50_000_000, MONDAY.shifted(49_999_999), "z".repeat(7));
    assertThat(page.encoded()).hasSizeLessThanOrEqualTo(64);
    assertThat(Payload.read(page.encoded())).isPresent();
  }

  @Test
  void page_ofWordsThatHaveChanged_isNoticed() {
    var page = Page.of(Statements.STRIKE, Side.AROUND, 0, MONDAY);
    assertThat(page.isUnchanged(Statements.TOLLS)).isFalse();
    assertThat(page.isUnchanged(Statements.LEAFLET)).isFalse();
  }

  @Test
  void name_isCutBetweenLetters_untilAButtonCarriesIt() {
    for (String letter : List.of("a", "é", "م", "語", "😀")) {
      String name = Payload.PeoplePayload.fitting("x" + letter.repeat(5000));
      assertThat(name).startsWith("x" + letter.repeat(9)).matches("x(?:" + letter + ")+");
      var payload = new Payload.PeoplePayload(Integer.MAX_VALUE, name);
      assertThat(payload.encoded()).hasSizeLessThanOrEqualTo(64);
      assertThat(Payload.read(payload.encoded())).contains(payload);
    }
  }

  @Test
  void everyKind_comesBackAsItWent() {
    for (Payload payload :
        List.of(
            new Payload.More(3),
            new Payload.SourcesPayload(77),
            new Payload.Organizations(0),
            new Payload.PeoplePayload(0, ""),
            new Payload.PeoplePayload(Integer.MAX_VALUE, "Jane “Miller” میرزا"),
            new Payload.Language("fa"),
            new Payload.Quotes(2))) {
      assertThat(Payload.read(payload.encoded())).contains(payload);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "r",
        "r_",
        "m_",
        "m_-1",
        "m_zzzzzz",
        "m_zzzzzzz",
        "y_1",
        "p_1",
        "p_zzzzzz_",
        "p_1_a",
        "p_1_a=",
        "l_<b>",
        "r_1_2_3_4_",
        "r_zzzzzz_zzzzzz_zzzzzz_z_id",
        "r_1_2_3_4_../../etc/passwd",
        "q_1 ",
      })
  void anythingElse_isNotOurs(String payload) {
    assertThat(Payload.read(payload)).isEmpty();
  }

  @Test
  void anyText_isReadOrRefused_andAnswered() {
    var conversation = new FakeArchive().conversation();
    var random = new Random(7);
    for (long seed = 0; seed < 500; seed++) {
      String payload = seed % 2 == 0 ? new RandomText(seed).paragraph(4) : mangled(random);
      Message pressed =
          Message.written("", Message.MessagePlace.PRIVATE, Message.Preferences.of("en"))
              .pressing(payload);
      assertThat(conversation.reply(pressed).blocks()).as("seed " + seed).isNotEmpty();
    }
  }

  private static String mangled(Random random) {
    var payload =
        new StringBuilder(
            Page.of(Statements.STRIKE, List.of(Side.values()).get(random.nextInt(3)), 9, MONDAY)
                .encoded());
    for (int i = random.nextInt(4); i >= 0; i--) {
      payload.setCharAt(random.nextInt(12), "0123456789abcz_rnbRNB".charAt(random.nextInt(21)));
    }
    return payload.toString();
  }

  @Test
  void gone_isSaid() {
    var conversation = new FakeArchive(List.of(Statements.TOLLS)).conversation();
    String payload = Page.of(Statements.STRIKE, Side.AROUND, 0, MONDAY).encoded();
    var message =
        Message.written("", Message.MessagePlace.PRIVATE, Message.Preferences.of("en"))
            .pressing(payload);
    assertThat(conversation.reply(message))
        .isEqualTo(Reply.of(Reply.Block.said("This statement is no longer in the archive.")));
  }
}
