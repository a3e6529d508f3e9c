package onrecord.program.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import onrecord.ArchiveIndex;
import onrecord.corpus.ReadingRules;
import onrecord.index.IndexProgress;
import onrecord.index.PassageIndex;
import onrecord.index.generation.Acceptance;
import onrecord.telegram.AdminOperations.Begun;
import onrecord.testing.ArchiveFolder;
import onrecord.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorpusWatchTest {
  private static final int MANY = 1000;

  @TempDir private Path folder;
  private Path corpus;
  private ArchiveIndex index;
  private CorpusWatch watch;
  private final SetClock clock = new SetClock(Instant.now());
  private int builds;
  private boolean busy;

  @BeforeEach
  void begin() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    new ArchiveFolder(corpus)
        .with("a.txt", "---\nid: first\ntitle: First\n---\n\nThe harbour is open to all of us.\n");
    index =
        new ArchiveIndex(corpus, folder.resolve("data"), ReadingRules.STANDARD, Optional.empty());
    index.open(IndexProgress.SILENT).close();
    watch = new CorpusWatch(new FolderState(corpus, false), wish(), clock);
    watch.look();
  }

  private CorpusWatch.BuildWish wish() {
    return new CorpusWatch.BuildWish() {
      @Override
      public boolean isBehind() throws IOException {
        return index.behind().isPresent();
      }

      @Override
      public Begun begin() {
        if (busy) {
          return new Begun.AlreadyBuilding(Optional.empty());
        }
        builds++;
        try {
          var report = index.build(Acceptance.ANY, IndexProgress.SILENT);
          assertThat(report).isPresent();
          return new Begun.Started();
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
    };
  }

  private void passes(int seconds) throws IOException {
    for (int i = 0; i < seconds; i += 5) {
      clock.pass(Duration.ofSeconds(5));
      watch.look();
    }
  }

  private List<String> ids() throws IOException {
    try (PassageIndex open = index.openNewest().orElseThrow()) {
      return open.list().stream().map(entry -> entry.id()).toList();
    }
  }

  private void git(String... words) throws IOException {
    var command =
        new ArrayList<>(List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.org"));
    command.addAll(List.of(words));
    try {
      int code =
          new ProcessBuilder(command)
              .directory(corpus.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      assertThat(code).as(String.join(" ", words)).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(UnaryOperator<String> words) throws IOException {
    var files = new ArchiveFolder(corpus);
    for (int i = 0; i < MANY; i++) {
      files.with(
          "many/%d.txt".formatted(i),
          "---\nid: s%d\ntitle: Number %d\n---\n\n%s\n"
              .formatted(i, i, words.apply("The harbour master speaks of ship number " + i)));
    }
  }

  @Test
  void checkoutOfAThousandFiles_isOneBuild_withTheRightResult() throws IOException {
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("commit", "-qm", "one");
    git("checkout", "-q", "-b", "more");
    write(words -> words + ".");
    git("add", "-A");
    git("commit", "-qm", "many");
    git("checkout", "-q", "main");
    passes(30);
    assertThat(builds).as("all is as before").isZero();
    git("checkout", "-q", "more");
    passes(60);
    assertThat(builds).isEqualTo(1);
    assertThat(ids()).hasSize(MANY + 1).contains("first", "s0", "s999");
    git("checkout", "-q", "main");
    passes(60);
    assertThat(builds).isEqualTo(2);
    assertThat(ids()).containsExactly("first");
  }

  /// Three branches: `main`, `wages` with one file more, `tolls` with another.
  private void branches() throws IOException {
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("commit", "-qm", "one");
    for (String name : List.of("wages", "tolls")) {
      git("checkout", "-q", "-b", name, "main");
      new ArchiveFolder(corpus)
          .with(name + ".txt", "---\nid: %s\ntitle: T\n---\n\nOf %s.\n".formatted(name, name));
      git("add", "-A");
      git("commit", "-qm", name);
    }
    git("checkout", "-q", "main");
    passes(30);
    assertThat(builds).isZero();
  }

  @Test
  void branches_switchedTwiceBeforeAllIsStill_areOneBuild_ofTheLast() throws IOException {
    branches();
    git("checkout", "-q", "wages");
    passes(5);
    git("checkout", "-q", "tolls");
    passes(60);
    assertThat(builds).isEqualTo(1);
    assertThat(ids()).containsExactly("first", "tolls");
  }

  @Test
  void branches_switchedThereAndBackBeforeAllIsStill_buildNothing() throws IOException {
    branches();
    git("checkout", "-q", "wages");
    passes(5);
    git("checkout", "-q", "main");
    passes(60);
    assertThat(builds).isZero();
    assertThat(ids()).containsExactly("first");
  }

  @Test
  void checkoutThatDeletesAndRenames_isOneBuild_withTheRightResult() throws IOException {
    branches();
    git("checkout", "-q", "-b", "other", "wages");
    Files.createDirectory(corpus.resolve("moved"));
    git("mv", "a.txt", "moved/b.txt");
    git("rm", "-q", "wages.txt");
    git("commit", "-qm", "moved");
    git("checkout", "-q", "wages");
    passes(60);
    assertThat(ids()).containsExactly("first", "wages");
    builds = 0;
    git("checkout", "-q", "other");
    passes(60);
    assertThat(builds).isEqualTo(1);
    assertThat(ids()).containsExactly("first");
    try (PassageIndex open = index.openNewest().orElseThrow()) {
      assertThat(open.find("first")).isPresent();
    }
  }

  @Test
  void fileThatIsStillWritten_isWaitedFor() throws IOException {
    var files = new ArchiveFolder(corpus);
    StringBuilder text = new StringBuilder("---\nid: b\ntitle: B\n---\n\nOne. ");
    for (int i = 0; i < 6; i++) {
      files.with("b.txt", text.append("And another ship came in. ").toString());
      passes(5);
    }
    assertThat(builds).isZero();
    passes(10);
    assertThat(builds).isEqualTo(1);
    assertThat(ids()).containsExactly("b", "first");
  }

  @Test
  void gitAtWork_isWaitedFor_unlessItsLockWasLeft() throws IOException {
    Path lock = Files.createDirectory(corpus.resolve(".git")).resolve("index.lock");
    Files.createFile(lock);
    new ArchiveFolder(corpus).with("c.txt", "---\nid: c\ntitle: C\n---\n\nThe ferry came late.\n");
    passes(120);
    assertThat(builds).isZero();
    Files.delete(lock);
    passes(15);
    assertThat(builds).isEqualTo(1);
  }

  @Test
  void changeInGitsOwnFiles_andTouchedFile_buildNothing() throws IOException {
    new ArchiveFolder(corpus).with(".git/HEAD", "ref: refs/heads/main\n").with(".draft", "x");
    Files.setLastModifiedTime(corpus.resolve("a.txt"), FileTime.from(clock.instant()));
    passes(60);
    assertThat(builds).isZero();
  }

  @Test
  void buildUnderWay_isWaitedFor_andOneMoreFollows() throws IOException {
    busy = true;
    new ArchiveFolder(corpus).with("d.txt", "---\nid: d\ntitle: D\n---\n\nThe pilots are away.\n");
    passes(30);
    busy = false;
    passes(5);
    passes(60);
    assertThat(builds).isEqualTo(1);
    assertThat(ids()).contains("d");
  }
}
