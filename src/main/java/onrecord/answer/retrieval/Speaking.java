package onrecord.answer.retrieval;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.corpus.Passage;
import onrecord.corpus.Statement;
import onrecord.language.Sound;
import onrecord.language.Words;
import onrecord.language.knowledge.Tables;

/// Tells whether somebody speaks in what was found.
public final class Speaking {
  /// In a name of so many letters two may be wrong, in one of half as many one.
  private static final int LONG = 8;

  private static final Set<String> TELLING = Tables.words("speakers.telling");
  private static final Pattern QUOTED = Pattern.compile("[“”„«»\"‹›]");

  private final String name;

  /// Of a person or a body by its name; its last word tells it.
  public Speaking(String name) {
    List<Words.Word> words = Words.in(name);
    this.name = words.isEmpty() ? "" : words.getLast().folded();
  }

  /// Whether the words are its own, or tell what it said.
  public boolean isIn(Hit hit) {
    Passage passage = hit.passage();
    Statement statement = passage.statement();
    Stream<String> speakers =
        Stream.concat(
            statement.masthead().organization().stream()
                .flatMap(organization -> organization.names().stream()),
            Stream.concat(statement.masthead().authors().stream(), passage.speakers()));
    return speakers.anyMatch(this::isNamedIn) || isReportedIn(passage);
  }

  private boolean isReportedIn(Passage passage) {
    return passage.sentences().stream()
        .map(span -> span.of(passage.statement().text()))
        .anyMatch(sentence -> isNamedIn(sentence) && tells(sentence));
  }

  /// Whether a sentence tells that somebody says something: by a word of saying, or by what is
  /// quoted in it.
  private static boolean tells(String sentence) {
    return QUOTED.matcher(sentence).find()
        || Words.in(sentence).stream().anyMatch(word -> TELLING.contains(word.folded()));
  }

  private boolean isNamedIn(String text) {
    return Words.in(text).stream().anyMatch(word -> isName(word.folded()));
  }

  private boolean isName(String word) {
    int shortest = Math.min(word.length(), name.length());
    int faults = shortest >= LONG ? 2 : shortest >= LONG / 2 ? 1 : 0;
    return Sound.distance(word, name, faults) <= faults;
  }
}
