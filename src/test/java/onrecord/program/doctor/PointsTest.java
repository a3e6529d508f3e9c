package onrecord.program.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import onrecord.operation.configuration.Configuration;
import onrecord.operation.configuration.Configuration.Options;
import onrecord.program.doctor.MemoryPoint.Memory;
import onrecord.publishing.Publishing;
import onrecord.publishing.PublishingOutcome.Taken;
import onrecord.terminal.Finding;
import onrecord.terminal.Finding.Grade;
import onrecord.testing.FakeEmbedder;
import onrecord.testing.FolderArchive;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PointsTest {
  private static final long MEGABYTE = 1_000_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "1000, 4000, on, 'WELL '",
    "64, 4000, on, WRONG -Xmx256m",
    "220, 300, on, WRONG semantic: off",
    "160, 300, off, 'WELL '",
    "3900, 4000, on, REMARK -Xmx256m"
  })
  void memory_isHeldAgainstWhatTheArchiveNeeds(
      long heap, long machine, String semantic, String found) throws Exception {
    var memory = new Memory(heap * MEGABYTE, machine * MEGABYTE);
    SmallArchive archive = SmallArchive.in(folder);
    var options =
        new Options(Optional.empty(), Optional.of(archive.corpus()), Optional.of(archive.data()));
    Map<String, String> environment = Map.of("ONRECORD_SEMANTIC", semantic);
    Configuration settings = Configuration.load(options, environment, new ArrayList<>());
    var here = new Surroundings(settings, environment, new FakeEmbedder(), Clock.systemUTC());
    Finding finding = MemoryPoint.look(here, memory).getFirst();
    assertThat(finding.grade() + " " + finding.advice())
        .startsWith(found.substring(0, found.indexOf(' ') + 1))
        .contains(found.substring(found.indexOf(' ') + 1));
  }

  @Test
  void java_tooOld_orWithoutNativeAccess_isTold() {
    assertThat(JavaPoint.look(Runtime.Version.parse("21.0.4"), true))
        .first()
        .satisfies(finding -> assertThat(finding.grade()).isEqualTo(Grade.WRONG))
        .satisfies(finding -> assertThat(finding.advice()).contains("JDK 25"));
    assertThat(JavaPoint.look(Runtime.Version.parse("25.0.3"), false))
        .last()
        .satisfies(finding -> assertThat(finding.grade()).isEqualTo(Grade.REMARK))
        .satisfies(finding -> assertThat(finding.advice()).contains("--enable-native-access"));
  }

  @Test
  void whatAdminsKeep_isCounted_andWhatNobodyCanReadIsNamed() throws IOException {
    SmallArchive archive = SmallArchive.in(folder);
    var options =
        new Options(Optional.empty(), Optional.of(archive.corpus()), Optional.of(archive.data()));
    Configuration settings = Configuration.load(options, Map.of(), new ArrayList<>());
    Clock clock = Clock.systemUTC();
    var here = new Surroundings(settings, Map.of(), new FakeEmbedder(), clock);
    assertThat(PublishingPoint.look(here).getFirst().found())
        .isEqualTo("0 drafts waiting, 0 steps taken, 0 files laid aside");
    assertThat(archive.data()).doesNotExist();
    Path kept = Files.createDirectories(archive.data().resolve("publishing/drafts"));
    var publishing =
        Publishing.open(
            archive.corpus(), archive.data(), new FolderArchive(archive.corpus()), clock);
    publishing.offer("c-1", 7, "call.txt", "---\ntitle: Call\n---\n\nCome to the gate at nine.");
    assertThat(publishing.withdraw("port-2010-tolls", 7)).isInstanceOf(Taken.class);
    assertThat(PublishingPoint.look(here))
        .singleElement()
        .satisfies(point -> assertThat(point.grade()).isEqualTo(Grade.WELL))
        .satisfies(
            point ->
                assertThat(point.found())
                    .isEqualTo("1 draft waiting, 1 step taken, 1 file laid aside"));
    Files.writeString(kept.resolve("x.json"), "{\"id\":");
    assertThat(PublishingPoint.look(here).getFirst())
        .satisfies(point -> assertThat(point.grade()).isEqualTo(Grade.WRONG))
        .satisfies(point -> assertThat(point.found()).contains("publishing/drafts/x.json"));
  }
}
