package onrecord.operation.configuration;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The settings in a YAML file. Values are taken as they are written: `off` stays a word.
final class SettingsFile {
  private static final YAMLFactory YAML = new YAMLFactory();

  private final Path file;
  private final Path folder;
  private final List<String> problems;
  private final Map<String, Setting> settings = new HashMap<>();

  private SettingsFile(Path file, Path folder, List<String> problems) {
    this.file = file;
    this.folder = folder;
    this.problems = problems;
  }

  /// The file's settings by the names of their keys; what is wrong in it joins the problems.
  ///
  /// @param folder what relative paths in it are relative to
  static Map<String, Setting> read(Path file, Path folder, List<String> problems) {
    var reading = new SettingsFile(file, folder, problems);
    try (JsonParser yaml = YAML.createParser(Files.readString(file))) {
      reading.document(yaml);
    } catch (JsonProcessingException wrong) {
      int line = wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr();
      reading.problem(
          line, "not YAML: " + wrong.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (IOException unreadable) {
      problems.add(file + ": cannot be read; make it readable, as UTF-8 text");
    }
    return reading.settings;
  }

  private void document(JsonParser yaml) throws IOException {
    JsonToken first = yaml.nextToken();
    if (first == JsonToken.START_OBJECT) {
      section("", yaml);
    } else if (first != null) {
      problem(line(yaml), "not a list of keys; write a line `key: value` for each");
    }
  }

  private void section(String prefix, JsonParser yaml) throws IOException {
    while (yaml.nextToken() == JsonToken.FIELD_NAME) {
      String name = prefix + yaml.currentName();
      int line = line(yaml);
      JsonToken value = yaml.nextToken();
      if (value == JsonToken.START_OBJECT && isSection(name)) {
        section(name + ".", yaml);
      } else if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
        yaml.skipChildren();
        problem(line, isKnown(name) ? name + " takes one value" : unknown(name));
      } else if (!isKnown(name)) {
        if (value != JsonToken.VALUE_NULL || !isSection(name)) {
          problem(line, unknown(name));
        }
      } else {
        set(name, new Setting(yaml.getText().strip(), file + ":" + line, folder), line);
      }
    }
  }

  private void set(String name, Setting setting, int line) {
    Setting earlier = settings.putIfAbsent(name, setting);
    if (earlier != null) {
      problem(line, name + " is set twice (first in " + earlier.where() + "); delete one");
    }
  }

  private static boolean isKnown(String name) {
    return KeyTable.ALL.stream().anyMatch(key -> key.name().equals(name));
  }

  private static boolean isSection(String name) {
    return KeyTable.ALL.stream().anyMatch(key -> key.name().startsWith(name + "."));
  }

  private static String unknown(String name) {
    if (name.toLowerCase(Locale.ROOT).contains("token")) {
      return name
          + ": no secret stands in this file; take it out and set TELEGRAM_BOT_TOKEN, or"
          + " TELEGRAM_BOT_TOKEN_FILE to a file that holds it";
    }
    if (name.equals("index.opensearch.password") || name.equals("index.opensearch.key")) {
      return name
          + ": no secret stands in this file; take it out and set ONRECORD_INDEX_OPENSEARCH_"
          + name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT)
          + ", or the same with _FILE to a file that holds it";
    }
    String nearest =
        KeyTable.ALL.stream()
            .map(Key::name)
            .min(Comparator.comparingInt(known -> distance(known, name)))
            .orElseThrow();
    return "unknown key " + name + "; the nearest known is " + nearest;
  }

  /// How many letters must be typed, deleted or exchanged to make one of the other.
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int exchanged = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }

  private static int line(JsonParser yaml) {
    return yaml.currentTokenLocation().getLineNr();
  }

  private void problem(int line, String what) {
    problems.add(file + ":" + line + ": " + what);
  }
}
