package onrecord.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.corpus.reading.CorpusReader;
import onrecord.testing.ChildProgram;
import onrecord.testing.FolderArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that drafts, publishes, edits, withdraws and undoes is killed again and again.
final class PublishingCrashIT {
  private static final int KILLS = Integer.getInteger("onrecord.kills", 50);

  @TempDir private Path folder;
  private final Random random = new Random(23);
  private int statements = 10;

  @Test
  void fiftyKills_loseNoDraft_leaveNoHalfFile_andTakeNoStepTwice() throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("organizations.yaml"), "dockers: {name: Dockers}\n");
    int killed = 0;
    while (killed < KILLS) {
      if (ends()) {
        statements += 10;
      } else {
        killed++;
      }
      assertThat(halfFiles(corpus)).isEmpty();
    }
    Process last = started();
    assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(last.exitValue()).as(said(last)).isZero();
    check(corpus);
  }

  private Process started() throws IOException {
    return ChildProgram.start(
        PublishingProgram.class, folder.toString(), String.valueOf(statements));
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /// Whether it came to its end before it was killed.
  private boolean ends() throws Exception {
    Process process = started();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String first = out.readLine();
      assertThat(first).isEqualTo("ready");
      boolean ended = process.waitFor(random.nextInt(10, 700), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      if (ended) {
        assertThat(process.exitValue()).isZero();
      }
      return ended;
    }
  }

  /// Files that a reader sees and that are not as somebody decided.
  private static List<String> halfFiles(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .filter(file -> !isWhole(file))
          .map(Path::toString)
          .toList();
    }
  }

  private static boolean isWhole(Path file) {
    try {
      String text = Files.readString(file);
      String number = text.replaceAll("(?s).*?title: \"Call (\\d+)\".*", "$1");
      return text.startsWith("---\n")
          && text.strip().endsWith(PublishingProgram.words(Integer.parseInt(number)).strip());
    } catch (IOException | NumberFormatException e) {
      return false;
    }
  }

  private void check(Path corpus) throws IOException {
    var publishing =
        Publishing.open(
            corpus, folder.resolve("data"), new FolderArchive(corpus), Clock.systemUTC());
    List<PublishingStep> steps = publishing.steps();
    System.out.printf(
        Locale.ROOT,
        "%d kills over %d statements: %d steps, %d drafts open%n",
        KILLS,
        statements,
        steps.size(),
        publishing.open().size());
    assertThat(steps).extracting(PublishingStep::step).doesNotHaveDuplicates();
    assertThat(steps.stream().filter(step -> step.draft() != null))
        .extracting(PublishingStep::draft)
        .doesNotHaveDuplicates();
    assertThat(publishing.open()).hasSize(statements / 10);
    Corpus read = CorpusReader.read(corpus);
    assertThat(read.problems()).isEmpty();
    assertThat(read.statements())
        .extracting(Statement::id)
        .containsExactlyInAnyOrderElementsOf(expected());
    assertThat(dates(read, 1)).containsOnly("2009-06-27");
    try (Stream<Path> left = Files.walk(corpus)) {
      assertThat(left.filter(file -> String.valueOf(file.getFileName()).startsWith("."))).isEmpty();
    }
  }

  /// All but those withdrawn, undone, or still drafts.
  private List<String> expected() {
    return IntStream.range(0, statements)
        .filter(number -> number % 10 != 9 && number % 5 != 2 && number % 5 != 3)
        .mapToObj(number -> "dockers-2009-call-" + number)
        .toList();
  }

  private static List<String> dates(Corpus read, int rest) {
    return read.statements().stream()
        .filter(each -> Integer.parseInt(each.id().replaceAll("\\D*2009-call-", "")) % 5 == rest)
        .map(each -> each.masthead().date().orElseThrow().text())
        .toList();
  }
}
