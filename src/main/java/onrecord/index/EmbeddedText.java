package onrecord.index;

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
import onrecord.language.Analysis;
import onrecord.language.Span;
import onrecord.language.Words;

/// What is embedded for a passage and for each of its sentences: the words, under who says them and
/// where.
final class EmbeddedText {
  private EmbeddedText() {}

  static String of(Passage passage) {
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
    return text.append(passage.text()).toString();
  }

  static String of(Passage passage, Span sentence) {
    String text = passage.statement().text();
    StringBuilder words = new StringBuilder();
    passage.voice().flatMap(Voice::name).ifPresent(name -> words.append(name).append(": "));
    passage.lead().ifPresent(lead -> words.append(lead.of(text)).append(' '));
    return words.append(sentence.of(text)).toString();
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
  static List<String> all(List<Passage> passages) {
    List<String> texts = new ArrayList<>();
    for (Passage passage : passages) {
      texts.add(of(passage));
      passage.sentences().forEach(sentence -> texts.add(of(passage, sentence)));
    }
    return texts;
  }
}
