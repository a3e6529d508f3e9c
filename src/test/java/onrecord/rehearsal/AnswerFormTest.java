package onrecord.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The form of every answer in the transcripts, counted as on a phone.
final class AnswerFormTest {
  private static final Path TRANSCRIPTS = Path.of("src/test/resources/onrecord/rehearsal");
  private static final Pattern SAID = Pattern.compile("bot (?:edits )?#[0-9][^>]*> (.*)");
  private static final Pattern ROW = Pattern.compile("\\[[^]]*+\\](?: \\[[^]]*+\\])*+");
  private static final Pattern LINK = Pattern.compile("\\]\\(https://t\\.me/[^)]*+\\)");
  private static final int MOST_LETTERS = 900;

  /// A message as it was drawn.
  private record Drawn(String file, List<String> words, List<String> rows) {
    String text() {
      String text = LINK.matcher(String.join("\n", words)).replaceAll("");
      return text.replaceAll("[▌┋] |\\*\\*|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|\\[(?!…)", "");
    }

    boolean isAnswer() {
      return rows.stream().anyMatch(row -> row.contains("[👍]"));
    }

    /// Whether it is an admin's draft, which has a button for each thing that was understood.
    boolean isForm() {
      return rows.stream()
          .anyMatch(row -> row.contains("[Discard]") || row.contains("[Verwerfen]"));
    }
  }

  private static List<Drawn> drawn() throws IOException {
    var all = new ArrayList<Drawn>();
    try (Stream<Path> files = Files.walk(TRANSCRIPTS)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.addAll(drawn(file.getFileName().toString(), Files.readAllLines(file)));
      }
    }
    return all;
  }

  private static List<Drawn> drawn(String file, List<String> lines) {
    var all = new ArrayList<Drawn>();
    boolean inside = false;
    for (String line : lines) {
      var said = SAID.matcher(line);
      if (said.matches()) {
        all.add(new Drawn(file, new ArrayList<>(List.of(said.group(1))), new ArrayList<>()));
        inside = true;
      } else if (!line.isEmpty() && !line.startsWith("    ")) {
        inside = false;
      } else if (inside) {
        String own = line.strip();
        (ROW.matcher(own).matches() ? all.getLast().rows() : all.getLast().words()).add(own);
      }
    }
    return all;
  }

  private static List<Drawn> answers() throws IOException {
    List<Drawn> answers = drawn().stream().filter(Drawn::isAnswer).toList();
    assertThat(answers).hasSizeGreaterThan(50);
    return answers;
  }

  @Test
  void answers_areShort_half_ofThemAtMostNineHundredLetters() throws IOException {
    List<Integer> lengths = answers().stream().map(one -> one.text().length()).sorted().toList();
    assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(MOST_LETTERS);
  }

  @Test
  void answers_nameWhoSpeaks_andWhen_inTheirFirstLine() throws IOException {
    for (Drawn answer : answers()) {
      String first = answer.words().getFirst();
      assertThat(first).as(answer.file()).doesNotStartWith("▌").doesNotStartWith("┋");
      assertThat(first).as(answer.file()).contains(" · ").doesNotContain("](");
      assertThat(answer.words().get(1)).as(answer.file()).startsWith("▌ ");
    }
  }

  @Test
  void messages_haveAtMostTwoRowsOfButtons() throws IOException {
    for (Drawn message : drawn()) {
      int most = message.isForm() ? 4 : 2;
      assertThat(message.rows()).as(message.file()).hasSizeLessThanOrEqualTo(most);
    }
  }
}
