package onrecord.answer.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.answer.Verdict;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.corpus.Statement;
import onrecord.index.PassageIndex;
import onrecord.testing.IndexedStatements;
import onrecord.testing.Statements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadingJudgeTest {
  private static final Statement FERRY =
      statement(
          "ferry",
          "The Last Ferry Must Not Be Sold",
          "The crews explain why they will meet the buyers on the pier with empty hands.",
          "On Sunday the council will vote in secret. We were told of it by a cleaner, and by no"
              + " one else. Whoever buys the boat buys our silence with it.");
  private static final Statement BRIDGE =
      statement(
          "bridge",
          "Open Letter",
          "",
          "The bridge of our grandparents has been closed for eleven winters now. Open letter after"
              + " open letter went unanswered.");
  private static final Statement SECOND =
      statement("canal", "Open Letter", "", "The canal was dug by hand, and by hand we keep it.");

  @TempDir static Path folder;
  private static PassageIndex index;

  private static Statement statement(String id, String title, String summary, String text) {
    return Statements.of(
        id,
        new Masthead(
            title,
            Optional.of(Statements.PORT),
            List.of(),
            Optional.empty(),
            Optional.of(Edtf.parse("2012-03")),
            Optional.empty(),
            "en",
            "statement",
            Optional.empty(),
            Optional.empty(),
            Optional.of(summary).filter(words -> !words.isEmpty()),
            List.of(),
            Optional.empty()),
        text);
  }

  @BeforeAll
  static void write() throws IOException {
    index = IndexedStatements.in(folder, List.of(BRIDGE, SECOND, FERRY));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static String judged(String text) {
    return new ArchiveVerifier(index)
        .judge(text.replace("\\n", "\n")).stream()
            .map(Drawn::of)
            .collect(Collectors.joining(" / "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The last ferry must not be sold | verbatim ferry's title",
        "“The Last Ferry Must Not Be Sold!” | verbatim ferry's title",
        "the last ferry must not | verbatim ferry's title",
        "they will meet the buyers on the pier with empty hands | verbatim ferry's summary",
        "The crews explain why they will meet the buyers | verbatim ferry's summary",
      })
  void titleOrSummary_isFoundAsSuch(String text, String drawn) {
    assertThat(judged(text)).isEqualTo(drawn);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The Last Ferry Must Not Be Sold\\n\\nOn Sunday the council will vote in secret."
            + "| headed ferry's title + ferry",
        "The Last Ferry Must Not Be Sold: On Sunday the council will vote"
            + "| headed ferry's title + ferry",
        "Open Letter. The bridge of our grandparents has been closed | headed bridge's title + bridge",
        "Open Letter — the canal was dug by hand | headed canal's title + canal",
        "The last ferry must not be sold. The crews explain why they will meet the buyers on the"
            + " pier with empty hands. On Sunday the council will vote in secret."
            + "| headed ferry's title + ferry's summary + ferry",
        "The last ferry must not be sold. On Monday the council will vote in secret."
            + "| headed altered ferry's title + ferry: On <Sunday → Monday> the council will vote in secret",
      })
  void title_withWhatStandsBelow_isBoth(String text, String drawn) {
    assertThat(judged(text)).isEqualTo(drawn);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The last ferry must now be sold | altered ferry's title: The last ferry must <Not → now> be sold",
        "Whoever buys the boat buys our silence with it | verbatim ferry",
        "Open letter after open letter went unanswered | verbatim bridge",
        "The last ferry | too short",
        "The last ferry must not be sold. Nobody here has ever heard of such a thing before | absent",
        "The sailors explain how they will greet the owners at sea with full sails | absent",
      })
  void otherWords_areJudgedAsBefore(String text, String drawn) {
    assertThat(judged(text)).startsWith(drawn);
  }

  @Test
  void title_isQuotedFromItself() {
    Verdict verdict = new ArchiveVerifier(index).judge("last ferry must not be sold").getFirst();
    var quote = ((Verdict.Verbatim) verdict).matches().getFirst().quote();
    assertThat(quote.text()).isEqualTo("Last Ferry Must Not Be Sold");
    assertThat(quote.span().start()).isEqualTo(4);
    assertThat(quote.voice()).isEmpty();
  }
}
