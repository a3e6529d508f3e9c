package onrecord.conversation.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.Reply.Run;
import onrecord.testing.Quotations;
import onrecord.testing.RandomReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TerminalRendererTest {
  private static final int SEEDS = 60;

  private static String render(int width, boolean styled, Block... blocks) {
    return new TerminalRenderer(width, styled, Opening::statement).render(Reply.of(blocks));
  }

  private static String plain(int width, Block... blocks) {
    return render(width, false, blocks);
  }

  private static Quotation quotation(Run... words) {
    return Quotations.of(List.of(words), List.of(Run.plain("Union · 2009")));
  }

  @Test
  void quotation_standsBehindABar() {
    assertThat(
            plain(
                24,
                Block.said("The answer:"),
                quotation(Run.plain("One two three. "), Run.bold("Four five six."))))
        .isEqualTo(
            """
            The answer:

            │ One two three. **Four
            │ five six.**
            Union · 2009
            """);
  }

  @Test
  void quotation_ofTwoParagraphs_keepsThemApart() {
    assertThat(plain(24, quotation(Run.plain("One.\nTwo."))))
        .isEqualTo(
            """
            │ One.
            │
            │ Two.
            Union · 2009
            """);
  }

  @Test
  void quotedWords_withoutOthers_needNoMarks() {
    assertThat(plain(24, quotation(Run.bold("All of it.")))).startsWith("│ All of it.\n");
  }

  @Test
  void otherVoices_areSetOff() {
    assertThat(
            plain(
                60,
                quotation(
                    Run.plain("She said "),
                    Run.italic("no"),
                    new Run(" never", true, true, java.util.Optional.empty()),
                    Run.plain("."))))
        .startsWith("│ She said _no_**_ never_**.\n");
  }

  @Test
  void styles_endWithTheirLine() {
    assertThat(
            render(16, true, quotation(Run.plain("a "), Run.bold("b c d e f g h i")))
                .replace('\u001B', '~'))
        .startsWith("~[2m│ ~[0ma ~[1mb c d e f g~[0m\n~[2m│ ~[0m~[1mh i~[0m\n");
  }

  @Test
  void items_standTogether() {
    var item = new Block.Item(List.of(Run.plain("one two three four")));
    assertThat(plain(16, item, item))
        .isEqualTo(
            """
            • one two three
              four
            • one two three
              four
            """);
  }

  @Test
  void buttons_areTyped() {
    Reply reply =
        Reply.of(Block.said("x"))
            .with(
                List.of(
                    List.of(
                        new Press("Read 1", "r", "/read 1"), new Press("Read 2", "r", "/read 2")),
                    List.of(new Press("2 more quotes", "m", "/more")),
                    List.of(new Press("Who walked out?", "q", "Who walked out?"))));
    assertThat(new TerminalRenderer(40, false, _ -> "").render(reply))
        .isEqualTo("x\n\n/read 1 · /read 2\n/more 2 more quotes\nWho walked out?\n");
  }

  @Test
  void escapeSequences_inAStatement_areSeenNotObeyed() {
    assertThat(plain(60, quotation(Run.plain("a\u001B[31mb\u0007c\u009Bd\u202Ee\tf"))))
        .startsWith("│ a\uFFFD[31mb\uFFFDc\uFFFDd\uFFFDe f\n");
  }

  @Test
  void rightToLeft_staysInLogicalOrder_andLinesKnowTheirDirection() {
    String words = "سلام به همه Ann Lee Miller گفت";
    assertThat(plain(16, quotation(Run.plain(words))))
        .startsWith("│ سلام به همه\n│ \u200FAnn Lee Miller\n│ گفت\n");
  }

  @ParameterizedTest
  @CsvSource({
    "abc,3",
    "漢字,4",
    "é,1",
    "e\u0301,1",
    "👍,2",
    "👍🏽,2",
    "👨‍👩‍👧‍👦,2",
    "🇮🇷,2",
    "❤️,2",
    "نیم‌فاصله,8",
    "한국,4",
    "\u2068a\u2069,1"
  })
  void cells_areThoseOfATerminal(String text, int cells) {
    assertThat(Cells.of(text)).isEqualTo(cells);
  }

  @Test
  void words_withoutSpaces_breakBetweenCharacters() {
    assertThat(plain(16, Block.said("漢字仮名交じり文は長い"))).isEqualTo("漢字仮名交じり文\nは長い\n");
    assertThat(plain(16, Block.said("a-very-long-statement-id")))
        .isEqualTo("a-very-long-stat\nement-id\n");
  }

  @Test
  void lines_ofAnyUnicode_fitAndSteerNothing() {
    for (long seed = 0; seed < SEEDS; seed++) {
      int width = 16 + (int) (seed % 90);
      Reply reply = new RandomReply(seed).next();
      String text = new TerminalRenderer(width, false, _ -> "").render(reply);
      for (String line : text.split("\n", -1)) {
        assertThat(Cells.of(line)).as("seed " + seed).isLessThanOrEqualTo(width);
        boolean steers = line.chars().anyMatch(Character::isISOControl);
        assertThat(steers).as("seed " + seed).isFalse();
      }
    }
  }

  @Test
  void words_ofAnyUnicode_areAllThere() {
    for (long seed = 0; seed < SEEDS; seed++) {
      for (Block block : new RandomReply(seed).next().blocks()) {
        if (block instanceof Quotation quotation) {
          var words = Quotations.of(quotation.words(), List.of(Run.plain("§")));
          String shown = plain(40, words).replaceAll("§\n$", "");
          assertThat(bare(shown))
              .as("seed " + seed)
              .isEqualTo(bare(Styled.of(quotation.words()).text()));
        }
      }
    }
  }

  /// What is left without bars, marks and white space.
  private static String bare(String text) {
    return text.replaceAll("(?m)^│ ?", "").replaceAll("[\\s*_\u200E\u200F]", "");
  }

  @Test
  void lines_styled_sayTheSame() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Reply reply = new RandomReply(seed).next();
      String styled = new TerminalRenderer(50, true, _ -> "").render(reply);
      assertThat(styled.replaceAll("\u001B\\[[0-3]m", ""))
          .as("seed " + seed)
          .doesNotContain("\u001B");
    }
  }
}
