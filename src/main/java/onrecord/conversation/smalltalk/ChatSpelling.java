package onrecord.conversation.smalltalk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onrecord.language.Words;
import onrecord.language.Words.Word;

/// How people spell in chats: "u", "idk", "t'es". What is typed and the tables are brought to one
/// spelling.
final class ChatSpelling {
  private static final Map<String, List<String>> MEANT =
      TalkTable.lines("spellings")
          .map(line -> line.split("\t", 2))
          .collect(
              Collectors.toUnmodifiableMap(cells -> Words.folded(cells[0]), ChatSpelling::meant));

  private ChatSpelling() {}

  private static List<String> meant(String[] cells) {
    return Words.in(cells[1]).stream().map(Word::folded).toList();
  }

  /// The words that a word stands for; most stand for themselves.
  static List<String> of(String folded) {
    return MEANT.getOrDefault(folded, List.of(folded));
  }
}
