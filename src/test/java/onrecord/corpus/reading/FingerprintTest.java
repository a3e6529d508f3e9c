package onrecord.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import onrecord.corpus.ReadingRules;
import onrecord.testing.ArchiveFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class FingerprintTest {
  private static final ReadingRules LINKS = new ReadingRules(true, 64, Duration.ofSeconds(1));

  @TempDir private Path folder;
  private ArchiveFolder archive = new ArchiveFolder(Path.of(""));
  private String before = "";

  @BeforeEach
  void archive() throws IOException {
    archive =
        new ArchiveFolder(folder.resolve("corpus"))
            .with("a/one.txt", "bread")
            .with("b/two.txt", "peace");
    before = fingerprint();
  }

  @Test
  void folder_unchanged_keepsItWhateverItsFilesTimes() throws IOException {
    Files.setLastModifiedTime(archive.path().resolve("a/one.txt"), FileTime.fromMillis(0));
    assertThat(fingerprint()).isEqualTo(before).matches("[0-9a-f]{64}");
  }

  @Test
  void file_changedAddedRenamedOrGone_changesIt() throws IOException {
    archive.with("a/one.txt", "bread!");
    assertThat(fingerprint()).isNotEqualTo(before);
    archive.with("a/one.txt", "bread");
    assertThat(fingerprint()).isEqualTo(before);
    archive.with("c.txt", "");
    assertThat(fingerprint()).isNotEqualTo(before);
    Files.delete(archive.path().resolve("c.txt"));
    Files.move(archive.path().resolve("a/one.txt"), archive.path().resolve("a/won.txt"));
    assertThat(fingerprint()).isNotEqualTo(before);
    Files.delete(archive.path().resolve("a/won.txt"));
    assertThat(fingerprint()).isNotEqualTo(before);
  }

  @Test
  void words_thatMoveFromOneFileToAnother_changeIt() throws IOException {
    archive.with("a/one.txt", "brea").with("b/two.txt", "dpeace");
    assertThat(fingerprint()).isNotEqualTo(before);
  }

  @Test
  void file_thatReadingPassesOver_isNothingToIt() throws IOException {
    archive.with(".git/index", "much").with("a/.one.txt.swp", "half");
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void links_inALoop_areEnteredOnceAndStillLookedBehind() throws IOException {
    archive.withLink("a/loop", "..").withLink("self", "self").withLink("gone", "nowhere");
    new ArchiveFolder(folder.resolve("elsewhere")).with("three.txt", "land");
    archive.withLink("linked", "../elsewhere");
    String looped = fingerprint(LINKS);
    assertThat(looped).isNotEqualTo(before).isEqualTo(fingerprint(LINKS));
    new ArchiveFolder(folder.resolve("elsewhere")).with("three.txt", "freedom");
    assertThat(fingerprint(LINKS)).isNotEqualTo(looped);
  }

  @Test
  void links_outOfTheFolder_areNotLookedBehind_untilTheyAreFollowed() throws IOException {
    new ArchiveFolder(folder.resolve("elsewhere")).with("three.txt", "land");
    archive.withLink("linked", "../elsewhere");
    assertThat(fingerprint()).isEqualTo(before).isNotEqualTo(fingerprint(LINKS));
  }

  @Test
  void folder_thatIsNotThere_hasTheOneOfNothing() {
    assertThat(Fingerprint.of(folder.resolve("nowhere")))
        .isEqualTo(Fingerprint.of(folder.resolve("nor here")));
  }

  @Test
  @Timeout(10)
  void folder_ofSixtyMegabytes_takesNoLongTime() throws IOException {
    var random = new Random(7);
    var bytes = new byte[1 << 20];
    for (int i = 0; i < 60; i++) {
      random.nextBytes(bytes);
      archive.with("large/" + i + ".txt", bytes);
    }
    long begun = System.nanoTime();
    List<String> twice = List.of(fingerprint(), fingerprint());
    assertThat(twice.getFirst()).isEqualTo(twice.getLast());
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
  }

  private String fingerprint(ReadingRules rules) {
    return Fingerprint.of(archive.path(), rules);
  }

  private String fingerprint() {
    return Fingerprint.of(archive.path());
  }
}
