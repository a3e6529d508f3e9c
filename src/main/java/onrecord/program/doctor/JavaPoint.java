package onrecord.program.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.terminal.Finding;

/// The Java that runs, what it may do.
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
}
