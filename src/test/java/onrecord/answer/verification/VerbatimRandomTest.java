package onrecord.answer.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onrecord.answer.Verdict;
import onrecord.corpus.Statement;
import onrecord.index.PassageIndex;
import onrecord.language.Span;
import onrecord.language.Words;
import onrecord.language.Words.Word;
import onrecord.testing.IndexedStatements;
import onrecord.testing.RandomText;
import onrecord.testing.Statements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Any excerpt of any statement, however badly typed, is verbatim and stands where it was taken;
/// the seed is in each test's name.
final class VerbatimRandomTest {
  private static final List<String> SPACES = List.of(" ", "  ", "\n", "\u00A0", " \u200B", "\t");

  @TempDir static Path folder;
  private static final List<Statement> ALL = new ArrayList<>();
  private static PassageIndex index;

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @BeforeAll
  static void write() throws IOException {
    var random = new RandomText(7);
    for (int i = 0; i < 12; i++) {
      var paragraphs = new ArrayList<String>();
      for (int n = 0; n < 5; n++) {
        paragraphs.add(random.paragraph(60).replaceAll("\\s+", " ").strip());
      }
      ALL.add(
          Statements.of(
              "random-" + i,
              Statements.masthead("Random", "2001", Optional.empty()),
              String.join("\n", paragraphs)));
    }
    index = IndexedStatements.in(folder, ALL);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void excerpt_badlyTyped_isVerbatimInItsPlace(int seed) {
    var random = new RandomText(seed);
    Statement statement = ALL.get(random.below(ALL.size()));
    String text = statement.text();
    List<Word> words = Words.spelled(text, new Span(0, text.length()));
    int first = random.below(words.size() - 60);
    int last = first + 7 + random.below(50);
    var span = new Span(words.get(first).span().start(), words.get(last).span().end());
    String damaged = damaged(span.of(text), random);
    List<Verdict> verdicts = new ArchiveVerifier(index).judge(damaged);
    assertThat(verdicts).as(damaged).hasSize(1);
    assertThat(verdicts.getFirst()).as(damaged).isInstanceOf(Verdict.Verbatim.class);
    assertThat(((Verdict.Verbatim) verdicts.getFirst()).matches())
        .as(damaged)
        .anySatisfy(
            match -> {
              assertThat(match.quote().statement().id()).isEqualTo(statement.id());
              assertThat(match.quote().span()).isEqualTo(span);
            });
  }

  private static String damaged(String text, RandomText random) {
    var damaged = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c)) {
                damaged.append(SPACES.get(random.below(SPACES.size())));
              } else if (c >= 'a' && c <= 'z' && random.below(12) == 0) {
                damaged.appendCodePoint(Character.toUpperCase(c));
              } else if (c >= 'a' && c <= 'z' && random.below(40) == 0) {
                damaged.appendCodePoint(c).append('\u0301');
              } else {
                damaged.appendCodePoint(c);
              }
            });
    return damaged.toString();
  }
}
