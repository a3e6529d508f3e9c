package onrecord.corpus.importing;

import java.util.regex.Pattern;
import onrecord.corpus.ItemForm;

/// Tells by its form that a text is hardly a statement: it is short, marked as an advert, or little
/// else than links.
final class FormRules {
  private static final int FEWEST_WORDS = 25;
  private static final int FEWEST_IDEOGRAPHS = 50;
  private static final int WORDS_PER_LINK = 10;
  private static final int LONG = 120;

  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Nd}'\u2019\u200c-]*+");
  private static final Pattern LINK =
      Pattern.compile("(?:https?://|www\\.|t\\.me/)\\S{1,500}|(?<!\\S)[@#][\\p{L}\\p{Nd}_]{2,60}");

  /// What laws and sites want written on what was paid for.
  private static final Pattern PAID =
      Pattern.compile(
          "(?iuU)\\berid ?[:=] ?[\\p{L}\\d]{6}|(?<!\\S)#(?:ad|ads|advert|advertisement|sponsored"
              + "|werbung|anzeige|publicidad|anuncio|publicit\u00e9|annonce|\u0440\u0435\u043a\u043b\u0430\u043c\u0430"
              + "|\u062a\u0628\u0644\u06cc\u063a|\u062a\u0628\u0644\u06cc\u063a\u0627\u062a|\u0625\u0639\u0644\u0627\u0646|\u0627\u0639\u0644\u0627\u0646)(?![\\p{L}\\d_])"
              + "|\\A(?:advertisement|sponsored(?: post)?|anzeige|werbung|publicidad|publicit\u00e9"
              + "|\u0440\u0435\u043a\u043b\u0430\u043c\u0430|\u062a\u0628\u0644\u06cc\u063a\u0627\u062a)\\s*[:.\\n]");

  private FormRules() {}

  /// What a text looks like that its container says nothing about.
  static ItemForm of(String text) {
    if (text.isBlank()) {
      return ItemForm.EMPTY;
    }
    if (PAID.matcher(text).find()) {
      return ItemForm.ADVERT;
    }
    long links = LINK.matcher(text).results().count();
    String prose = LINK.matcher(text).replaceAll(" ");
    long words = WORD.matcher(prose).results().count();
    if (words < LONG && links >= 2 && links * WORDS_PER_LINK > words) {
      return ItemForm.ADVERT;
    }
    long ideographs = prose.codePoints().filter(FormRules::isUnparted).count();
    return words < FEWEST_WORDS && ideographs < FEWEST_IDEOGRAPHS
        ? ItemForm.SHORT
        : ItemForm.STATEMENT;
  }

  /// Letters of scripts that put no blanks between words.
  private static boolean isUnparted(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
