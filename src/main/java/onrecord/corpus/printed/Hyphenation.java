package onrecord.corpus.printed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells a printer's hyphen ("interna-/tional") from a writer's ("second-/class") by the words that
/// the text uses elsewhere, and in English by a list of words.
final class Hyphenation {
  private static final char SOFT_HYPHEN = '\u00ad';
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:-\\p{L}[\\p{L}\\p{M}]*+)*+");
  private static final Pattern REST = Pattern.compile("^\\s*(\\p{Ll}[\\p{L}\\p{M}]*)");

  /// What begins many words and is one by chance: "con-" of "consignment".
  private static final Set<String> PREFIXES =
      Set.of("ad", "be", "con", "de", "dis", "en", "im", "in", "per", "pro", "re", "sub", "un");

  private static final Set<String> FRENCH_FIRST = Set.of("celui", "celle", "ceux", "celles");
  private static final Set<String> FRENCH_SECOND = Set.of("même", "mêmes");
  private static final Set<String> FRENCH_TENS =
      Set.of("vingt", "trente", "quarante", "cinquante", "soixante", "quatre", "dix");
  private static final Set<String> FRENCH_ONES =
      Set.of(
          "un",
          "une",
          "deux",
          "trois",
          "quatre",
          "cinq",
          "six",
          "sept",
          "huit",
          "neuf",
          "dix",
          "onze",
          "douze",
          "treize",
          "quatorze",
          "quinze",
          "seize",
          "vingt",
          "vingts");

  private final Set<String> words = new HashSet<>();
  private final boolean english;

  private Hyphenation(List<String> lines) {
    for (String line : lines) {
      Matcher word = WORD.matcher(line);
      while (word.find()) {
        boolean whole =
            word.end() == line.length() || "-\u2010".indexOf(line.charAt(word.end())) < 0;
        if (whole) {
          words.add(word.group().toLowerCase(Locale.ROOT));
        }
      }
    }
    this.english = EnglishWords.isLanguageOf(words);
  }

  /// The lines as one text, each printer's hyphen a soft one.
  static String undone(List<String> lines) {
    Hyphenation hyphenation = new Hyphenation(lines);
    // From the last line to the first, so that each knows the one that follows it.
    String following = "";
    List<String> undone = new ArrayList<>();
    for (String line : lines.reversed()) {
      String bare = line.stripTrailing();
      boolean printers = hyphenation.isPrinters(bare, following);
      undone.add(printers ? bare.substring(0, bare.length() - 1) + SOFT_HYPHEN : line);
      following = bare.isEmpty() ? following : bare;
    }
    StringBuilder text = new StringBuilder();
    undone.reversed().forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private boolean isPrinters(String line, String following) {
    String cut = cut(line);
    Matcher rest = REST.matcher(following);
    if (cut.isEmpty() || !rest.find()) {
      return false;
    }
    String first = cut.toLowerCase(Locale.ROOT);
    String second = rest.group(1).toLowerCase(Locale.ROOT);
    if (words.contains(first + "-" + second)) {
      return false;
    }
    if (words.contains(first + second)) {
      return true;
    }
    boolean acronym = first.length() > 1 && cut.equals(cut.toUpperCase(Locale.ROOT));
    if (acronym || isFrenchCompound(first, second)) {
      return false;
    }
    if (english) {
      return EnglishWords.contains(first + second) || !isEnglishCompound(first, second);
    }
    return !(words.contains(first) && words.contains(second));
  }

  /// Whether both are words for themselves, the first of a hyphenated compound's last part.
  private boolean isEnglishCompound(String first, String second) {
    String last = first.substring(first.lastIndexOf('-') + 1);
    boolean firstIsWord = words.contains(last) || EnglishWords.contains(last);
    boolean secondIsWord = words.contains(second) || EnglishWords.contains(second);
    return firstIsWord && secondIsWord && !PREFIXES.contains(last);
  }

  /// "celui-ci", "lui-même", "peut-être", "vingt-trois".
  private static boolean isFrenchCompound(String first, String second) {
    return FRENCH_SECOND.contains(second)
        || (first.equals("peut") && second.equals("être"))
        || (FRENCH_TENS.contains(first) && FRENCH_ONES.contains(second))
        || (FRENCH_FIRST.contains(first) && List.of("ci", "là").contains(second));
  }

  /// The beginning of a word at the end of a line, without the hyphen behind it; else empty.
  private static String cut(String line) {
    int end = line.length() - 1;
    if (end < 1 || "-\u2010".indexOf(line.charAt(end)) < 0) {
      return "";
    }
    int start = end;
    while (start > 0 && isInWord(line.codePointBefore(start))) {
      start -= Character.charCount(line.codePointBefore(start));
    }
    // A word begins with a letter: not with a hyphen, nor with the mark of a letter that is gone.
    while (start < end && isMark(line.codePointAt(start))) {
      start += Character.charCount(line.codePointAt(start));
    }
    return Character.isLetter(line.codePointAt(start)) ? line.substring(start, end) : "";
  }

  private static boolean isInWord(int character) {
    return character == '-' || Character.isLetter(character) || isMark(character);
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
