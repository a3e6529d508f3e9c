package onrecord.corpus.pages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.extraction.Superscripts;

/// The marks of notes in Markdown (`1998[^1]`, `1998^3^`) as a page of it shows them.
final class NoteMarks {
  private static final Pattern RAISED =
      Pattern.compile("\\[\\^([^\\]\\s^]{1,40})\\](:?)|\\^(\\p{Nd}{1,3})\\^");

  private NoteMarks() {}

  /// The text with its numbers raised, and without the marks that have a name.
  static String raised(String markdown) {
    Matcher mark = RAISED.matcher(markdown);
    StringBuilder text = new StringBuilder(markdown.length());
    while (mark.find()) {
      String note = mark.group(1) == null ? mark.group(3) : mark.group(1);
      String shown = Superscripts.isNumber(note) ? Superscripts.of(note) : "";
      boolean opens = mark.group(1) != null && !mark.group(2).isEmpty();
      mark.appendReplacement(text, Matcher.quoteReplacement(opens ? shown + " " : shown));
    }
    return mark.appendTail(text).toString();
  }
}
