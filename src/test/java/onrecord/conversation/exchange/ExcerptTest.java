package onrecord.conversation.exchange;

import static onrecord.testing.Statements.masthead;
import static onrecord.testing.Statements.quote;
import static onrecord.testing.Statements.voice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.answer.Quote;
import onrecord.conversation.Reply.Run;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.language.Span;
import onrecord.testing.RandomText;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

final class ExcerptTest {

  /// The looks as marks: `*bold*`, `/italic/`.
  private static String drawn(List<Run> runs) {
    return runs.stream()
        .map(
            run ->
                (run.bold() ? "*" : "")
                    + (run.italic() ? "/" : "")
                    + run.text()
                    + (run.italic() ? "/" : "")
                    + (run.bold() ? "*" : ""))
        .collect(Collectors.joining());
  }

  private static Statement text(String text, Statements.Voiced... voices) {
    return Statements.of("x", masthead("T", "2009", Optional.empty()), text, voices);
  }

  @Test
  void quote_standsOutInItsParagraph() {
    assertThat(
            drawn(
                Excerpt.of(quote(Statements.STRIKE, "Some 645 dockers walked out on Monday."))
                    .runs()))
        .isEqualTo(
            "*Some 645 dockers walked out on Monday.* The harbour stood still for three days.");
  }

  @Test
  void quote_ofAThirdParty_standsOutAsSuch() {
    assertThat(drawn(Excerpt.of(quote(Statements.STRIKE, "the vote was fair and open")).runs()))
        .contains("wrote that */the vote was fair and open/*. We hold");
  }

  @Test
  void context_ofAThirdParty_isSetOffAndNotBold() {
    assertThat(drawn(Excerpt.of(quote(Statements.STRIKE, "We hold to the result.")).runs()))
        .contains("/the vote was fair and open/. *We hold to the result.*");
  }

  @Test
  void quote_thatCrossesNoVoice_mayHoldOne() {
    Statement statement = text("He said so and so today.", voice("B", "so and so"));
    var quote = new Quote(statement, new Span(3, 17), Optional.empty(), new Span(0, 24), 1);
    assertThat(drawn(Excerpt.of(quote).runs())).isEqualTo("He *said *" + "*/so and so/* today.");
  }

  @Test
  void longParagraph_isCutAtSentences_neverInsideTheQuote() {
    Statement statement =
        text(
            "Begin here. "
                + "Some words stand here. ".repeat(60)
                + "The point. "
                + "And more of it. ".repeat(60).strip());
    assertThat(drawn(Excerpt.of(quote(statement, "The point.")).runs()))
        .startsWith("[…] Some words stand here. ")
        .contains(" *The point.* And more")
        .endsWith("And more of it. […]");
  }

  @Test
  void longParagraph_withoutSentences_isCutAtWords() {
    Statement statement = text("alpha ".repeat(200) + "POINT " + "omega ".repeat(200).strip());
    assertThat(drawn(Excerpt.of(quote(statement, "POINT")).runs()))
        .startsWith("[…] alpha alpha")
        .endsWith("omega omega […]");
  }

  @Test
  void quoteAtTheStart_getsTheRoomOfBothSides() {
    Statement statement = text("POINT " + "omega ".repeat(400).strip());
    String drawn = drawn(Excerpt.of(quote(statement, "POINT")).runs());
    assertThat(drawn).startsWith("*POINT* omega");
    assertThat(drawn.length()).isBetween(650, 720);
  }

  @Test
  void anyQuote_isWhole_verbatim_andAloneInBold() {
    for (long seed = 0; seed < 400; seed++) {
      var random = new RandomText(seed);
      String text = ("a" + random.paragraph(random.below(300)) + "z").strip();
      int start = random.below(text.length());
      int end = start + 1 + random.below(text.length() - start);
      int voiceEnd = random.below(text.length());
      var voices = List.of(new Voice("V", new Span(0, voiceEnd)));
      var statement = new Statement("x", Statements.TOLLS.masthead(), text, voices, List.of());
      var quote =
          new Quote(
              statement, new Span(start, end), Optional.empty(), new Span(0, text.length()), 0.5);
      assertWhole(quote, Excerpt.of(quote).runs(), seed);
    }
  }

  private static void assertWhole(Quote quote, List<Run> runs, long seed) {
    String bold = runs.stream().filter(Run::bold).map(Run::text).collect(Collectors.joining());
    String shown = runs.stream().map(Run::text).collect(Collectors.joining());
    assertThat(bold.strip()).as("seed " + seed).isEqualTo(quote.text().strip());
    String gaps = shown.replaceFirst("^\\[…] ", "").replaceFirst(" \\[…]$", "");
    assertThat(quote.statement().text())
        .as("seed " + seed)
        .satisfiesAnyOf(
            text -> assertThat(text).contains(gaps), text -> assertThat(text).contains(shown));
  }
}
