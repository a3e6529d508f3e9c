package onrecord.conversation.exchange;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Optional;
import onrecord.conversation.Wording;
import onrecord.conversation.wording.DateWords;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;

/// A citation in one plain line that fits, with a link, where it is copied from.
final class CopiedCitation {
  /// What a button copies, 256 UTF-16 code units, less the longest link to a place.
  static final int LONGEST = 256 - 120;

  private static final int LONGEST_ORGANIZATION = 40;
  private static final int LONGEST_VOICE = 30;
  private static final int LONGEST_DATE = 40;
  private static final String ELLIPSIS = "…";

  private CopiedCitation() {}

  /// Whose words, the title and the date; what is too long is cut at the title first.
  static String of(Statement statement, Optional<Voice> speaker, Wording wording) {
    Masthead masthead = statement.masthead();
    String organization =
        masthead
            .organization()
            .map(Organization::name)
            .or(() -> masthead.authors().stream().findFirst())
            .orElseGet(() -> wording.say("citation.no-organization"));
    String voice =
        speaker
            .map(one -> " (" + cut(Citations.name(one, wording), LONGEST_VOICE, ELLIPSIS) + ")")
            .orElse("");
    String before = cut(organization, LONGEST_ORGANIZATION, ELLIPSIS) + voice + ", ";
    String after = ", " + cut(DateWords.of(masthead, wording), LONGEST_DATE, ELLIPSIS);
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
