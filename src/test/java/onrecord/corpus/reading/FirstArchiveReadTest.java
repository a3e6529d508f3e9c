package onrecord.corpus.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import onrecord.corpus.Corpus;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import org.junit.jupiter.api.Test;

/// The folder `corpus/` as everybody gets it with the project.
final class FirstArchiveReadTest {
  private static final Path BODIES = Path.of("src/test/resources/onrecord/corpus/bodies.sha256");
  private static final String UNION =
      "socialist-alliance-2009-solidarity: Autobus Workers Union of Iran (Sendikaye Sherkat Vahed)";
  private static final Corpus CORPUS = CorpusReader.read(Path.of("corpus"));

  @Test
  void archive_hasNoProblems() {
    assertThat(CORPUS.problems()).isEmpty();
  }

  @Test
  void statements_areThoseOfTheFirstArchive() {
    assertThat(CORPUS.statements())
        .extracting(Statement::id)
        .containsExactly(
            "frso-2009-imperialism-elections",
            "fsp-2009-revolt",
            "iaswi-2020-soleimani",
            "imho-2019-imperialist-moves",
            "imho-2019-imperialist-moves-comments",
            "socialist-action-2009-hands-off",
            "socialist-alliance-2009-solidarity",
            "unattributed-2026-massacres",
            "weisbrot-2009-election-stolen",
            "wpi-2009-people-of-the-world",
            "wpi-2009-people-of-the-world-comments");
    assertThat(CORPUS.statements()).filteredOn(Statement::isReaderComments).hasSize(2);
    assertThat(CORPUS.statements()).allSatisfy(it -> assertThat(it.reprints()).isEmpty());
  }

  @Test
  void organizations_areAllListed() {
    assertThat(CORPUS.organizations())
        .extracting(Organization::key)
        .containsExactly(
            "freedom-road-socialist-organization",
            "freedom-socialist-party",
            "international-alliance-in-support-of-workers-in-iran",
            "international-marxist-humanist-organization",
            "socialist-action",
            "socialist-alliance",
            "worker-communist-party-of-iran");
  }

  @Test
  void words_areThoseOfTheSource_butForWhiteSpace() throws IOException {
    List<String> read =
        CORPUS.statements().stream()
            .map(it -> sha256(it.text().replaceAll("(?U)\\s+", "")) + "  " + it.id())
            .toList();
    assertThat(read).containsExactlyInAnyOrderElementsOf(Files.readAllLines(BODIES));
  }

  @Test
  void voices_areAllFound() {
    List<String> voices = new ArrayList<>();
    for (Statement statement : CORPUS.statements()) {
      for (Voice voice : statement.voices()) {
        voices.add(statement.id() + ": " + voice.speaker());
      }
    }
    assertThat(voices)
        .containsExactlyInAnyOrder(
            "frso-2009-imperialism-elections: Abbas Barzegar",
            "frso-2009-imperialism-elections: Abbas Barzegar",
            "frso-2009-imperialism-elections: Abbas Barzegar",
            "frso-2009-imperialism-elections: Seymour Hersh",
            "iaswi-2020-soleimani: International Alliance in Support of Workers in Iran (earlier"
                + " position)",
            UNION,
            UNION,
            UNION,
            "weisbrot-2009-election-stolen: Seyed Mohammad Marandi",
            "weisbrot-2009-election-stolen: The New York Times",
            "weisbrot-2009-election-stolen: Guardian Council");
  }

  @Test
  void voices_areStretchesOfTheirStatements_inOrder() {
    for (Statement statement : CORPUS.statements()) {
      int end = 0;
      for (Voice voice : statement.voices()) {
        assertThat(voice.span().start()).as("%s", voice).isGreaterThanOrEqualTo(end);
        assertThat(voice.span().of(statement.text())).as("%s", voice).doesNotStartWith("“");
        end = voice.span().end();
      }
      assertThat(end).isLessThanOrEqualTo(statement.text().length());
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
