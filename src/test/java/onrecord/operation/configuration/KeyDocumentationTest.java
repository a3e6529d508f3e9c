package onrecord.operation.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.operation.configuration.Configuration.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page and the file that tell of the keys say what the list of keys says. To write both anew:
/// `mvn verify -Dtest=KeyDocumentationTest -Donrecord.rewrite=true`.
final class KeyDocumentationTest {
  private static final Path PAGE = Path.of("src/docs/configuration.md");
  private static final Path FILE = Path.of("config/onrecord.yaml");

  @Test
  void page_holdsTheTableOfKeys() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf("| key |");
    int end = page.indexOf("\n\n", start);
    assertSame(PAGE, page, page.substring(0, start) + table() + page.substring(end));
  }

  @Test
  void file_holdsEveryKeyWithItsSentence() throws IOException {
    assertSame(FILE, Files.readString(FILE), yaml());
  }

  @Test
  void file_setsTheDefaults(@TempDir Path home) throws InvalidConfiguration {
    Map<String, String> environment = Map.of("ONRECORD_HOME", home.toString());
    var options = new Options(Optional.of(FILE), Optional.empty(), Optional.empty());
    assertThat(Configuration.load(options, environment))
        .isEqualTo(Configuration.load(Options.NONE, environment));
  }

  private static void assertSame(Path file, String is, String expected) throws IOException {
    if (Boolean.getBoolean("onrecord.rewrite")) {
      Files.writeString(file, expected);
    } else {
      assertThat(is).as("%s; rewrite it with -Donrecord.rewrite=true", file).isEqualTo(expected);
    }
  }

  private static String table() {
    return KeyTable.ALL.stream()
        .map(
            key ->
                "| `%s` | `%s` | %s | `%s` | %s |"
                    .formatted(
                        key.name(),
                        key.variable(),
                        key.kind().allowed(),
                        key.standard(),
                        key.sentence()))
        .collect(
            Collectors.joining(
                "\n",
                "| key | variable | allowed | default | |\n| --- | --- | --- | --- | --- |\n",
                ""));
  }

  private static String yaml() {
    var text =
        new StringBuilder(
            """
            # OnRecord's configuration: every key, set to its default.
            # A variable of the environment wins over this file, an option of the command line over
            # both. Relative folders are relative to the folder that holds ./onrecord.
            """);
    Set<String> sections = new HashSet<>();
    for (Key<?> key : KeyTable.ALL) {
      int dot = isBesideAKey(key) ? -1 : key.name().lastIndexOf('.');
      String section = key.name().substring(0, Math.max(dot, 0));
      text.append("\n");
      if (!section.isEmpty() && sections.add(section)) {
        text.append(section).append(":\n");
      }
      String indent = section.isEmpty() ? "" : "  ";
      text.append(indent).append("# ").append(key.sentence()).append("\n");
      text.append(
          "%s# Allowed: %s. Variable: %s\n"
              .formatted(indent, key.kind().allowed(), key.variable()));
      text.append("%s%s: %s\n".formatted(indent, key.name().substring(dot + 1), key.standard()));
    }
    return text.toString();
  }

  /// Whether the key's section has a value of its own, so that its name is written whole.
  private static boolean isBesideAKey(Key<?> key) {
    return KeyTable.ALL.stream().anyMatch(other -> key.name().startsWith(other.name() + "."));
  }
}
