package onrecord.conversation.smalltalk;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.language.ChatSpelling;
import onrecord.language.Span;
import onrecord.language.Words;
import onrecord.language.Words.Word;

/// A word of a message, as phrases are compared with it.
///
/// @param folded as it is searched
/// @param single the same with each letter once where it stands several times in a row; the same as
///   folded where nothing is drawn out
record SpokenWord(Span span, String written, String folded, String single) {
  private static final Pattern ROW = Pattern.compile("(.)\\1+");
  private static final Pattern DRAWN_OUT = Pattern.compile("(.)\\1\\1|(.)\\2$");

  private static SpokenWord of(Word word, String folded) {
    boolean drawn = DRAWN_OUT.matcher(folded).find();
    return new SpokenWord(word.span(), word.written(), folded, drawn ? single(folded) : folded);
  }

  /// The words of a text; what chats write in short is written out.
  static List<SpokenWord> in(String text) {
    return Words.in(text).stream()
        .flatMap(word -> ChatSpelling.of(word.folded()).stream().map(folded -> of(word, folded)))
        .toList();
  }

  static String single(String folded) {
    return ROW.matcher(folded).replaceAll("$1");
  }

  private boolean isDrawnOut() {
    return !single.equals(folded);
  }

  /// Whether it is that word, perhaps drawn out: "hellooo".
  boolean is(String word) {
    return folded.equals(word) || (isDrawnOut() && single.equals(single(word)));
  }

  /// Whether it is one of those words, perhaps drawn out.
  boolean isOneOf(Set<String> words) {
    return words.contains(folded) || (isDrawnOut() && words.contains(single));
  }

  /// Whether it is written as a name is; scripts without capitals tell nothing.
  boolean isNamed() {
    return Character.isUpperCase(written.codePointAt(0));
  }

  /// Whether its script has capitals.
  boolean isCased() {
    int first = written.codePointAt(0);
    return Character.isUpperCase(first) || Character.isLowerCase(first);
  }

  /// The pictures in a text, without what varies them.
  static List<String> pictures(String text) {
    var pictures = new ArrayList<String>();
    text.codePoints()
        .filter(c -> c > 0xFF && UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC))
        .forEach(c -> pictures.add(Character.toString(c)));
    return pictures;
  }
}
