package onrecord.operation.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where settings come from: a variable wins over the file, the file over the default.
///
/// @param config the file that the command line names; empty where it names none
record SettingSources(Optional<Path> config, Map<String, String> environment) {
  /// The variable that says where the program stands, so that its folders are found from anywhere.
  static final String HOME = "ONRECORD_HOME";

  /// Every setting by its name; what is wrong joins the problems.
  Map<String, Setting> read(List<String> problems) {
    Path home = here(Path.of(environment.getOrDefault(HOME, "")));
    Map<String, Setting> settings = new HashMap<>();
    for (Key<?> key : KeyTable.ALL) {
      settings.put(key.name(), new Setting(key.standard(), "the default", home));
    }
    settings.putAll(file(home, problems));
    settings.putAll(variables());
    return settings;
  }

  private Map<String, Setting> file(Path home, List<String> problems) {
    Path file = here(config.orElse(home.resolve("config/onrecord.yaml")));
    if (Files.exists(file)) {
      return SettingsFile.read(file, home, problems);
    }
    if (config.isPresent()) {
      problems.add(file + ": no such file; give --config a file that exists, or leave it out");
    }
    return Map.of();
  }

  /// An empty variable sets nothing, as container files are wont to leave them.
  private Map<String, Setting> variables() {
    Map<String, Setting> settings = new HashMap<>();
    for (Key<?> key : KeyTable.ALL) {
      String text = environment.getOrDefault(key.variable(), "").strip();
      if (!text.isEmpty()) {
        settings.put(key.name(), new Setting(text, key.variable(), here(Path.of(""))));
      }
    }
    return settings;
  }

  static Path here(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
