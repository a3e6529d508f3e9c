package onrecord.corpus.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a text was issued first or taken from, as a line above or below it says: "Reprinted from
/// …", "Retrieved from …".
///
/// @param line as it stands there
/// @param taken whether it was taken over from there, not only issued there first
/// @param name where; empty where the line does not tell
record Provenance(String line, boolean taken, Optional<String> name) {
  private static final Pattern FROM =
      Pattern.compile(
          "(?iU)[\\[(*]?(?:this (?:article|statement|text|piece|interview|essay) )?(?:was )?"
              + "(?:(?:originally|first) )?"
              + "(?:published|appeared|printed|reprinted|republished|reposted|retrieved)"
              + "(?: with permission)?(?: [\\d/.-]{4,12})? (?:in|by|at|on|from)(?: (\\S.*))?");
  private static final Pattern BY =
      Pattern.compile(
          "(?iU)(?:reproduced|reprinted|republished|reposted|posted|circulated) (?:by|at|on) (\\S.*)");
  private static final Pattern TAKEN =
      Pattern.compile("(?iU)\\b(?:reprinted|republished|reposted|retrieved)\\b");
  private static final Pattern SENTENCE = Pattern.compile("(?<=\\.) ");
  private static final int LONGEST_NAME = 60;

  /// The first line around a text that says so.
  static Optional<Provenance> of(TextEdges edges) {
    // Below, "Retrieved from …" behind other words is the end of a reference.
    return Stream.concat(
            edges.above().stream().filter(Provenance::isNamedIn),
            edges.below().stream().filter(line -> FROM.matcher(line).lookingAt()))
        .findFirst()
        .map(line -> new Provenance(line, TAKEN.matcher(line).find(), name(line)));
  }

  /// Whether a line says where the text is from.
  static boolean isNamedIn(String line) {
    return sentences(line).anyMatch(sentence -> FROM.matcher(sentence).lookingAt());
  }

  /// Who passed a text on, of "reproduced by X"; empty where the words say nothing of the kind.
  static Optional<String> reproducer(String words) {
    Matcher by = BY.matcher(words);
    return by.matches() ? Optional.of(by.group(1)) : Optional.empty();
  }

  private static Stream<String> sentences(String line) {
    return SENTENCE.splitAsStream(line);
  }

  private static Optional<String> name(String line) {
    return sentences(line)
        .map(FROM::matcher)
        .filter(Matcher::lookingAt)
        .flatMap(from -> Optional.ofNullable(from.group(1)).stream())
        .map(Provenance::cut)
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
        .filter(name -> Character.isUpperCase(name.codePointAt(0)) || name.indexOf('.') > 0)
        .findFirst();
  }

  /// Without date, place and signs behind the name; of an address, the site.
  private static String cut(String words) {
    String site = words.replaceFirst("^https?://", "");
    if (!site.equals(words)) {
      return site.split("[/ ]", 2)[0];
    }
    int end = words.length();
    for (String stop : new String[] {" on ", ",", ";", ". ", " (", " – ", " — "}) {
      int at = words.indexOf(stop);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    while (end > 0 && " .])*".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(0, end);
  }
}
