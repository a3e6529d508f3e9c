package onrecord.answer.verification;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.language.Span;

/// What forwarding and sharing put around words: "RT @name:", "Forwarded from …" above them, links,
/// tags and names of accounts behind them.
final class Envelope {
  private static final Pattern FORWARDED =
      Pattern.compile(
          "\\A\\s*+(?:(?:\\[\\s*+)?(?i:forwarded (?:message )?from|forwarded:|weitergeleitet von|"
              + "weitergeleitete nachricht|transféré (?:de|depuis)|message transféré|"
              + "reenviado de|mensaje reenviado|fwd?:|wg:|tr:|rv:)"
              + "|(?:مُ?حو?ّ?ل من|تم(?:ت)? (?:إعادة )?(?:ال)?توجيه(?:ه)? من|معاد توجيهه من|"
              + "هدایت ?\\x{200c}?شده از|فوروارد ?\\x{200c}?(?:شده )?از|باز ?\\x{200c}?ارسال از)"
              + ")[^\\n\\\\]*+(?:\\n|\\\\n|\\z)");
  private static final Pattern TOKEN = Pattern.compile("\\S+");
  private static final List<String> SHARING = List.of("rt", "mt", "qt", "via", "h/t", "ht");

  private Envelope() {}

  /// The words inside; the whole text where nothing is left of them.
  static Span inside(String text) {
    Matcher forwarded = FORWARDED.matcher(text);
    int start = forwarded.lookingAt() ? forwarded.end() : 0;
    start = pastSigns(text, start);
    int end = beforeSigns(text, start);
    return start < end ? new Span(start, end) : new Span(0, text.length());
  }

  private static int pastSigns(String text, int from) {
    Matcher token = TOKEN.matcher(text);
    int start = from;
    boolean shared = false;
    while (token.find(start)) {
      String word = token.group();
      boolean name = word.startsWith("@") && (shared || word.endsWith(":"));
      if (!isSharing(word) && !name && !isLink(word)) {
        break;
      }
      shared |= isSharing(word);
      start = token.end();
    }
    // "RT" alone may be a word of the statement.
    return shared && !text.substring(from, start).contains("@") ? from : start;
  }

  private static int beforeSigns(String text, int from) {
    int end = text.stripTrailing().length();
    while (end > from) {
      int start = end;
      while (start > from && !Character.isWhitespace(text.charAt(start - 1))) {
        start--;
      }
      String word = text.substring(start, end);
      boolean tag = word.length() > 1 && "#@".indexOf(word.charAt(0)) >= 0;
      boolean dash = word.length() == 1 && "-–—|·".contains(word);
      boolean behind = end < text.stripTrailing().length();
      if (!tag && !isLink(word) && !(behind && (dash || isSharing(word)))) {
        break;
      }
      end = start;
      while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
    }
    return end;
  }

  private static boolean isSharing(String word) {
    return SHARING.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isLink(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return small.startsWith("http://")
        || small.startsWith("https://")
        || small.startsWith("www.")
        || small.startsWith("t.me/")
        || small.startsWith("pic.twitter.com/");
  }
}
