package onrecord.program.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.index.Embedder;
import onrecord.terminal.Finding;

/// The Java that runs, what it may do, and whether the model runs in it.
final class JavaPoint {
  private static final int OLDEST = 25;
  private static final String POINT = "java";

  private JavaPoint() {}

  static List<Finding> look() {
    return look(Runtime.version(), JavaPoint.class.getModule().isNativeAccessEnabled());
  }

  static List<Finding> look(Runtime.Version version, boolean nativeAccess) {
    List<Finding> findings = new ArrayList<>();
    String found =
        "%s (%s) in %s"
            .formatted(
                version,
                System.getProperty("java.vendor", "of an unknown vendor"),
                System.getProperty("java.home", "an unknown place"));
    findings.add(
        version.feature() >= OLDEST
            ? Finding.well(POINT, found)
            : Finding.wrong(
                POINT, found, "Install a JDK " + OLDEST + " or newer and set JAVA_HOME to it."));
    if (!nativeAccess) {
      findings.add(
          Finding.remark(
              POINT,
              "native access is not granted: each start warns, and a later Java will refuse",
              "Start with ./onrecord, or with --enable-native-access=ALL-UNNAMED."));
    }
    temporary(findings);
    return findings;
  }

  private static void temporary(List<Finding> findings) {
    Path folder = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    try {
      Files.delete(Files.createTempFile(folder, "onrecord", ".tmp"));
    } catch (IOException e) {
      findings.add(
          Finding.wrong(
              POINT,
              "nothing can be written in the folder of temporary files " + folder,
              "Name another one: ONRECORD_JAVA_OPTS=-Djava.io.tmpdir=FOLDER"));
    }
  }

  private static final String MEANING = "meaning";

  /// Whether the model that tells meaning runs here.
  static List<Finding> meaning(Surroundings here) {
    if (!here.settings().semantic()) {
      return List.of(
          Finding.remark(
              MEANING,
              "semantic is off: passages are found by shared words alone",
              "Set semantic: on where there is memory for it; it finds more."));
    }
    Embedder embedder = here.embedder();
    try {
      int length = embedder.ofQuestion("Does it run?").length;
      return List.of(
          Finding.well(
              MEANING, "the model runs: %s, %d numbers".formatted(embedder.name(), length)));
    } catch (RuntimeException | LinkageError e) {
      return List.of(
          Finding.wrong(
              MEANING,
              "the model cannot be loaded: " + e,
              "Set semantic: off, or run on a system that onnxruntime knows (glibc, x86-64 or"
                  + " aarch64) with a folder of temporary files that allows execution."));
    }
  }
}
