package onrecord.corpus.layout;

import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.layout.TextLine.Gap;

/// A statement's one true text: paragraphs parted by one line feed, white space folded, every other
/// character the source's own.
///
/// Dropped are only what cannot be seen (zero-width spaces, soft hyphens, control characters) and
/// what belongs to the paper (form feeds, page numbers between two halves of a sentence).
public final class CanonicalText {
  private static final int SHORT = 60;
  private static final int TABLE_CELL = 20;
  private static final int MOST_READINGS = 10;

  private final List<TextLine> lines;
  private final LineBreaks wrapping;
  private final boolean spaced;
  private final StringBuilder text = new StringBuilder();

  private CanonicalText(List<TextLine> lines) {
    this.lines = lines;
    this.wrapping = LineBreaks.of(lines);
    this.spaced = lines.stream().skip(1).anyMatch(line -> line.gap() != Gap.NONE);
  }

  /// The canonical text of what was typed, wrapped or printed in lines.
  public static String of(String raw) {
    String text = once(NumberedLines.without(raw));
    // Without the source's empty lines a pair of paragraphs can look like one that was wrapped:
    // what a second reading would join is joined now, so that reading again changes nothing.
    for (int readings = 1; readings < MOST_READINGS; readings++) {
      String again = once(text);
      if (again.equals(text)) {
        return text;
      }
      text = again;
    }
    return text;
  }

  /// The canonical text of what comes one paragraph a line.
  public static String ofParagraphs(String paragraphs) {
    return String.join("\n", TextLines.of(paragraphs).stream().map(TextLine::text).toList());
  }

  /// Everything on one line: for titles and names.
  public static String line(String raw) {
    return TextLines.folded(raw);
  }

  private static String once(String raw) {
    return new CanonicalText(withoutPageNumbers(TextLines.of(raw))).joined();
  }

  private static List<TextLine> withoutPageNumbers(List<TextLine> lines) {
    List<TextLine> kept = new ArrayList<>();
    Gap carried = Gap.NONE;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i).after(max(lines.get(i).gap(), carried));
      carried = Gap.NONE;
      boolean number = line.pageNumber() && !kept.isEmpty() && i + 1 < lines.size();
      if (number && isFurniture(kept.getLast(), line, lines.get(i + 1))) {
        carried = Gap.PAGE;
      } else {
        kept.add(line);
      }
    }
    return kept;
  }

  private static Gap max(Gap one, Gap other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /// Whether a number belongs to the paper: beside a page break, or between halves of a sentence.
  private static boolean isFurniture(TextLine before, TextLine number, TextLine after) {
    return number.gap() == Gap.PAGE
        || after.gap() == Gap.PAGE
        || (before.length() > TABLE_CELL && !before.ended() && after.continues());
  }

  private String joined() {
    int opener = 0;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      boolean joins = i > 0 && (line.gap() == Gap.NONE ? runsOn(i - 1, opener) : mends(i - 1));
      if (joins) {
        text.append(lines.get(i - 1).glue(line));
      } else {
        text.append(i == 0 ? "" : "\n");
        opener = i;
      }
      text.append(line.text());
    }
    return text.toString();
  }

  /// Whether the next line, with nothing between, is of the same paragraph.
  private boolean runsOn(int i, int opener) {
    TextLine line = lines.get(i);
    TextLine next = lines.get(i + 1);
    if (line.rule() || next.rule() || next.bulleted() || (next.marked() && opensItem(i, opener))) {
      return false;
    }
    if (line.tiedTo(next) || (line.cut() && next.continues())) {
      return true;
    }
    if (wrapping.wraps(i)) {
      return runsOnWrapped(i, opener);
    }
    boolean named = isName(line) && isName(next);
    return spaced && !line.ended() && (next.continues() || named || goesOnWithNumber(line, next));
  }

  /// "… every summer since the year / 2011, which the plant knew": long lines, cut before a number.
  private static boolean goesOnWithNumber(TextLine line, TextLine next) {
    return line.length() > SHORT
        && next.length() > SHORT
        && Character.isDigit(next.text().codePointAt(0));
  }

  private boolean runsOnWrapped(int i, int opener) {
    TextLine line = lines.get(i);
    TextLine next = lines.get(i + 1);
    boolean indented = next.indent() >= line.indent() + 2 && !lines.get(opener).item();
    boolean slogan = i == opener && line.text().endsWith("!");
    if (next.continues() || (wrapping.full(i) && !slogan)) {
      return !(indented && line.ended());
    }
    if (line.breaksOffBefore(next)) {
      return false;
    }
    // Room was left and a capital follows: the line was ended on purpose. Lines of names stay one
    // paragraph, a heading over flowing text does not join it.
    boolean heading = wrapping.flows(i + 1) || (!wrapping.wide(i) && wrapping.wide(i + 1));
    return !line.ended() && !heading && !line.item();
  }

  /// Whether a line that begins as a list item does is one, not the middle of a sentence.
  private boolean opensItem(int i, int opener) {
    TextLine line = lines.get(i);
    boolean listed =
        lines.get(opener).marked() && lines.get(opener).markKind() == lines.get(i + 1).markKind();
    return listed
        || line.ended()
        || ",;".indexOf(line.text().charAt(line.text().length() - 1)) >= 0
        || !wrapping.full(i);
  }

  private static boolean isName(TextLine line) {
    return line.length() <= SHORT && !line.ended() && !line.item() && !line.pageNumber();
  }

  /// Whether the empty line or page break before the next line stands in the middle of a sentence.
  private boolean mends(int i) {
    TextLine line = lines.get(i);
    TextLine next = lines.get(i + 1);
    if (line.rule() || next.rule() || next.item()) {
      return false;
    }
    if (line.tiedTo(next) && (next.continues() || line.broken())) {
      return true;
    }
    if (line.ended()) {
      return false;
    }
    if (next.gap() == Gap.PAGE) {
      return next.continues() || wrapping.full(i);
    }
    boolean inBlock = i > 0 && line.gap() == Gap.NONE;
    return next.continues() && wrapping.wraps(i) && (inBlock || wrapping.full(i));
  }
}
