package onrecord.corpus.layout;

import java.util.List;
import java.util.regex.Pattern;

/// A line of a text as it was typed or set, white space folded; empty lines are only the gap before
/// the next.
///
/// @param indent how far it is set in
/// @param broken whether it ends in a soft hyphen
record TextLine(String text, Gap gap, int indent, boolean broken) {

  /// What stands between a line and the one before it, the weakest first.
  enum Gap {
    NONE,
    BLANK,
    PAGE
  }

  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015";
  private static final String CLOSERS = "\"\u201d\u201c\u00bb\u203a'\u2019)]}";
  private static final String FINAL = ".!?\u2026:\u061f\u06d4\u3002\uff01\uff1f\uff1a";
  private static final String PARTING = " ,;\u3001\u3002\uff0c\uff1b\uff1a\uff01\uff1f";
  private static final Pattern BULLET =
      Pattern.compile(
          "(?:[\u2022\u2023\u25e6\u25aa\u25a0\u25cf\u25cb\u2219\u27a2\u25ba]"
              + "|[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}\u3001"
              + "|[(\uff08][\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}[)\uff09]"
              + "|\\d{1,3}[\u3001\uff0e])\\s*\\S");
  private static final Pattern MARKED =
      Pattern.compile("(?:[-*\u2013\u2014]|\\(?\\d{1,3}[.)]|\\(?(?:[a-z]|[ivx]{1,5})\\)) \\S");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\A(?:page |p\\. ?)?[-\u2013\u2014\\[(| ]*+\\d{1,4}[-\u2013\u2014\\])| ]*+"
              + "(?:(?:of|/|von|de|sur) ?\\d{1,4})?",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> AFTER_SUSPENSION =
      List.of("and", "or", "und", "oder", "bzw", "y", "o", "et", "ou");

  /// How many columns it takes.
  int length() {
    return Scripts.columns(text);
  }

  /// A line that would have been in the same place after another gap.
  TextLine after(Gap other) {
    return new TextLine(text, other, indent, broken);
  }

  /// Whether it ends as a sentence, a heading with a colon or a quotation does.
  boolean ended() {
    int end = text.length();
    while (end > 0 && Character.getType(text.charAt(end - 1)) == Character.FORMAT) {
      end--;
    }
    int bare = end;
    while (bare > 0 && CLOSERS.indexOf(text.charAt(bare - 1)) >= 0) {
      bare--;
    }
    boolean quoted = bare < end && "\"\u201d\u201c\u00bb\u203a".indexOf(text.charAt(end - 1)) >= 0;
    return quoted || (bare > 0 && FINAL.indexOf(text.charAt(bare - 1)) >= 0);
  }

  /// Whether its first letter or digit is a lower-case letter: it continues something.
  boolean continues() {
    return Character.isLowerCase(opening());
  }

  /// Whether its first letter is of a script without capitals.
  boolean caseless() {
    return Character.getType(opening()) == Character.OTHER_LETTER;
  }

  private int opening() {
    return text.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(' ');
  }

  /// Whether it breaks off between two letters of a script that parts no words by blanks.
  boolean breaksOffBefore(TextLine next) {
    return !ended()
        && Scripts.isUnspaced(text.codePointBefore(text.length()))
        && Scripts.isUnspaced(next.text.codePointAt(0));
  }

  /// Whether it is of a script that can be broken behind each letter.
  boolean isIdeographic() {
    return Scripts.isMostlyIdeographic(text);
  }

  /// Whether it is parted inside, as sentences are and headings seldom.
  boolean isParted() {
    int last = text.offsetByCodePoints(text.length(), -1);
    return text.substring(0, last).chars().anyMatch(each -> PARTING.indexOf(each) >= 0);
  }

  /// The length of what stands before the first space.
  int firstWordLength() {
    if (Scripts.isUnspaced(text.codePointAt(0))) {
      return 1;
    }
    int space = text.indexOf(' ');
    return space < 0 ? length() : Scripts.columns(text.substring(0, space));
  }

  /// Whether it opens with a bullet, which nothing but a list item does.
  boolean bulleted() {
    return BULLET.matcher(text).lookingAt();
  }

  /// Whether it opens as list items do: but a wrapped line can, too (a dash, "12) ").
  boolean marked() {
    return MARKED.matcher(text).lookingAt();
  }

  /// Whether it opens as list items do, in whichever way.
  boolean item() {
    return bulleted() || marked();
  }

  /// What its first character is: of one list, all items have the same.
  int markKind() {
    return Character.isDigit(text.charAt(0)) ? '1' : text.charAt(0);
  }

  /// Whether it is drawn, not written: a rule of dashes or stars.
  boolean rule() {
    return text.length() >= 3
        && text.chars().allMatch(each -> "-_=*~.#+\u2014\u2013\u2022\u00b7 ".indexOf(each) >= 0);
  }

  /// Whether nothing but a page's number stands on it.
  boolean pageNumber() {
    return text.length() < 20 && NUMBER.matcher(text).matches();
  }

  /// Whether its last word hangs on a hyphen or dash.
  boolean cut() {
    int end = text.length() - dashes();
    return end < text.length() && end > 0 && Character.isLetterOrDigit(text.charAt(end - 1));
  }

  /// Whether the last word is broken, or tied by a dash to the first word of the next line.
  boolean tiedTo(TextLine next) {
    return broken || (cut() && next.opensWithWord() && !suspendedBefore(next));
  }

  private int dashes() {
    int end = text.length();
    while (end > 0 && DASHES.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.length() - end;
  }

  private boolean opensWithWord() {
    return Character.isLetterOrDigit(text.codePointAt(0));
  }

  private String firstWord() {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }

  private boolean suspendedBefore(TextLine next) {
    return dashes() == 1 && AFTER_SUSPENSION.contains(next.firstWord());
  }

  /// What to put between the two when they are joined.
  String glue(TextLine next) {
    return tiedTo(next) || Scripts.areJoined(text, next.text) ? "" : " ";
  }
}
