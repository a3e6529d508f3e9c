package onrecord.conversation.smalltalk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import onrecord.conversation.Wording;

/// In which language somebody says what asks nothing: the first one whose phrases all of it is.
public final class SpokenLanguage {
  /// Longer messages say something else, too.
  private static final int LONGEST = 16;

  private static final Map<String, PhraseTable> TABLES = tables();

  private SpokenLanguage() {}

  private static Map<String, PhraseTable> tables() {
    Map<String, PhraseTable> tables = new LinkedHashMap<>();
    Wording.LANGUAGES.forEach(
        language -> tables.put(language, PhraseTable.of("phrases", List.of(language))));
    return tables;
  }

  /// The language; nothing where it is none of the phrases.
  public static Optional<String> of(String text) {
    List<SpokenWord> tokens = SpokenWord.in(text);
    return tokens.isEmpty() || tokens.size() > LONGEST
        ? Optional.empty()
        : TABLES.entrySet().stream()
            .filter(entry -> isSaid(tokens, entry.getValue()))
            .map(Map.Entry::getKey)
            .findFirst();
  }

  /// Whether phrases follow each other up to the end, or up to a name behind a first one.
  private static boolean isSaid(List<SpokenWord> tokens, PhraseTable table) {
    var reached = new TreeSet<>(List.of(0));
    int farthest = 0;
    while (!reached.isEmpty()) {
      int from = reached.removeFirst();
      farthest = from;
      if (from < tokens.size()) {
        table.phrases().forEach(phrase -> reached.addAll(phrase.ends(tokens, from)));
      }
    }
    boolean named = farthest > 0 && farthest == tokens.size() - 1;
    return farthest == tokens.size() || (named && tokens.getLast().isNamed());
  }
}
