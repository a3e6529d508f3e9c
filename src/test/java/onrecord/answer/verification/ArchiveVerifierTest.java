package onrecord.answer.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.answer.Verdict;
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

/// Each case: a quotation, then its verdict drawn; `-<left out>`, `+<added>`, `<there → here>`,
/// `{elided}`.
final class ArchiveVerifierTest {
  private static final Statement HISTORY =
      Statements.of(
          "port-1990-history",
          Statements.masthead("A History", "1990", Optional.of(Statements.PORT)),
          """
          In 1926 the anti-war committee of the U.S. sailors’ union raised $1,500 for the strikers’ \
          families, 3.5% of its budget. Every ship in the harbour was held for nine long weeks.
          The old lighthouse keeper refused to put out the lamp, whatever the admiral ordered him \
          to do that winter. Tolls will rise in May.
          Nobody on the quay believed the promises of the owners, and nobody signed the paper that \
          they sent round.""");
  private static final Statement REPRINT =
      Statements.of(
          "leaflet-2001",
          Statements.masthead("Again", "2001-05", Optional.empty()),
          "We repeat: every ship in the harbour was held for nine long weeks. We shall do it again.");

  @TempDir static Path folder;
  private static PassageIndex index;

  @BeforeAll
  static void write() throws IOException {
    var all = new ArrayList<>(Statements.ALL);
    all.add(HISTORY);
    all.add(REPRINT);
    index = IndexedStatements.in(folder, all);
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
        "The old lighthouse keeper refused to put out the lamp",
        "the OLD  Lighthouse\\nkeeper refused to put out the lamp",
        "“The old lighthouse keeper refused to put out the lamp.”",
        "old light\u200Bhouse kéeper re\u00ADfused to put out the lamp",
        "In 1926 the anti‑war committee of the US sailors' union raised $1500 for the strikers families",
        "the antiwar committee of the U. S. sailors` union raised $ 1,500",
        "the lamp whatever the admiral ordered him to do that winter tolls will rise in may",
        "held for nine long weeks.\\nThe old lighthouse keeper refused",
        "held for nine long weeks.\\n\\nThe old lighthouse keeper refused",
      })
  void verbatim_withOtherSigns_staysVerbatim(String text) {
    assertThat(judged(text)).isEqualTo("verbatim port-1990-history");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The old lighthouse keeper agreed to put out the lamp, whatever the admiral ordered"
            + "| The old lighthouse keeper <refused → agreed> to put out the lamp, whatever the admiral ordered",
        "The lighthouse keeper refused to put out the red lamp, whatever the admiral ordered"
            + "| The -<old> lighthouse keeper refused to put out the +<red> lamp, whatever the admiral ordered",
        "the anti-war committee of sailors: raised $1,500 for the strikers’ families, 35% of its budget"
            + "| the anti-war committee of -<the U.S> sailors: -<union> raised $1,500 for the strikers’ families, <3.5 → 35> % of its budget",
        "Everyone on the quay believed the promises of the owners, and nobody signed the paper"
            + "| +<Everyone> on the quay believed the promises of the owners, and nobody signed the paper",
      })
  void words_changed_areShownInPlace(String text, String drawn) {
    assertThat(judged(text)).isEqualTo("altered port-1990-history: " + drawn);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The old lighthouse keeper … put out the lamp, whatever the admiral ordered"
            + "| The old lighthouse keeper {refused to} put out the lamp, whatever the admiral ordered",
        "[T]he old lighthouse keeper [of the town] refused [...] the lamp, whatever the admiral order[s]"
            + "| [T]he old lighthouse keeper [of the town] refused {to put out} the lamp, whatever the admiral order[s]",
        "the anti-war committee (...) raised $1,500 for the [sic] strikers’ families"
            + "| the anti-war committee {of the U.S. sailors’ union} raised $1,500 for the [sic] strikers’ families",
        "In 1926 . . . every ship in the harbour was held . . ."
            + "| In 1926 {the anti-war committee of the U.S. sailors’ union raised $1,500 for the strikers’ families, 3.5% of its budget} every ship in the harbour was held",
        "[He] refused to put out the lamp, whatever the admiral ordered him"
            + "| [He] refused to put out the lamp, whatever the admiral ordered him",
      })
  void signsOfTheQuoter_areShownAndAlterNothing(String text, String drawn) {
    List<Verdict> verdicts = new ArchiveVerifier(index).judge(text);
    assertThat(verdicts).hasSize(1).first().isInstanceOf(Verdict.Verbatim.class);
    var match = ((Verdict.Verbatim) verdicts.getFirst()).matches().getFirst();
    assertThat(Drawn.words(match)).isEqualTo(drawn);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "the vote was fair and open | verbatim dockers-2009-strike by Jane Miller",
        "every ship in the harbour was held for nine long weeks | verbatim port-1990-history + leaflet-2001",
        "I saw the pickets and they were cold | verbatim dockers-2009-strike-comments",
        "Every ship in the harbour was held for nine long weeks. nobody signed the paper that they sent round | stitched port-1990-history + port-1990-history",
        "refused to put out the lamp, whatever the admiral ordered ... The harbour belongs to the town. Let the town decide | stitched port-1990-history + unnamed-leaflet",
        "كارگران بندر دست از كار كشيدند خواسته ي آنان نان و آزادی بود | verbatim sailors-2011-call",
        "The price of bread has doubled since the mill was sold to strangers | absent",
        "Tolls will rise in | too short",
        "Let the town decide | verbatim unnamed-leaflet",
        "purple elephants dance | too short",
        "The port said: “Every ship in the harbour was held for nine long weeks”, and “tolls will double in the next week of June” | verbatim port-1990-history + leaflet-2001 / absent",
      })
  void quotation_getsItsVerdict(String text, String drawn) {
    assertThat(judged(text)).isEqualTo(drawn);
  }

  @Test
  void quotation_withItsSigns_isFoundWithThem() {
    var verdict =
        new ArchiveVerifier(index).judge("“(We hold to the result.) The strike fund").getFirst();
    assertThat(((Verdict.Verbatim) verdict).matches().getFirst().quote().text())
        .isEqualTo("We hold to the result.\nThe strike fund");
  }

  @Test
  void quotation_withoutWords_isNone() {
    assertThat(judged("… “ ” !")).isEmpty();
  }
}
