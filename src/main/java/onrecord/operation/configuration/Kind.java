package onrecord.operation.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.event.Level;

/// What a key may hold.
///
/// @param allowed in words, for whoever wrote something else
/// @param reader the value, or nothing where the text is not allowed
record Kind<T>(String allowed, Function<String, Optional<T>> reader) {
  private static final Pattern PERSON = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Pattern CHAT = Pattern.compile("-?[1-9][0-9]{0,17}");

  private static final Pattern INDEX = Pattern.compile("[a-z][a-z0-9_-]{0,59}");

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
    return oneOf(Level.class);
  }

  /// The names of a type's values, in small letters.
  static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
    E[] values = type.getEnumConstants();
    return new Kind<>(
        Arrays.stream(values)
            .map(value -> value.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ")),
        text ->
            Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(text)).findFirst());
  }

  static Kind<Integer> wholeNumber(int least, int most) {
    return new Kind<>(
        "a whole number from " + least + " to " + most,
        text -> number(text).filter(number -> least <= number && number <= most));
  }

  /// So many of a unit.
  static Kind<Duration> duration(Duration unit, int least, int most) {
    Kind<Integer> number = wholeNumber(least, most);
    return new Kind<>(
        number.allowed(), text -> number.reader().apply(text).map(unit::multipliedBy));
  }

  /// Numbers that Telegram gives to people; a name, or a group's negative number, is none.
  static Kind<Set<Long>> people() {
    return numbers("whole numbers above 0, separated by commas, or none", PERSON);
  }

  /// Numbers that Telegram gives to chats; those of groups and channels are negative.
  static Kind<Set<Long>> chats() {
    return numbers("whole numbers, separated by commas, or none", CHAT);
  }

  private static Kind<Set<Long>> numbers(String allowed, Pattern form) {
    return new Kind<>(
        allowed,
        text -> {
          if (text.equalsIgnoreCase("none")) {
            return Optional.of(Set.of());
          }
          String[] ids = text.split(",", -1);
          return Arrays.stream(ids).allMatch(id -> form.matcher(id.strip()).matches())
              ? Optional.of(
                  Arrays.stream(ids)
                      .map(String::strip)
                      .map(Long::valueOf)
                      .collect(Collectors.toUnmodifiableSet()))
              : Optional.empty();
        });
  }

  static Kind<Optional<Path>> fileOrNone() {
    return pathOrNone("a file, or none");
  }

  static Kind<Optional<Path>> folderOrNone() {
    return pathOrNone("a folder, or none");
  }

  private static Kind<Optional<Path>> pathOrNone(String allowed) {
    return new Kind<>(
        allowed,
        text -> {
          Optional<Path> path = path(text);
          Optional<Path> named = text.equalsIgnoreCase("none") ? Optional.empty() : path;
          return path.isPresent() ? Optional.of(named) : Optional.empty();
        });
  }

  static Kind<String> word() {
    return new Kind<>(
        "a word", text -> text.matches("\\S+") ? Optional.of(text) : Optional.empty());
  }

  static Kind<Optional<String>> textOrNone(int longest) {
    return new Kind<>(
        "at most " + longest + " characters, or none",
        text -> {
          boolean none = text.equalsIgnoreCase("none");
          return text.length() > longest
              ? Optional.empty()
              : Optional.of(none ? Optional.empty() : Optional.of(text));
        });
  }

  /// Some texts with bars between them.
  static Kind<List<String>> texts(int most, int longest) {
    return new Kind<>(
        "at most %d questions of at most %d characters, separated by bars, or none"
            .formatted(most, longest),
        text -> {
          List<String> texts =
              text.equalsIgnoreCase("none")
                  ? List.of()
                  : Arrays.stream(text.split("\\|")).map(String::strip).toList();
          boolean fit = texts.stream().allMatch(one -> !one.isEmpty() && one.length() <= longest);
          return fit && texts.size() <= most ? Optional.of(texts) : Optional.empty();
        });
  }

  static Kind<URI> address() {
    return new Kind<>("an http or https address", text -> address(text, Set.of("http", "https")));
  }

  static Kind<Optional<URI>> addressOrNone() {
    return new Kind<>(
        "an https address, or none",
        text -> {
          Optional<URI> address = address(text, Set.of("https"));
          boolean none = text.equalsIgnoreCase("none");
          return none || address.isPresent() ? Optional.of(address) : Optional.empty();
        });
  }

  static Kind<List<URI>> addresses() {
    return new Kind<>(
        "http or https addresses, separated by commas",
        text -> {
          List<Optional<URI>> read =
              Arrays.stream(text.split(",", -1))
                  .map(one -> address(one.strip(), Set.of("http", "https")))
                  .toList();
          return read.stream().allMatch(Optional::isPresent)
              ? Optional.of(read.stream().map(Optional::orElseThrow).toList())
              : Optional.empty();
        });
  }

  /// What an index of OpenSearch may be called.
  static Kind<String> indexName() {
    return new Kind<>(
        "at most 60 of a to z, 0 to 9, _ and -, beginning with a letter",
        text -> INDEX.matcher(text).matches() ? Optional.of(text) : Optional.empty());
  }

  /// Where a site is found from outside.
  static Kind<Optional<URI>> siteOrNone() {
    return new Kind<>(
        "an http or https address without a path, or none",
        text -> {
          Optional<URI> site = site(text);
          boolean none = text.equalsIgnoreCase("none");
          return none || site.isPresent() ? Optional.of(site) : Optional.empty();
        });
  }

  /// Whose scripts may read something.
  static Kind<Optional<String>> originsOrNone() {
    return new Kind<>(
        "an http or https address without a path, *, or none",
        text -> {
          boolean named = text.equals("*") || site(text).isPresent();
          boolean none = text.equalsIgnoreCase("none");
          return named || none
              ? Optional.of(Optional.of(text).filter(_ -> named))
              : Optional.empty();
        });
  }

  /// A site's address, without the slash at its end.
  private static Optional<URI> site(String text) {
    String bare = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    return address(bare, Set.of("http", "https")).filter(address -> address.getPath().isEmpty());
  }

  private static Optional<URI> address(String text, Set<String> schemes) {
    try {
      URI address = new URI(text);
      boolean plain =
          address.getHost() != null
              && address.getUserInfo() == null
              && address.getQuery() == null
              && address.getFragment() == null;
      return plain && schemes.contains(address.getScheme())
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException wrong) {
      return Optional.empty();
    }
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
