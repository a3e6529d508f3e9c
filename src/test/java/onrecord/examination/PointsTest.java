package onrecord.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import onrecord.configuration.Configuration;
import onrecord.configuration.Configuration.Options;
import onrecord.examination.Finding.Grade;
import onrecord.examination.MemoryPoint.Memory;
import onrecord.testing.FakeEmbedder;
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
    "1000 4000 on, WELL, ''",
    "64 4000 on, WRONG, -Xmx128m",
    "160 300 on, WRONG, semantic: off",
    "160 300 off, WELL, ''",
    "3900 4000 on, REMARK, -Xmx128m"
  })
  void memory_isHeldAgainstWhatTheArchiveNeeds(String given, Grade grade, String advice)
      throws Exception {
    String[] words = given.split(" ", -1);
    var memory =
        new Memory(Long.parseLong(words[0]) * MEGABYTE, Long.parseLong(words[1]) * MEGABYTE);
    SmallArchive archive = SmallArchive.in(folder);
    var options =
        new Options(Optional.empty(), Optional.of(archive.corpus()), Optional.of(archive.data()));
    Map<String, String> environment = Map.of("ONRECORD_SEMANTIC", words[2]);
    Configuration settings = Configuration.load(options, environment, new ArrayList<>());
    var here = new Surroundings(settings, environment, new FakeEmbedder(), Clock.systemUTC());
    assertThat(MemoryPoint.look(here, memory))
        .singleElement()
        .satisfies(finding -> assertThat(finding.grade()).isEqualTo(grade))
        .satisfies(finding -> assertThat(finding.advice()).contains(advice));
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
}
