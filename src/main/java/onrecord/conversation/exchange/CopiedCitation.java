package onrecord.conversation.exchange;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import onrecord.answer.Quote;
import onrecord.conversation.Wording;
import onrecord.conversation.wording.DateWords;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;

/// A citation in one plain line that fits where it is copied from.
final class CopiedCitation {
  /// The most that a button copies, in UTF-16 code units.
  static final int LONGEST = 256;

  private static final int LONGEST_ORGANIZATION = 70;
  private static final int LONGEST_VOICE = 40;
  private static final int LONGEST_DATE = 60;
  private static final int LONGEST_ID = 60;
  private static final String ELLIPSIS = "…";

  private CopiedCitation() {}

  /// Whose words, the title, the date, and where they stand; what is too long is cut at the title
  /// first.
  static String of(Quote quote, Wording wording) {
    Statement statement = quote.statement();
    Masthead masthead = statement.masthead();
    String organization =
        masthead
            .organization()
            .map(Organization::name)
            .or(() -> masthead.authors().stream().findFirst())
            .orElseGet(() -> wording.say("citation.no-organization"));
    String voice =
        quote
            .voice()
            .map(one -> " (" + cut(Citations.name(one, wording), LONGEST_VOICE, ELLIPSIS) + ")")
            .orElseGet(
                () ->
                    switch (quote.part()) {
                      case TEXT -> "";
                      case TITLE -> " (" + wording.say("citation.title") + ")";
                      case SUMMARY -> " (" + wording.say("citation.summary") + ")";
                    });
    String before = cut(organization, LONGEST_ORGANIZATION, ELLIPSIS) + voice + ", ";
    String after =
        ", %s, %s %d"
            .formatted(
                cut(DateWords.of(masthead, wording), LONGEST_DATE, ELLIPSIS),
                cut(statement.id(), LONGEST_ID, ELLIPSIS),
                quote.span().start());
    return before
        + cut(masthead.title(), LONGEST - before.length() - after.length(), ELLIPSIS)
        + after;
  }

  /// In one line, no longer than that, cut between words if it can be.
  ///
  /// @param sign stands for what was cut off
  static String cut(String words, int longest, String sign) {
    String line = words.replaceAll("[\\s\\p{Cc}\\p{Cs}]+", " ").strip();
    if (line.length() <= longest) {
      return line;
    }
    int end = Math.max(0, longest - sign.length());
    int word = before(BreakIterator.getLineInstance(ULocale.ROOT), line, end);
    int character = before(BreakIterator.getCharacterInstance(ULocale.ROOT), line, end);
    int to = word > end / 2 ? word : character;
    return line.substring(0, to).stripTrailing() + sign;
  }

  private static int before(BreakIterator breaks, String line, int end) {
    breaks.setText(line);
    return breaks.isBoundary(end) ? end : Math.max(0, breaks.preceding(end));
  }
}
