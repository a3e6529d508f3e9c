package onrecord.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Item;
import onrecord.conversation.Reply.Block.Lines;
import onrecord.conversation.Reply.Block.Paragraph;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.exchange.Proof;
import onrecord.language.Span;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "See /sources.; See /sources@harbour_bot.",
        "See /people.; See /people@harbour_bot.",
        "/read and /help; /read@harbour_bot and /help@harbour_bot",
        "(/timeline strike); (/timeline@harbour_bot strike)",
        "Try /ask strike; Try /ask strike",
        "/help@harbour_bot; /help@harbour_bot",
        "/helpers; /helpers",
        "and/or; and/or",
        "harbour.example/sources; harbour.example/sources",
        "//read; //read",
        "/unknown; /unknown"
      })
  void command_inTheBotsWords_bearsItsName(String words, String named) {
    assertThat(words(Block.said(words))).containsExactly(named);
    assertThat(words(new Item(List.of(Run.bold(words))))).containsExactly(named);
  }

  @Test
  void command_keepsItsLook() {
    Reply named =
        Commands.named(
            Reply.of(new Paragraph(List.of(Run.bold("/help"), Run.italic("/read")))), "b");

    assertThat(named.blocks())
        .containsExactly(new Paragraph(List.of(Run.bold("/help@b"), Run.italic("/read@b"))));
  }

  @Test
  void command_insideAQuote_isTheStatementsOwn() {
    var quotation =
        new Quotation(
            List.of(Run.plain("/help")),
            List.of(Run.plain("/sources")),
            new Proof(Statements.STRIKE, new Span(0, 5), "refused"));

    assertThat(Commands.named(Reply.of(quotation), "b").blocks()).containsExactly(quotation);
  }

  @Test
  void command_thatIsATitleOrALine_staysAsItIs() {
    var title = Run.plain("/help").opening(new Opening("dockers-2009-strike", 0, "r_1"));
    Reply reply = Reply.of(new Paragraph(List.of(title)), new Lines(List.of("/help")));

    assertThat(Commands.named(reply, "b")).isEqualTo(reply);
  }

  @Test
  void buttons_stayAsTheyAre() {
    List<List<Reply.Button>> buttons =
        List.of(List.of(new Reply.Button.Press("/help", "h", "/help")));

    Reply named = Commands.named(Reply.of(Block.said("/help")).with(buttons), "b");

    assertThat(named.buttons()).isEqualTo(buttons);
    assertThat(named.attachment()).isEqualTo(Optional.empty());
  }

  private static List<String> words(Block block) {
    return Commands.named(Reply.of(block), "harbour_bot").blocks().stream()
        .flatMap(
            named ->
                switch (named) {
                  case Paragraph(var runs) -> runs.stream();
                  case Item(var runs) -> runs.stream();
                  case Quotation quotation -> quotation.words().stream();
                  case Lines lines -> lines.lines().stream().map(Run::plain);
                })
        .map(Run::text)
        .toList();
  }
}
