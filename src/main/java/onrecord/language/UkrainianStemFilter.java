package onrecord.language;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Ukrainian words without the endings of their cases, as Lucene's light stemmers do for others: it
/// has none for Ukrainian but a dictionary.
final class UkrainianStemFilter extends TokenFilter {
  /// Words that carry no matter of their own, folded.
  static final CharArraySet FUNCTION_WORDS =
      new CharArraySet(
          List.of(
              ("і и й та а але або що як у в на з із зі до від за по про для не ні це цеи ця ці тои та"
                      + " те ті він вона воно вони ми ви я ти іх иого іі наш ваш своі свою усі всі"
                      + " так чи хто коли де куди чому скільки якии яка яке які якою яких бути був"
                      + " була було були є же б би при під над між через щоб якщо тому також лише"
                      + " вже ще ж нам нас вам вас собі себе")
                  .split(" ", -1)),
          false);

  /// The longest first.
  private static final List<String> ENDINGS =
      List.of(
          "ями", "ами", "ого", "ому", "ими", "іми", "ові", "еві", "ою", "ею", "єю", "ах", "ях",
          "ам", "ям", "ом", "ем", "єм", "ів", "ів", "ии", "іи", "их", "им", "ість", "ості", "а",
          "я", "о", "е", "є", "и", "і", "у", "ю", "ь");

  private static final int SHORTEST = 3;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  UkrainianStemFilter(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String word = term.toString();
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        term.setLength(word.length() - ending.length());
        return true;
      }
    }
    return true;
  }
}
