package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A folder with a copy of the launcher, sources, a stand-in for the JDK and one for Maven, and
/// nothing else on the PATH but the system's small tools.
final class LauncherStage {
  /// Prints what it was started with, then its standard input; makes a cache when asked for one.
  private static final String JAVA =
      """
      #!/bin/sh
      for argument in "$@"; do
        case $argument in
          -XX:AOTCacheOutput=*)
            if [ -e "$STAGE/training fails" ]; then echo broken; exit 3; fi
            echo cache >"${argument#*=}"; exit 0 ;;
        esac
      done
      echo "pid $$"
      echo "home $ONRECORD_HOME"
      for argument in "$@"; do printf '<%s>\\n' "$argument"; done
      cat
      exit 7
      """;

  /// Leaves a line in a log and makes the jar; waits first where it is told to.
  private static final String MAVEN =
      """
      #!/bin/sh
      echo "$PWD: $* with $JAVA_HOME" >>"$STAGE/builds"
      while [ -e "$STAGE/wait" ]; do sleep 0.1; done
      if [ -e "$STAGE/build fails" ]; then echo 'Main.java:1: no such noun'; exit 1; fi
      echo half; mkdir -p target; echo jar >target/onrecord.jar
      """;

  private static final List<String> TOOLS =
      List.of(
          "cat",
          "dirname",
          "find",
          "locale",
          "mkdir",
          "mktemp",
          "mv",
          "readlink",
          "rm",
          "rmdir",
          "sleep",
          "touch");

  final Path folder;
  final Path root;
  final Path launcher;
  final Path jar;
  final Map<String, String> environment = new HashMap<>();

  /// Everything in place, and nothing built.
  LauncherStage(Path folder) throws IOException {
    this.folder = folder.toRealPath();
    root = this.folder.resolve("the project's root");
    launcher = root.resolve("onrecord");
    jar = root.resolve("target/onrecord.jar");
    Files.createDirectories(root.resolve("src/main/java"));
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Files.writeString(root.resolve("src/main/java/Main.java"), "class Main {}");
    Files.copy(Path.of("onrecord"), launcher);
    for (String tool : TOOLS) {
      borrow(tool);
    }
    script("bin/mvn", MAVEN);
    environment.put("STAGE", this.folder.toString());
    environment.put("PATH", this.folder.resolve("bin").toString());
    environment.put("HOME", this.folder.toString());
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("ONRECORD_JVMS", jvms("jvm") + ":" + jvms("more jvms"));
    jdk("jvm/jdk-25", "25.0.3");
  }

  /// What came of a start.
  record Outcome(int status, String out, String err) {}

  /// A stand-in JDK of that version.
  Path jdk(String name, String version) throws IOException {
    script(name + "/bin/java", JAVA);
    Path jdk = folder.resolve(name);
    Files.writeString(
        jdk.resolve("release"),
        "IMPLEMENTOR=\"X\"\nJAVA_RUNTIME_VERSION=\"%1$s+9\"\nJAVA_VERSION=\"%1$s\"\n"
            .formatted(version));
    return jdk;
  }

  Path jvms(String name) {
    return folder.resolve(name);
  }

  /// A file that tells a stand-in how to behave.
  void sign(String name) throws IOException {
    Files.writeString(folder.resolve(name), "");
  }

  /// Gives a file of the project a time in the future, as if it had just been saved.
  void save(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(3600)));
  }

  List<String> builds() throws IOException {
    Path log = folder.resolve("builds");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  /// Starts the launcher and waits for its end.
  Outcome run(String... arguments) throws IOException, InterruptedException {
    return end(start(launcher, folder, arguments));
  }

  /// Starts the launcher under that name, in that folder.
  Process start(Path name, Path from, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(name.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(from.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  /// Ends its input and gathers what it prints; the little that is printed fits the pipes.
  static Outcome end(Process process) throws IOException, InterruptedException {
    try (OutputStream input = process.getOutputStream()) {
      input.write("typed".getBytes(StandardCharsets.UTF_8));
    } catch (IOException gone) {
      // Who ends without reading has no more ears: what it printed tells the rest.
      assertThat(gone).hasMessageContaining("Broken pipe");
    }
    String out = text(process.getInputStream());
    String err = text(process.getErrorStream());
    return new Outcome(process.waitFor(), out, err);
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  private void script(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void borrow(String tool) throws IOException {
    for (String place : List.of("/bin", "/usr/bin")) {
      Path real = Path.of(place, tool);
      if (Files.isExecutable(real)) {
        script("bin/" + tool, "#!/bin/sh\nexec %s \"$@\"\n".formatted(real));
      }
    }
  }
}
