package onrecord.language;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.Tables;

/// How people spell in chats: "u", "idk", "t'es". What is typed and the tables are brought to one
/// spelling.
public final class ChatSpelling {
  private static final Map<String, List<String>> MEANT =
      Tables.rows("spellings.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> Words.folded(row.get(0).getFirst()), row -> words(row.get(1).getFirst())));

  private ChatSpelling() {}

  private static List<String> words(String meant) {
    return Words.in(meant).stream().map(Word::folded).toList();
  }

  /// The words that a word stands for; most stand for themselves.
  public static List<String> of(String folded) {
    return MEANT.getOrDefault(folded, List.of(folded));
  }

  /// A text with what is typed in short written out.
  public static String writtenOut(String text) {
    var written = new StringBuilder();
    int at = 0;
    for (Word word : Words.in(text)) {
      List<String> meant = MEANT.getOrDefault(word.folded(), List.of());
      if (!meant.isEmpty() && !word.capitalized()) {
        written.append(text, at, word.span().start()).append(String.join(" ", meant));
        at = word.span().end();
      }
    }
    return written.append(text.substring(at)).toString();
  }
}
