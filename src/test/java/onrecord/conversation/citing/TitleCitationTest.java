package onrecord.conversation.citing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import onrecord.answer.Quote;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Attachment;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.Wording;
import onrecord.conversation.browsing.Offers;
import onrecord.conversation.exchange.Payload;
import onrecord.conversation.render.TerminalRenderer;
import onrecord.corpus.StatementPart;
import onrecord.language.Span;
import onrecord.testing.FakeArchive;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

/// The words that editors set above a statement, cited as theirs.
final class TitleCitationTest {
  private static final String ID = "dockers-2009-strike";
  private static final CitationReplies CITING =
      new CitationReplies(new FakeArchive(), "en", MessagePlace.PRIVATE);

  private static String words(Reply reply) {
    return new TerminalRenderer(1000, false, _ -> "").render(reply.with(List.of()));
  }

  private static Press pressed(Reply reply, String label) {
    return reply.buttons().stream()
        .flatMap(List::stream)
        .filter(button -> button.label().equals(label))
        .map(Press.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Reply following(Press press) {
    return CITING.pressed(
        (Payload.CitePayload) Payload.read(press.payload()).orElseThrow(), List.of());
  }

  private static Press citing() {
    var title = StatementPart.TITLE.in(Statements.STRIKE).orElseThrow();
    var words = new Span(0, 7);
    var quote = new Quote(title, words, Optional.empty(), words, 1, StatementPart.TITLE);
    return (Press)
        new Offers(Wording.in("en"))
            .row(List.of(quote)).getFirst().stream()
                .filter(button -> button.label().equals("Cite"))
                .findFirst()
                .orElseThrow();
  }

  @Test
  void title_isCitedAsTheEditorsWords_withoutACardOfThem() {
    Reply reply = CITING.asked(List.of(ID, "title"));
    assertThat(words(reply))
        .startsWith("“All Out on Monday”, Dock Workers’ Union, 26 June 2009")
        .contains("title, the editors’ words");
    assertThat(reply.buttons().getFirst())
        .extracting(Button::label)
        .containsExactly("Copy", "Proof");
  }

  @Test
  void button_citesTheTitlesWords_inAnyForm() {
    Reply reply = following(citing());
    assertThat(words(reply)).contains("title, the editors’ words");
    var file = (Attachment.TextFile) following(pressed(reply, "BibTeX")).attachment().orElseThrow();
    assertThat(file.name()).isEqualTo(ID + "_title_0-7.bib");
    assertThat(file.text())
        .contains("All Out", "The title, the editors’ words", ID + ", title, offsets 0 to 7");
    assertThat(words(following(pressed(reply, "Proof"))))
        .contains("title, the editors’ words")
        .contains(ID + ", from 0 to 7")
        .contains(StatementPart.TITLE.in(Statements.STRIKE).orElseThrow().checksum(new Span(0, 7)));
  }

  @Test
  void summary_thatAStatementLacks_isNotCited() {
    assertThat(words(CITING.asked(List.of(ID, "summary")))).contains("summary").contains(ID);
    assertThat(CITING.asked(List.of(ID, "summary")).buttons()).isEmpty();
  }
}
