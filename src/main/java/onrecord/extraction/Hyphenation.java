package onrecord.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells a printer's hyphen ("interna-/tional") from a writer's ("second-/class") by the words that
/// the text uses elsewhere.
final class Hyphenation {
  private static final char SOFT_HYPHEN = '\u00ad';
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:-\\p{L}[\\p{L}\\p{M}]*)*");
  private static final Pattern CUT =
      Pattern.compile("(?<![-\\p{L}])(\\p{L}[-\\p{L}\\p{M}]*)[-\u2010]$");
  private static final Pattern REST = Pattern.compile("^\\s*(\\p{Ll}[\\p{L}\\p{M}]*)");

  private final List<String> lines;
  private final Set<String> words = new HashSet<>();

  private Hyphenation(List<String> lines) {
    this.lines = lines;
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
  }

  /// The lines as one text, each printer's hyphen a soft one.
  static String undone(List<String> lines) {
    Hyphenation hyphenation = new Hyphenation(lines);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      text.append(
          hyphenation.isPrinters(line, i)
              ? line.substring(0, line.length() - 1) + SOFT_HYPHEN
              : lines.get(i));
      text.append('\n');
    }
    return text.toString();
  }

  private boolean isPrinters(String line, int at) {
    Matcher cut = CUT.matcher(line);
    Matcher rest = REST.matcher(following(at));
    if (!cut.find() || !rest.find()) {
      return false;
    }
    String first = cut.group(1).toLowerCase(Locale.ROOT);
    String second = rest.group(1).toLowerCase(Locale.ROOT);
    if (words.contains(first + "-" + second)) {
      return false;
    }
    boolean acronym =
        first.length() > 1 && cut.group(1).equals(cut.group(1).toUpperCase(Locale.ROOT));
    boolean bothKnown = words.contains(first) && words.contains(second);
    return words.contains(first + second) || !(acronym || bothKnown);
  }

  private String following(int at) {
    return lines.stream().skip(at + 1L).filter(line -> !line.isBlank()).findFirst().orElse("");
  }
}
