package onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import onrecord.testing.HarbourArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every page is valid HTML in the eyes of the Nu validator, which runs in a program of its own:
/// its libraries, in `target/nu`, are others than ours.
final class ValidHtmlTest {
  private static final Path LIBRARIES = Path.of("target/nu");
  private static final long LONGEST_SECONDS = 120;

  /// So many faults are shown.
  private static final int MOST = 10;

  /// Those of ours that it needs beside its own.
  private static final List<String> SHARED = List.of("icu4j", "commons-lang3");

  @TempDir static Path folder;

  @BeforeAll
  static void find() {
    assertThat(LIBRARIES).as("mvn dependency:copy@nu fetches it").isNotEmptyDirectory();
  }

  @Test
  void everyPage_isValid() throws Exception {
    Map<String, String> pages = new HashMap<>();
    try (var site = FirstArchiveSite.over(FirstArchiveSite.FIRST, folder.resolve("data"))) {
      new SiteWalk(site)
          .pages()
          .forEach(
              (path, response) -> {
                if (SiteWalk.isHtml(response)) {
                  pages.put(path, response.body());
                }
              });
      for (String path : List.of("/nowhere", "/s/fsp-2009", "/s/fsp-2009-revolt/1-9.00000000")) {
        pages.put(path, site.get(path).body());
      }
    }
    HarbourArchive harbour = HarbourArchive.in(folder.resolve("harbour"));
    try (var site = FirstArchiveSite.over(harbour.corpus(), harbour.data())) {
      for (var entry : site.archive().statements().list()) {
        HttpResponse<String> page = site.get("/s/" + entry.id() + "?lang=fa");
        pages.put(entry.id(), page.body());
      }
    }
    assertThat(pages).hasSizeGreaterThan(60);
    assertThat(faults(pages)).isEmpty();
  }

  @Test
  void page_thatIsNotValid_isFound() throws Exception {
    String page = "<!DOCTYPE html><html lang=en><title>x</title><p><div>y</div></p>";
    assertThat(faults(Map.of("a page", page)))
        .hasSize(1)
        .allMatch(fault -> fault.startsWith("a page: ") && fault.contains("“p”"));
  }

  private static List<String> faults(Map<String, String> pages) throws Exception {
    Path written = Files.createTempDirectory(folder, "pages");
    Map<String, String> paths = new HashMap<>();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:-UsePerfData", "-XX:+UseSerialGC", "-cp", classPath()));
    command.addAll(List.of("nu.validator.client.SimpleCommandLineValidator", "--exit-zero-always"));
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = Files.writeString(written.resolve(paths.size() + ".html"), page.getValue());
      paths.put(file.toUri().toString().replace("file:///", "file:/"), page.getKey());
      command.add(file.toString());
    }
    return run(command, written.resolve("report")).stream()
        .map(line -> named(line, paths))
        .limit(MOST)
        .toList();
  }

  private static List<String> run(List<String> command, Path report) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(report.toFile())
            .start();
    try {
      assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as("%s", Files.readString(report)).isZero();
    return Files.readAllLines(report, StandardCharsets.UTF_8);
  }

  private static String named(String line, Map<String, String> paths) {
    String file = line.startsWith("\"") ? line.substring(1, line.indexOf('"', 1)) : "";
    return paths.getOrDefault(file, "") + ": " + line;
  }

  private static String classPath() throws IOException {
    String whole = System.getProperty("surefire.test.class.path", "");
    String ours = whole.isEmpty() ? System.getProperty("java.class.path") : whole;
    var jars = new ArrayList<String>();
    jars.add(LIBRARIES.toAbsolutePath() + File.separator + "*");
    Arrays.stream(ours.split(File.pathSeparator))
        .filter(jar -> SHARED.stream().anyMatch(name -> new File(jar).getName().startsWith(name)))
        .forEach(jars::add);
    return String.join(File.pathSeparator, jars);
  }
}
