package onrecord.index.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Passage;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.index.vectors.ModelInput;
import onrecord.language.Analysis;
import onrecord.language.Span;
import onrecord.language.Words;

/// What is embedded for a passage: its words, under who says them and where. The tokens of what
/// stands over it and those of each sentence are kept apart.
final class EmbeddedText {
  private EmbeddedText() {}

  static ModelInput of(Passage passage) {
    Masthead masthead = passage.statement().masthead();
    StringBuilder text = new StringBuilder();
    masthead
        .organization()
        .map(Organization::name)
        .ifPresent(name -> text.append(name).append(", "));
    masthead.date().ifPresent(date -> text.append(date.earliest().getYear()).append(": "));
    text.append(masthead.title()).append(". ");
    passage.voice().flatMap(Voice::name).ifPresent(name -> text.append(name).append(": "));
    passage.lead().ifPresent(lead -> text.append(lead.of(passage.statement().text())).append(' '));
    int begin = text.length();
    List<Span> segments = new ArrayList<>(List.of(new Span(0, begin)));
    passage
        .sentences()
        .forEach(sentence -> segments.add(sentence.shifted(begin - passage.span().start())));
    return new ModelInput(text.append(passage.text()).toString(), segments);
  }

  /// The everyday words of some statements: those that are written small, and are no numbers and no
  /// function words.
  static SortedSet<String> words(Collection<Statement> statements) {
    SortedSet<String> words = new TreeSet<>();
    for (Statement statement : statements) {
      String language = statement.masthead().language();
      for (Words.Word word : Words.in(statement.text())) {
        if (word.folded().length() > 2 && isEveryday(word, language)) {
          words.add(word.folded());
        }
      }
    }
    return words;
  }

  private static boolean isEveryday(Words.Word word, String language) {
    return !word.capitalized()
        && word.folded().chars().allMatch(c -> c >= 'a' && c <= 'z')
        && !Analysis.isFunctionWord(word.folded(), language);
  }

  /// Every text that is embedded for some passages.
  static List<ModelInput> all(List<Passage> passages) {
    return passages.stream().map(EmbeddedText::of).toList();
  }
}
