package onrecord.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The names of people as a line below a title gives them, where it surely gives nothing else.
public final class PersonName {
  private static final Pattern BETWEEN =
      Pattern.compile(", (?:and |und |et |y |و )?| (?:and|und|et|y|&|و) ");
  private static final Pattern SPACE = Pattern.compile(" +");
  private static final Set<String> TITLES =
      Set.of(
          "dr.", "dr", "prof.", "prof", "rev.", "mr.", "ms.", "mrs.", "sir", "mme", "jr.", "sr.");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "del", "della", "di", "dos", "du", "van", "von", "der", "den", "ter", "zu",
          "bin", "ibn", "al", "el", "la", "le", "y", "af", "av");
  private static final Set<String> NO_NAMES =
      Set.of(
          "the",
          "a",
          "an",
          "our",
          "their",
          "his",
          "her",
          "its",
          "my",
          "your",
          "any",
          "all",
          "no",
          "every",
          "this",
          "that",
          "and",
          "or",
          "of",
          "in",
          "on",
          "at",
          "for",
          "from",
          "to",
          "with",
          "not",
          "by",
          "what",
          "how",
          "why",
          "when",
          "party",
          "union",
          "unions",
          "committee",
          "council",
          "board",
          "editor",
          "editors",
          "editorial",
          "staff",
          "press",
          "news",
          "association",
          "alliance",
          "league",
          "federation",
          "organization",
          "organisation",
          "movement",
          "front",
          "group",
          "collective",
          "network",
          "agency",
          "office",
          "team",
          "ministry",
          "government",
          "department",
          "institute",
          "university",
          "society",
          "club",
          "times",
          "post",
          "journal",
          "workers",
          "watch",
          "international",
          "national",
          "reporter",
          "correspondent",
          "writer",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");
  private static final int MOST_WORDS = 5;
  private static final int LONGEST = 100;

  private PersonName() {}

  /// A name without the titles before it: "Dr. Ada Roth" is Ada Roth.
  public static String withoutTitle(String name) {
    String bare = name;
    int end = bare.indexOf(' ');
    while (end > 0 && TITLES.contains(bare.substring(0, end).toLowerCase(Locale.ROOT))) {
      bare = bare.substring(end + 1);
      end = bare.indexOf(' ');
    }
    return bare;
  }

  /// The names that a text is and no more; none where any of it is something else.
  public static List<String> list(String text) {
    List<String> names = new ArrayList<>();
    if (text.length() <= LONGEST) {
      for (String part : BETWEEN.split(text.strip(), -1)) {
        Optional<String> name = single(part);
        if (name.isEmpty()) {
          return List.of();
        }
        names.add(name.get());
      }
    }
    return List.copyOf(names);
  }

  /// The name that a text is; empty where it may be anything else.
  static Optional<String> single(String text) {
    String bare = text.strip();
    String[] words = SPACE.split(bare, -1);
    int given = 0;
    for (int i = 0; i < words.length; i++) {
      String lower = words[i].toLowerCase(Locale.ROOT);
      if (NO_NAMES.contains(lower) || !isPart(words[i], lower, i)) {
        return Optional.empty();
      }
      given += TITLES.contains(lower) || PARTICLES.contains(lower) ? 0 : 1;
    }
    return given >= 2 && words.length <= MOST_WORDS ? Optional.of(bare) : Optional.empty();
  }

  private static boolean isPart(String word, String lower, int at) {
    return TITLES.contains(lower) || (at > 0 && PARTICLES.contains(lower)) || isCapitalized(word);
  }

  /// A word with a capital, an initial, or a word of a script without capitals.
  private static boolean isCapitalized(String word) {
    if (word.isEmpty()) {
      return false;
    }
    int first = word.codePointAt(0);
    boolean initial = word.length() == 2 && word.charAt(1) == '.';
    boolean letters =
        word.codePoints()
            .allMatch(
                each ->
                    Character.isLetter(each)
                        || Character.getType(each) == Character.NON_SPACING_MARK
                        || "'’-\u200c".indexOf(each) >= 0);
    return (Character.isUpperCase(first) || Character.getType(first) == Character.OTHER_LETTER)
        && (initial || letters);
  }
}
