package onrecord.conversation.smalltalk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            .flatMap(language -> lines(name + "_" + language))
            .flatMap(PhraseTable::phrases)
            .toList());
  }

  /// Pictures and what they say.
  static Map<String, SmallTalk> pictures() {
    Map<String, SmallTalk> pictures = new HashMap<>();
    lines("phrases_emoji")
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

  private static Stream<String> lines(String name) {
    String file = name + ".tsv";
    InputStream table = Objects.requireNonNull(PhraseTable.class.getResourceAsStream(file), file);
    List<String> lines = new ArrayList<>();
    try (var reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + file + " cannot be read", e);
    }
    return lines.stream();
  }

  /// The phrases of that kind.
  List<Phrase> ofKind(String kind) {
    return phrases.stream().filter(phrase -> phrase.kind().equals(kind)).toList();
  }
}
