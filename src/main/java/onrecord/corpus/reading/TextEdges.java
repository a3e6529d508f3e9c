package onrecord.corpus.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import onrecord.corpus.extraction.Extract;
import onrecord.language.Words;

/// The short lines right above and right below a text, where authors and sources are named.
///
/// @param above without the title itself
/// @param below the last ones, in order
record TextEdges(List<String> above, List<String> below) {
  private static final Pattern DATE_LINE =
      Pattern.compile("(?U)[\\p{L}., ]{0,30}\\d[\\p{L}\\d., :/-]{3,30}");
  private static final int MOST_ABOVE = 4;
  private static final int MOST_BELOW = 4;
  private static final int LONGEST = 160;

  /// Of a text below a title.
  static TextEdges of(String title, String text) {
    List<String> lines = text.lines().toList();
    List<String> above = new ArrayList<>();
    int at = 0;
    while (at < Math.min(MOST_ABOVE, lines.size()) && isAbove(lines.get(at), title)) {
      above.add(lines.get(at));
      at++;
    }
    above.removeIf(line -> Words.folded(line).equals(Words.folded(title)));
    List<String> below =
        lines.subList(Math.max(at, lines.size() - MOST_BELOW), lines.size()).stream()
            .filter(TextEdges::isShort)
            .toList();
    return new TextEdges(List.copyOf(above), below);
  }

  /// Without the end of a text that closes with a block quotation: a name there is its speaker's.
  TextEdges apartFrom(Extract extract) {
    if (below.isEmpty() || extract.quoted().isEmpty()) {
      return this;
    }
    String text = extract.text();
    int block = extract.quoted().getLast().end();
    int last = text.lastIndexOf('\n') + 1;
    boolean signed = last == block + 1 && "-–—―".indexOf(text.charAt(last)) >= 0;
    return block >= text.length() || signed ? new TextEdges(above, List.of()) : this;
  }

  private static boolean isAbove(String line, String title) {
    return isShort(line)
        && (Words.folded(line).equals(Words.folded(title))
            || DATE_LINE.matcher(line).matches()
            || Authors.isByline(line)
            || Authors.isNames(line)
            || Authors.isFrom(line)
            || Provenance.isNamedIn(line));
  }

  private static boolean isShort(String line) {
    return line.length() <= LONGEST;
  }
}
