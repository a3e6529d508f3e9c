package onrecord.conversation.citing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Attachment;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.exchange.Payload;
import onrecord.conversation.render.TerminalRenderer;
import onrecord.corpus.QuotationAddress;
import onrecord.language.Span;
import onrecord.testing.FakeArchive;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

final class CitationRepliesTest {
  private static final Span VOTE = new Span(140, 166);
  private static final Wording ENGLISH = Wording.in("en");
  private static final CitationReplies CITING =
      new CitationReplies(new FakeArchive(), "en", MessagePlace.PRIVATE);

  private static String words(Reply reply) {
    return new TerminalRenderer(1000, false, _ -> "").render(reply.with(List.of()));
  }

  private static List<Payload.CitePayload> buttons(Reply reply) {
    return reply.buttons().stream()
        .flatMap(List::stream)
        .filter(Press.class::isInstance)
        .map(button -> (Payload.CitePayload) Payload.read(((Press) button).payload()).orElseThrow())
        .toList();
  }

  @Test
  void cited_isALineWithALink_andTheProofIsBehindAButton() {
    Reply reply = CITING.asked(List.of("dockers-2009-strike", "140", "166"));
    assertThat(words(reply))
        .startsWith("Jane Miller, quoted in: “All Out on Monday”, Dock Workers’ Union,")
        .doesNotContain("SHA-256", "140–166");
    assertThat(reply.buttons().getFirst())
        .extracting(Button::label)
        .containsExactly("Copy", "Share", "Proof", "Card");
    assertThat(words(CITING.pressed(buttons(reply).getFirst(), List.of())))
        .contains("dockers-2009-strike, from 140 to 166")
        .contains("SHA-256 of its text: " + Statements.STRIKE.checksum())
        .contains("SHA-256 of these words: " + Statements.STRIKE.checksum(VOTE));
    List<String> files =
        buttons(reply).stream()
            .skip(1)
            .map(form -> CITING.pressed(form, List.of()))
            .map(
                pressed ->
                    pressed
                        .attachment()
                        .map(file -> ((Attachment.TextFile) file).name())
                        .orElse(""))
            .toList();
    assertThat(files)
        .containsExactly(
            "dockers-2009-strike_140-166.bib",
            "dockers-2009-strike_140-166.ris",
            "dockers-2009-strike_140-166.json");
  }

  @Test
  void cited_besideOthersThatCanBeReadInContext_isCitedWithThem() {
    var tolls = new Span(0, 8);
    Payload.CitePayload first = Payload.CitePayload.of(Statements.STRIKE, 0, VOTE);
    List<String> beside =
        List.of(
            Citations.opening(Statements.STRIKE, VOTE.start(), VOTE).payload(),
            Citations.opening(Statements.TOLLS, 0, tolls).payload(),
            "m_3");
    Reply reply = CITING.pressed(first, beside);
    assertThat(words(reply)).contains("1. Jane Miller, quoted in", "2. “Tolls and Tides”");
    List<String> proofs =
        reply.buttons().getFirst().stream().map(one -> ((Press) one).payload()).toList();
    assertThat(proofs).hasSize(2);
    Reply bibtex = CITING.pressed(Payload.CitePayload.of(Statements.STRIKE, 1, VOTE), proofs);
    assertThat(((Attachment.TextFile) bibtex.attachment().orElseThrow()).text())
        .contains("@misc{dockers-2009-strike_140-166,", "@misc{port-2010-tolls_0-8,");
  }

  @Test
  void proved_title_isTheEditorsWords() {
    assertThat(words(CITING.proved(List.of("dockers-2009-strike", "title"))))
        .contains("All Out on Monday\n", "title, the editors’ words · Dock Workers’ Union")
        .contains("dockers-2009-strike, from 0 to 17");
    assertThat(words(CITING.proved(List.of("dockers-2009-strike", "summary"))))
        .contains("There are no words at summary");
    assertThat(words(CITING.proved(List.of("dockers-2009-strike", "end"))))
        .contains("Write /prove");
  }

  @Test
  void cited_inATerminal_isShownInLines() {
    var terminal = new CitationReplies(new FakeArchive(), "en", MessagePlace.TERMINAL);
    Reply reply = terminal.asked(List.of("unnamed-leaflet", "bibtex"));
    assertThat(reply.attachment()).isEmpty();
    assertThat(words(reply)).startsWith("@misc{unnamed-leaflet,");
  }

  @Test
  void button_whoseWordsHaveChanged_saysSo() {
    var gone = new Payload.CitePayload("port-1900-tolls", 0, VOTE, "1");
    assertThat(words(CITING.pressed(gone, List.of()))).contains("no longer in the archive");
    var other = new Payload.CitePayload("dockers-2009-strike", 1, VOTE, "1");
    Reply reply = CITING.pressed(other, List.of());
    assertThat(words(reply)).contains("no longer stand in the statement");
    assertThat(reply.manner()).isEqualTo(Manner.NOTICE);
  }

  @Test
  void wordsAcrossVoices_nameAllWhoseTheyAre() {
    assertThat(words(CITING.asked(List.of("dockers-2009-strike", "120", "150"))))
        .startsWith("“All Out on Monday”")
        .contains("with words of Jane Miller");
    assertThat(words(CITING.proved(List.of("dockers-2009-strike", "120", "150"))))
        .contains("in italics: words of Jane Miller");
    assertThat(CitedPlace.of(Statements.STRIKE, new Span(120, 150)).proof())
        .startsWith("among them words of  Jane Miller\n");
    assertThat(CitedPlace.of(Statements.STRIKE, VOTE).proof())
        .startsWith("words of             Jane Miller\n");
    assertThat(
            CitationFormat.RIS.written(
                CitedPlace.of(Statements.STRIKE, new Span(120, 150)), ENGLISH))
        .contains("N1  - Among these words are those of: Jane Miller\r\n");
  }

  @Test
  void proved_showsTheWords_withTheirChecksums() {
    assertThat(words(CITING.proved(List.of("unnamed-leaflet", "4", "11"))))
        .contains("harbour", "A Leaflet", Statements.LEAFLET.checksum(new Span(4, 11)));
  }

  @Test
  void askedWrongly_saysHow_orWhatIsNotThere() {
    assertThat(words(CITING.asked(List.of()))).startsWith("Write /cite and the ID");
    assertThat(words(CITING.proved(List.of("unnamed-leaflet")))).startsWith("Write /prove, the ID");
    assertThat(words(CITING.asked(List.of("unnamed-leaf")))).contains("unnamed-leaflet");
    for (List<String> offsets :
        List.of(List.of("4", "x"), List.of("9", "4"), List.of("4", "54"), List.of("4", "4"))) {
      assertThat(words(CITING.proved(List.of("unnamed-leaflet", offsets.get(0), offsets.get(1)))))
          .contains("There are no words at " + String.join(" ", offsets), "from 0 to 53");
    }
  }

  @Test
  void card_isAPictureOfTheWords_withTheCitationAsItsCaption() {
    Reply reply = CITING.asked(List.of("dockers-2009-strike", "140", "166"));
    Button.Draw card = (Button.Draw) reply.buttons().getFirst().getLast();
    var asked = (Payload.CitePayload) Payload.read(card.payload()).orElseThrow();

    Reply drawn = CITING.pressed(asked, List.of());

    assertThat(card.addressed()).isTrue();
    assertThat(words(drawn)).startsWith("Jane Miller, quoted in: “All Out on Monday”");
    assertThat(drawn.attachment())
        .contains(new Attachment.CardPicture(CitedPlace.of(Statements.STRIKE, VOTE)));
  }

  @Test
  void site_isOpenedWhereTheWordsStand() {
    Reply reply = CITING.asked(List.of("dockers-2009-strike", "140", "166"));

    assertThat(reply.buttons().getLast().getLast())
        .isInstanceOfSatisfying(
            Button.OpenSite.class,
            open ->
                assertThat(open.place().path())
                    .isEqualTo(QuotationAddress.of(Statements.STRIKE, VOTE).path()));
  }
}
