package onrecord.conversation.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Citations;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

final class LastLookTest {
  private static final String REFUSED =
      "A quotation was held back here: its words were not exactly those of All Out on Monday"
          + " (dockers-2009-strike).";

  private static Quotation strike() {
    var quote = Statements.quote(Statements.STRIKE, "Some 645 dockers walked out on Monday.");
    return new Citations(Wording.in("en")).quotation(quote, 1);
  }

  private static Quotation tolls() {
    var quote = Statements.quote(Statements.TOLLS, "Tolls will rise in May.");
    return new Citations(Wording.in("en")).quotation(quote, 2);
  }

  /// The same after somebody on the way has touched its words.
  private static Quotation corrupted(Quotation quotation, UnaryOperator<String> touch) {
    var words = new ArrayList<Run>();
    for (Run run : quotation.words()) {
      words.add(new Run(touch.apply(run.text()), run.bold(), run.italic(), run.opens()));
    }
    return new Quotation(words, quotation.citation(), quotation.proof());
  }

  private static String telegram(Block... blocks) {
    List<Posting> postings =
        new EntitiesRenderer(_ -> Optional.empty()).render(Reply.of(blocks), true);
    assertThat(postings).hasSize(1);
    return postings.getFirst().text();
  }

  private static String terminal(Block... blocks) {
    return new TerminalRenderer(1000, false, _ -> "").render(Reply.of(blocks));
  }

  @Test
  void quotation_asItIs_leaves() {
    assertThat(telegram(strike())).contains("Some 645 dockers").doesNotContain("held back");
    assertThat(terminal(strike())).contains("Some 645 dockers").doesNotContain("held back");
  }

  @Test
  void quotation_corruptedOnTheWay_isRefusedAlone_andTheReaderIsTold() {
    for (UnaryOperator<String> touch :
        List.<UnaryOperator<String>>of(
            words -> words.replace("645", "654"),
            words -> words.replace(" on Monday", ""),
            words -> words + " Truly.",
            words -> words.toUpperCase(java.util.Locale.ROOT))) {
      Quotation wrong = corrupted(strike(), touch);
      assertThat(telegram(wrong, tolls()))
          .startsWith(REFUSED + "\n\n")
          .doesNotContain("dockers walked out on", "SOME")
          .contains("Tolls will rise in May.");
      assertThat(terminal(wrong, tolls()))
          .startsWith(REFUSED + "\n\n")
          .doesNotContain("dockers walked out on", "SOME")
          .contains("Tolls will rise in May.");
    }
  }

  @Test
  void quotation_heldBack_isNoBlockquote() {
    List<Posting> postings =
        new EntitiesRenderer(_ -> Optional.empty())
            .render(Reply.of(corrupted(strike(), words -> words + "!")), true);
    assertThat(postings)
        .singleElement()
        .satisfies(posting -> assertThat(posting.entities()).isEmpty());
  }

  @Test
  void quotation_underTheCitationOfAnotherStatement_isRefused() {
    Quotation other = new Quotation(tolls().words(), strike().citation(), strike().proof());
    assertThat(telegram(other)).isEqualTo(REFUSED);
    assertThat(terminal(other)).isEqualTo(REFUSED + "\n");
  }
}
