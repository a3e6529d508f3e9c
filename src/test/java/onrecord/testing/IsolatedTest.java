package onrecord.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Test classes run beside each other: one that touches what the whole process shares runs alone.
final class IsolatedTest {
  private static final Path TESTS = Path.of("src/test/java");

  private static final Pattern SHARED =
      Pattern.compile(
          "import onrecord\\.testing\\.Said;|ROOT_LOGGER_NAME|ManagementFactory|getAllStackTraces"
              + "|(?:System|Locale|TimeZone|Thread|ProxySelector)\\.(?:set|clear)"
              + "(?:Default|Property|Properties|Out|Err|In\\b)");

  @Test
  void classes_thatTouchWhatAllShare_runAlone() throws IOException {
    assertThat(astray(sources(TESTS))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import onrecord.testing.Said;",
        "System.setProperty(\"a\", \"b\");",
        "System.setOut(out);",
        "Locale.setDefault(Locale.ROOT);",
        "TimeZone.setDefault(zone);",
        "Thread.setDefaultUncaughtExceptionHandler(null);",
        "getLogger(Logger.ROOT_LOGGER_NAME)",
        "ManagementFactory.getThreadMXBean()",
        "Thread.getAllStackTraces()"
      })
  void class_thatTouchesIt_isFound_byItselfOrByItsNeighbour(String touch) {
    var direct = Map.of(Path.of("a/ThingTest.java"), touch);
    assertThat(astray(direct)).containsExactly("a/ThingTest.java: mark it @Isolated");
    var neighbour =
        Map.of(Path.of("a/ThingIT.java"), "new Stage()", Path.of("a/Stage.java"), touch);
    assertThat(astray(neighbour)).containsExactly("a/ThingIT.java: mark it @Isolated");
    assertThat(astray(Map.of(Path.of("a/ThingTest.java"), "@Isolated " + touch))).isEmpty();
    assertThat(astray(Map.of(Path.of("a/ThingTest.java"), "System.getProperty(\"a\")"))).isEmpty();
  }

  private static Map<Path, String> sources(Path folder) throws IOException {
    Map<Path, String> sources = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(each -> each.toString().endsWith(".java")).toList()) {
        sources.put(file, Files.readString(file));
      }
    }
    return sources;
  }

  private static List<String> astray(Map<Path, String> sources) {
    return sources.keySet().stream()
        .filter(file -> file.toString().matches(".*(?:Test|IT)\\.java"))
        .filter(file -> !file.endsWith("IsolatedTest.java"))
        .filter(file -> !sources.getOrDefault(file, "").contains("@Isolated"))
        .filter(file -> SHARED.matcher(withNeighbours(file, sources)).find())
        .map(file -> file + ": mark it @Isolated")
        .toList();
  }

  /// A class and those beside it that it names, those that are tests or programs left aside: a
  /// program has a process of its own.
  private static String withNeighbours(Path file, Map<Path, String> sources) {
    String text = sources.getOrDefault(file, "");
    return sources.entrySet().stream()
        .filter(each -> file.resolveSibling(each.getKey().getFileName()).equals(each.getKey()))
        .filter(each -> !each.getKey().toString().matches(".*(?:Test|IT)\\.java"))
        .filter(each -> names(text, each.getKey()))
        .map(Map.Entry::getValue)
        .filter(source -> !source.contains("public static void main"))
        .collect(Collectors.joining("\n", text + "\n", ""));
  }

  private static boolean names(String text, Path file) {
    String type = file.getFileName().toString().replace(".java", "");
    return Pattern.compile("\\b" + type + "\\b").matcher(text).find();
  }
}
