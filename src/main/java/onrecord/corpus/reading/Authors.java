package onrecord.corpus.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.corpus.Edtf;
import onrecord.corpus.pages.WrittenDate;
import onrecord.language.PersonName;
import onrecord.language.Words;

/// Who signed a text, as it says itself: "By …" right below the title, "— …" at its end.
///
/// @param names those that are sure
/// @param doubtful the line that may name an author, where none is sure
record Authors(List<String> names, Optional<String> doubtful) {
  private static final Pattern BY =
      Pattern.compile(
          "(?iU)(?:written by|by|von|par|por|نویسنده|نوشته[‌ ]?ی|به قلم|بقلم|تأليف)(?::| ) ?(\\S.*)");
  private static final String BETWEEN = ",.|–—(•·-";
  private static final Pattern WHEN =
      Pattern.compile("(?iU)\\d{4}|revised|updated|original|retrieved|published|posted");
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?iU)(?:[—–] ?|-- ?|signed(?: by)?:? |in solidarity,? |yours(?: \\p{L}+)?,? |sincerely,? |gezeichnet:? |signé:? |firmado:? )(.+)");
  private static final Pattern DATED =
      Pattern.compile("(?U)[*]?((?:[\\p{L}.' -]{1,60}+, ){1,2})[\\p{L}\\d., -]{0,24}+(?<=\\d{4})");
  private static final String QUOTES = "\"“”„«»‘’";
  private static final int LONGEST_NAME = 60;
  private static final Pattern FROM = Pattern.compile("(?iU)(?:from|von|de|від|от)(?: the)? (.+)");
  private static final Pattern HOUR =
      Pattern.compile("(?iU)\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.? ?m\\.?)?(?: [A-Z]{2,5})?(?: uhr)?");

  /// So many days a text may be older than its publication.
  private static final int LONGEST_DELAY = 31;

  private static final int HEAD = 3;
  private static final int TAIL = 4;
  private static final int LONGEST_BYLINE = 300;
  private static final int SOON = 110;

  /// Reads the lines around a text.
  static Authors of(TextEdges edges, String text) {
    Optional<String> byline = edges.above().stream().filter(Authors::isByline).findFirst();
    Optional<String> last =
        edges.below().isEmpty() ? Optional.empty() : Optional.of(edges.below().getLast());
    List<String> names =
        byline
            .map(Authors::named)
            .orElseGet(() -> last.map(l -> signed(l, text)).orElse(List.of()));
    if (!names.isEmpty() && !isOrdinary(names, text)) {
      return new Authors(names, Optional.empty());
    }
    Optional<String> twice =
        edges.above().stream()
            .flatMap(line -> headed(line).stream())
            .filter(isAtEnd(text))
            .findFirst();
    if (twice.isPresent()) {
      return new Authors(List.of(twice.get()), Optional.empty());
    }
    Optional<String> bare =
        Stream.concat(edges.above().stream(), last.stream())
            .filter(line -> isNames(line) && !isOrdinary(List.of(line), text))
            .findFirst();
    return new Authors(List.of(), byline.filter(Authors::beginsAsName).or(() -> bare));
  }

  /// Who signed a text with a name on a line of its own, and below it nothing but the day, and
  /// perhaps the hour.
  ///
  /// @param isDay whether a line is a day that can be the text's own
  static List<String> dated(TextEdges edges, String text, Predicate<String> isDay) {
    List<String> below = edges.below();
    int at = below.size() - 1;
    while (at > 0 && HOUR.matcher(below.get(at)).matches()) {
      at--;
    }
    if (at < 1 || !isDay.test(below.get(at))) {
      return List.of();
    }
    List<String> names = PersonName.list(below.get(at - 1));
    String before = at < 2 ? "" : below.get(at - 2);
    boolean signed = areCapitalized(names) && names.size() == 1 && !isQuoted(before);
    return signed && !isOrdinary(names, text) ? names : List.of();
  }

  /// Whether a line is a day, and not long before the statement's.
  static boolean isDay(String line, String language, Optional<Edtf> day) {
    return WrittenDate.inWords(line, Locale.forLanguageTag(language))
        .map(LocalDate::parse)
        .filter(written -> day.filter(own -> isNear(written, own)).isPresent())
        .isPresent();
  }

  private static boolean isNear(LocalDate written, Edtf own) {
    return !written.isAfter(own.latest())
        && !written.plusDays(LONGEST_DELAY).isBefore(own.earliest());
  }

  /// Whether a line tells from whom the text is, and when: "From the Anglers' Union, 14 May 2019".
  static boolean isFrom(String line) {
    return DATED.matcher(line).matches() && headed(line).isPresent();
  }

  /// The name that a line consists of, but for a date: "From the Anglers' Union, 14 May 2019".
  private static Optional<String> headed(String line) {
    Matcher dated = DATED.matcher(line);
    String words = dated.matches() ? dated.group(1).replaceFirst(", $", "") : line;
    Matcher from = FROM.matcher(words);
    String name = (from.matches() ? from.group(1) : words).strip();
    boolean named =
        name.indexOf(' ') > 0
            && name.length() <= LONGEST_NAME
            && Words.in(name).stream().allMatch(Words.Word::capitalized);
    return named ? Optional.of(name) : Optional.empty();
  }

  /// Whether a name stands in one of the last lines of a text too, as in a signature; a line with a
  /// number is an address.
  private static Predicate<String> isAtEnd(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    int first = Math.min(lines.size(), Math.max(HEAD, lines.size() - TAIL));
    return name ->
        lines.subList(first, lines.size()).stream()
            .filter(line -> line.chars().noneMatch(Character::isDigit))
            .anyMatch(
                line ->
                    line.startsWith(name)
                        || line.endsWith(", " + name)
                        || line.replaceFirst("[,.]$", "").equals(given(name)));
  }

  /// With what a letter to friends is signed; nothing of a name that may be no person's.
  private static String given(String name) {
    return PersonName.list(name).size() == 1 ? name.substring(0, name.indexOf(' ')) : name;
  }

  /// Whether a line is nothing but names, or names and a date: an author's, or somebody else's.
  static boolean isNames(String line) {
    Matcher dated = DATED.matcher(line);
    String words = dated.matches() ? dated.group(1).replaceFirst(", $", "") : line;
    return words.length() <= LONGEST_NAME && areCapitalized(PersonName.list(words));
  }

  /// Whether a line begins as one that names the author.
  static boolean isByline(String line) {
    return BY.matcher(line).matches();
  }

  private static boolean beginsAsName(String byline) {
    Matcher by = BY.matcher(byline);
    return by.matches() && Character.isUpperCase(by.group(1).codePointAt(0));
  }

  /// Whether words behind a name begin apart from it and soon tell a time or an event.
  private static boolean isTime(String words) {
    return !words.isEmpty()
        && BETWEEN.indexOf(words.charAt(0)) >= 0
        && WHEN.matcher(words.substring(1, Math.min(words.length(), SOON))).find();
  }

  /// The names behind "By", up to the end of the line or to a date or the like.
  private static List<String> named(String byline) {
    Matcher by = BY.matcher(byline);
    String words = by.matches() ? by.group(1) : "";
    words = words.substring(0, Math.min(words.length(), LONGEST_BYLINE));
    for (int end = words.length(); end > 0; end--) {
      boolean ends = end == words.length() || isTime(words.substring(end).strip());
      List<String> names = ends ? PersonName.list(words.substring(0, end)) : List.of();
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /// Who signed the last line: nobody right below a quotation, whose speaker that would be.
  private static List<String> signed(String last, String text) {
    Matcher signed = SIGNED.matcher(last);
    String before = text.substring(0, text.length() - last.length()).strip();
    String paragraph = before.substring(before.lastIndexOf('\n') + 1);
    if (isQuoted(paragraph) || !signed.matches()) {
      return List.of();
    }
    String words = signed.group(1);
    List<String> all = PersonName.list(words);
    int comma = words.indexOf(',');
    List<String> names =
        all.isEmpty() && comma > 0 ? PersonName.list(words.substring(0, comma)) : all;
    return areCapitalized(names) ? names : List.of();
  }

  private static boolean isQuoted(String paragraph) {
    return !paragraph.isEmpty()
        && (QUOTES.indexOf(paragraph.charAt(0)) >= 0
            || QUOTES.indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0);
  }

  /// Without a capital, or "By" before them, a few words are no name for sure.
  private static boolean areCapitalized(List<String> names) {
    return !names.isEmpty()
        && names.stream().allMatch(name -> Character.isUpperCase(name.codePointAt(0)));
  }

  /// Whether a part of a name is an ordinary word of the text: "By Popular Demand".
  private static boolean isOrdinary(List<String> names, String text) {
    Set<String> parts =
        names.stream()
            .flatMap(name -> Words.in(name).stream())
            .map(Words.Word::written)
            .filter(word -> word.length() > 2 && Character.isUpperCase(word.charAt(0)))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return Words.in(text).stream().anyMatch(word -> parts.contains(word.written()));
  }
}
