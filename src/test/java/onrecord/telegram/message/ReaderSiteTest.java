package onrecord.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Attachment;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.citing.CitedPlace;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.picture.Pictures;
import onrecord.language.Span;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.message.Incoming.Where;
import onrecord.telegram.message.Requests.Below;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

final class ReaderSiteTest {
  private static final Preferences ENGLISH = Preferences.of("en");
  private static final Where ALONE = new Where(5, MessagePlace.PRIVATE, 0, Optional.of("en"));
  private static final Where GROUP = new Where(-5, MessagePlace.GROUP, 0, Optional.of("en"));
  private static final Span WORDS = new Span(0, 37);
  private static final Opening PLACE = Citations.opening(Statements.STRIKE, 0, WORDS);

  private static Requests at(String url, boolean previews) {
    var pictures = new Pictures(1_000_000);
    return new Requests(
        "harbour_bot", new ReaderSite(Optional.of(URI.create(url)), previews, pictures));
  }

  private static JsonNode body(Sending sending) throws Exception {
    return new ObjectMapper().readTree(sending.body());
  }

  private static Reply cited() {
    Run title = Run.plain("All Out on Monday").opening(PLACE);
    return Reply.of(new Block.Paragraph(List.of(title)))
        .with(
            List.of(
                List.of(
                    new Button.Copy("Copy", "DWU", PLACE), new Button.Draw("Card", "c_8", true)),
                List.of(new Button.OpenSite("Open", PLACE))));
  }

  private static JsonNode sent(Requests requests, Where where) throws Exception {
    return body(requests.messages(cited(), ENGLISH, where, new Below(0, 0)).getFirst());
  }

  @Test
  void place_onASite_isItsPageThere() throws Exception {
    JsonNode message = sent(at("https://archive.example/", false), ALONE);

    String page = "https://archive.example" + PLACE.path();
    assertThat(message.at("/entities/0/url").asText()).isEqualTo(page);
    assertThat(message.at("/reply_markup/inline_keyboard/0/0/copy_text/text").asText())
        .isEqualTo("DWU, " + page);
    assertThat(message.at("/reply_markup/inline_keyboard/1/0/web_app/url").asText())
        .isEqualTo("https://archive.example/app" + PLACE.path());
    assertThat(message.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
  }

  @Test
  void preview_whereItIsWanted_isOfTheFirstPage() throws Exception {
    JsonNode options =
        sent(at("https://archive.example", true), ALONE).path("link_preview_options");

    assertThat(options.path("is_disabled").asBoolean()).isFalse();
    assertThat(options.path("url").asText()).isEqualTo("https://archive.example" + PLACE.path());
  }

  @Test
  void opening_inAGroupOrWithoutASecureAddress_isNotOffered() throws Exception {
    assertThat(
            sent(at("https://archive.example", false), GROUP).at("/reply_markup/inline_keyboard"))
        .hasSize(1);
    assertThat(sent(at("http://archive.example", false), ALONE).at("/reply_markup/inline_keyboard"))
        .hasSize(1);
  }

  @Test
  void card_withoutASite_isNotOffered() throws Exception {
    JsonNode rows = sent(new Requests("harbour_bot"), ALONE).at("/reply_markup/inline_keyboard");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0)).hasSize(1);
  }

  @Test
  void copy_ofAPageWhoseAddressIsTooLong_leadsToTheBot() throws Exception {
    String url = "https://" + "a".repeat(230) + ".example";
    JsonNode message = sent(at(url, false), ALONE);

    assertThat(message.at("/reply_markup/inline_keyboard/0/0/copy_text/text").asText())
        .startsWith("DWU, https://t.me/harbour_bot?start=");
  }

  @Test
  void card_isOnePhotographWithTheCitationBelowIt() throws Exception {
    var card = new Attachment.CardPicture(CitedPlace.of(Statements.STRIKE, WORDS));
    List<Sending> sendings =
        at("https://archive.example", false)
            .messages(cited().with(List.of()).attaching(card), ENGLISH, ALONE, new Below(7, 0));

    assertThat(sendings).extracting(Sending::method).containsExactly("sendPhoto");
    JsonNode body = body(sendings.getFirst());
    assertThat(body.path("caption").asText()).isEqualTo("All Out on Monday");
    assertThat(body.at("/caption_entities/0/url").asText()).contains(PLACE.path());
    assertThat(body.at("/reply_parameters/message_id").asInt()).isEqualTo(7);
    assertThat(body.at("/photo/base64").asText()).startsWith("iVBORw0KGgo");
  }

  @Test
  void card_thatCannotBeDrawn_isSaidToBeNone() throws Exception {
    var strange = Statements.of("x", Statements.STRIKE.masthead(), "Words and \uD84C\uDFB4 words.");
    var card = new Attachment.CardPicture(CitedPlace.of(strange, new Span(0, 12)));
    List<Sending> sendings =
        at("https://archive.example", false)
            .messages(cited().attaching(card), ENGLISH, ALONE, new Below(0, 0));

    assertThat(sendings).extracting(Sending::method).containsExactly("sendMessage", "sendMessage");
    assertThat(body(sendings.getLast()).path("text").asText()).startsWith("This cannot be drawn");
  }
}
