package onrecord.configuration;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.event.Level;

/// What a key may hold.
///
/// @param allowed in words, for whoever wrote something else
/// @param reader the value, or nothing where the text is not allowed
record Kind<T>(String allowed, Function<String, Optional<T>> reader) {
  private static final Set<String> ON = Set.of("on", "yes", "true");
  private static final Set<String> OFF = Set.of("off", "no", "false");

  static Kind<Path> folder() {
    return new Kind<>("a folder", Kind::path);
  }

  static Kind<Boolean> onOff() {
    return new Kind<>(
        "on or off",
        text -> {
          String word = text.toLowerCase(Locale.ROOT);
          return ON.contains(word) || OFF.contains(word)
              ? Optional.of(ON.contains(word))
              : Optional.empty();
        });
  }

  static Kind<Level> level() {
    return new Kind<>(
        Arrays.stream(Level.values())
            .map(level -> level.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ")),
        text ->
            Arrays.stream(Level.values())
                .filter(level -> level.name().equalsIgnoreCase(text))
                .findFirst());
  }

  static Kind<Integer> wholeNumber(int least, int most) {
    return new Kind<>(
        "a whole number from " + least + " to " + most,
        text -> number(text).filter(number -> least <= number && number <= most));
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException wrong) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException wrong) {
      return Optional.empty();
    }
  }
}
