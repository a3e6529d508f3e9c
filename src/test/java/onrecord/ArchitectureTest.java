package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import onrecord.architecture.House;
import onrecord.architecture.ImportRules;
import org.junit.jupiter.api.Test;

/// The map of the house, kept true: `Wings` is the map, and each message says what to do.
final class ArchitectureTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();

  @Test
  void wings_importFacesOnly_roomsWhatTheTableSays_allBehindTheirFences() {
    assertThat(ImportRules.violations(ROOT.resolve("target/classes"))).isEmpty();
  }

  @Test
  void sources_keepSizesNamesCommentsAndNull() throws IOException {
    assertThat(House.sourceViolations(ROOT)).isEmpty();
  }

  @Test
  void project_standsAlone_withoutPapersOutsideIt() throws IOException {
    assertThat(House.outsideViolations(ROOT)).isEmpty();
  }
}
