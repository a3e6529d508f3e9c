package onrecord.operation.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What was set, read as what each key may hold; what may not be so joins the problems.
record SettingValues(Map<String, Setting> settings, List<String> problems) {

  /// The value of that key; its default where what was set is not allowed.
  <T> T of(Key<T> key) {
    Setting setting = setting(key);
    return Optional.of(setting.text())
        .filter(text -> !text.isEmpty())
        .flatMap(key.kind().reader())
        .orElseGet(
            () -> {
              problems.add(
                  "%s: %s is \"%s\"; allowed: %s"
                      .formatted(
                          setting.where(), key.name(), shown(setting), key.kind().allowed()));
              return key.kind().reader().apply(key.standard()).orElseThrow();
            });
  }

  /// Who writes a password into an address reads it in no log.
  private static String shown(Setting setting) {
    return setting.text().replaceAll("(?<=://)[^/@\\s]*@", "…@");
  }

  /// The folder that the option names, else the one that was set.
  Path folder(Key<Path> key, Optional<Path> option) {
    Path set = of(key);
    return SettingSources.here(option.orElse(setting(key).folder().resolve(set)));
  }

  /// What was set, where a relative path is relative to; empty where nothing is named.
  Optional<Path> pathOrNone(Key<Optional<Path>> key) {
    return of(key).map(path -> setting(key).folder().resolve(path));
  }

  /// What was set, as it was written.
  Setting setting(Key<?> key) {
    return Objects.requireNonNull(settings.get(key.name()));
  }
}
