package onrecord.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Texts as long as a message that no mutation of sound words makes: one sign without end, letters
/// that unfold, numbers and times without end, words of the bot's own grammar in each other.
public final class OddTexts {
  private static final int LONGEST = 4096;

  /// One sign without end: marks, joiners, directions, letters that unfold to eighteen, signs that
  /// are none, digits of other scripts, halves of pairs.
  private static final List<String> SIGNS =
      List.of(
          ("\u0301 \u200d \u200c \u200b \u2060 \ufeff \u00ad \u202e \u2066 \u2069 \u061c "
                  + "\ufdfa \ufdfb \u3316 \u1e9e \u0130 \u0149 \ufb03 \u01c4 \u2163 \u00bd \u2488 "
                  + "\u24b6 \uff21 \u0660 \u06f0 \u0966 \u4e00 \u3007 \uac00 \u1100 \u1161 \u0f71 "
                  + "\u0e33 \u0d4c \ue000 \ufffe \ufffd \ud800 \udc00 \ud83d\udc4d \ud83c\udffd "
                  + "\ud83c\uddeb \ud83d\udc68\u200d\ud83d\udc69 \ud834\udd60 \ud835\udc00 "
                  + "\udb40\udc41 \u0085 \u2029 \u000b \u001b \u007f \u00a0 \u3000 \u1680 ' \u2019 "
                  + "\" \u201c \u00ab \u300c ( [ { < | \\ ` * _ ~ # @ / - \u2013 \u2026 . , ; : ! "
                  + "? \u061f % & = + 0 1 9 a A I s \n \t \u0640 \u0651")
              .split(" ", -1));

  /// What the bot reads something in, again and again.
  private static final List<String> PIECES =
      List.of(
          ("A.¶U.S. ¶'s¶a-¶1,000¶1.¶-1 ¶1e9¶2009-¶2009/¶31.02.2009 ¶99.99.9999 ¶"
                  + "2009 to 2008 ¶between 2010 and 2009 ¶before after ¶not ¶no ¶since until ¶"
                  + "last last week ¶next 999 years ¶the 31 last days ¶Q1 Q2 ¶June July ¶"
                  + "1388/3/22 ¶1430 AH ¶who ¶why why? ¶did not ¶vs ¶vs. ¶and or ¶, and ¶compare ¶"
                  + "against ¶the of a ¶\"a\" \"b\" ¶“a ‘b ¶»a« ¶'a ¶[…] ¶(…) ¶[sic] ¶… ¶/ask ¶"
                  + "/whosaid ¶/compare ¶/timeline ¶/start ¶/ask@archive_bot ¶@archive_bot ¶#Aa¶"
                  + "#a #b ¶#\u0627_¶aA¶https://a.b/?q=¶http://¶t.me/¶a@b.cc ¶&amp;¶&#x41;¶<b><i>¶"
                  + "</a>¶**_¶```¶$$¶{0}¶{count, plural, other {#}} ¶%s¶%1$n¶\\u0041¶Dear A, ¶Hi: ¶"
                  + "Hello, ¶thanks ¶please tell me ¶I want to know ¶> ¶a: b: ¶A: “b” ¶said A, ¶"
                  + "according to ¶Dock Workers’ ¶DWU ¶Dock Workers’ Union Port Authority ¶"
                  + "Port-Authority-¶اتحادیه ¶ملوانان‌¶الـ¶بين ¶vs اتحادیه ¶gegen ¶contra ¶"
                  + "qui a dit ¶что ¶Штрайк ¶港口¶港 口 ¶ไทย¶Xyzzyq ¶Qwrtplkj ¶I II III IV ¶"
                  + "one two three ¶zwei ¶١٢٣ ¶½ ¾ ¶👍 ¶🇫🇷¶a\u0301¶\u202eabc\u202c¶\u2067a\u2069¶"
                  + "1\n¶-\n¶a\n\n¶| a | b |\n")
              .split("¶", -1));

  private OddTexts() {}

  /// Each of them by a name.
  public record OddText(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  /// All of them.
  public static List<OddText> all() {
    List<OddText> all = new ArrayList<>();
    SIGNS.forEach(sign -> all.add(filled("sign " + shown(sign), i -> sign)));
    PIECES.forEach(piece -> all.add(filled("piece " + piece.strip(), i -> piece)));
    all.add(filled("numbers", i -> i + " "));
    all.add(filled("years", i -> (1000 + i) + " "));
    all.add(filled("words of their own", i -> "w" + Integer.toString(i * 7919, 36) + "rk "));
    all.add(filled("names of their own", i -> "W" + Integer.toString(i * 7919, 36) + "rk "));
    all.add(filled("letters in order", i -> Character.toString(0x21 + i)));
    all.add(filled("higher letters in order", i -> Character.toString(0x10000 + 61 * i)));
    all.add(filled("quotations in each other", i -> i % 2 == 0 ? "“a " : "‘b "));
    all.add(filled("quotations that end", i -> "“word" + i + "” "));
    all.add(filled("lines", i -> "line " + i + "\n"));
    all.add(filled("sentences", i -> "The strike ended on day " + i + ". "));
    return all;
  }

  private static OddText filled(String name, IntFunction<String> piece) {
    StringBuilder text = new StringBuilder("The strike ");
    for (int i = 0; text.length() < LONGEST; i++) {
      text.append(piece.apply(i));
    }
    return new OddText(name, text.substring(0, LONGEST));
  }

  private static String shown(String sign) {
    return IntStream.range(0, sign.length())
        .mapToObj(i -> Integer.toHexString(sign.charAt(i)))
        .collect(Collectors.joining("+"));
  }
}
