package onrecord.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import onrecord.corpus.Corpus.Problem;
import onrecord.testing.ChildProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A text as long as the memory allows is read with that memory, whatever it is made of.
final class LittleMemoryTest {
  private static final int HEAP = 64;

  /// A little less than the longest that a statement may be with it, and that a ninth of all may.
  private static final int LONG = 1_700_000;

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

  @Test
  void longTexts_ofAnything_endNoProcess() throws Exception {
    List<String> pieces =
        List.of(
            "word ",
            "Ada Bo, ",
            "Ab Cd. ",
            "a.\n\n",
            "A: b\n\nB: c\n\n",
            "“a” ",
            "“a b c d” ",
            "“a b c d,” he said. ",
            "., ");
    for (int i = 0; i < pieces.size(); i++) {
      write("long-" + i + ".txt", "", pieces.get(i), "");
    }
    assertThat(read()).contains("short.txt").containsPattern("\\d statements");
  }

  @Test
  void manyThings_endNoProcess() throws Exception {
    write("statements.jsonl", "", "{\"text\":\"a#\"}\n", "");
    write("rows.csv", "title,text\n", "a,b#\n", "");
    write("summary.jsonl", "{\"text\":\"a\",\"summary\":\"", "word ", "\"}");
    write("tags.jsonl", "{\"text\":\"a\",\"tags\":[\"b\"", ",\"#\"", "]}");
    write("authors.jsonl", "{\"text\":\"a\",\"author\":[\"b\"", ",\"Ada Bo #\"", "]}");
    write("keys.jsonl", "{\"text\":\"a\"", ",\"#\":\"\"", "}");
    write("voices.jsonl", "{\"text\":\"a b\",\"voices\":[{}", ",{\"speaker\":\"#\"}", "]}");
    write("front.txt", "---\ntags: [b", ", #", "]\n---\nWords.");
    write("organizations.yaml", "", "o#: {name: O}\n", "");
    write("names.yaml", "", "- [A#, B#]\n", "");
    write("beside.txt.meta.yaml", "tags: [b", ", #", "]\n");
    Files.writeString(folder.resolve("beside.txt"), "Words.");
    assertThat(read())
        .contains("short.txt", "tags.jsonl", "front.txt", "organizations.yaml", "names.yaml");
  }

  private void write(String name, String head, String piece, String foot) throws IOException {
    var content = new StringBuilder(head);
    for (int i = 0; content.length() < LONG; i++) {
      content.append(piece.replace("#", Integer.toString(i, 36)));
    }
    Files.writeString(folder.resolve(name), content.append(foot));
  }

  private String read() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("short.txt"), "The harbour stood still.");
    Process process = ChildProgram.startWithHeap(HEAP, Reading.class, folder.toString());
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      String said = out.readAllAsString();
      process.waitFor(5, TimeUnit.MINUTES);
      assertThat(process.exitValue()).as(said).isZero();
      return said;
    }
  }
}
