package onrecord.conversation.smalltalk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.conversation.Wording;

/// The phrases of tables: a kind, a tab, phrases between bars.
record PhraseTable(List<Phrase> phrases) {

  /// Those of a name, of every language.
  static PhraseTable of(String name) {
    return of(name, Wording.LANGUAGES);
  }

  /// Those of a name, of some languages.
  static PhraseTable of(String name, List<String> languages) {
    return new PhraseTable(
        languages.stream()
            .flatMap(language -> TalkTable.lines(name + "_" + language))
            .flatMap(PhraseTable::phrases)
            .toList());
  }

  /// Pictures and what they say.
  static Map<String, SmallTalk> pictures() {
    Map<String, SmallTalk> pictures = new HashMap<>();
    TalkTable.lines("phrases_emoji")
        .forEach(
            line -> {
              String[] cells = line.split("\t", 2);
              for (String picture : cells[1].split("\\|", -1)) {
                SpokenWord.pictures(picture).stream()
                    .limit(1)
                    .forEach(one -> pictures.put(one, SmallTalk.of(cells[0]).orElseThrow()));
              }
            });
    return Map.copyOf(pictures);
  }

  private static Stream<Phrase> phrases(String line) {
    String[] cells = line.split("\t", 2);
    return Stream.of(cells[1].split("\\|", -1)).flatMap(each -> Phrase.of(cells[0], each).stream());
  }

  /// The phrases of that kind.
  List<Phrase> ofKind(String kind) {
    return phrases.stream().filter(phrase -> phrase.kind().equals(kind)).toList();
  }
}
