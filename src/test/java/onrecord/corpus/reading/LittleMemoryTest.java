package onrecord.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import onrecord.corpus.Corpus.Problem;
import onrecord.testing.ChildProgram;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A text as long as the memory allows is read with that memory, whatever it is made of.
final class LittleMemoryTest {
  private static final int HEAP = 64;

  /// A little less than the longest that a statement may be with it.
  private static final int LONG = 1_900_000;

  @TempDir private Path folder;

  /// Reads a folder in a process of its own.
  static final class Reading {
    private Reading() {}

    /// Tells how many statements there are, and what is wrong.
    public static void main(String[] given) {
      var corpus = CorpusReader.read(Path.of(given[0]));
      System.out.println(corpus.statements().size() + " statements");
      corpus.problems().stream().map(Problem::toString).forEach(System.out::println);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "one sentence without end, 'word '",
    "names, 'Ada Bo, '",
    "sentences of names, 'Ab Cd. '",
    "paragraphs, 'a.||'",
    "turns, 'A: b||B: c||'",
    "quotations, '“a” '",
    "quotations of four words, '“a b c d” '",
    "pronouns, '“a b c d,” he said. '",
    "signs, '., '",
  })
  void longText_ofAnything_endsNoProcess(String what, String given) throws Exception {
    String piece = given.replace('|', '\n');
    Files.writeString(folder.resolve("long.txt"), piece.repeat(LONG / bytes(piece)));
    Files.writeString(folder.resolve("short.txt"), "The harbour stood still.");
    assertThat(read()).as(what).contains("short.txt").containsPattern("^[12] statements");
  }

  private static int bytes(String piece) {
    return piece.getBytes(StandardCharsets.UTF_8).length;
  }

  private String read() throws IOException, InterruptedException {
    Process process = ChildProgram.startWithHeap(HEAP, Reading.class, folder.toString());
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      String said = out.readAllAsString();
      process.waitFor(1, TimeUnit.MINUTES);
      assertThat(process.exitValue()).as(said).isZero();
      return said;
    }
  }
}
