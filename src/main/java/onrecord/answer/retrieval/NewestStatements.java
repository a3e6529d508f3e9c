package onrecord.answer.retrieval;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Period;
import onrecord.answer.Question;
import onrecord.corpus.Masthead;
import onrecord.corpus.Passage;
import onrecord.index.PassageIndex;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.language.ForeignTongues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// Finds the newest statements of whomever and whenever a question names, whatever they are about.
final class NewestStatements {
  /// So many passages of some statements are looked at for one that can be quoted.
  private static final int MOST = 5000;

  private final PassageIndex index;
  private volatile @Nullable List<StatementEntry> known;

  NewestStatements(PassageIndex index) {
    this.index = index;
  }

  private List<StatementEntry> all() {
    List<StatementEntry> all = known == null ? index.list() : known;
    known = all;
    return all;
  }

  /// The first passage that can be quoted of each of the newest ones, those of unknown date last.
  List<Passage> of(Question question, int most) {
    List<String> ids =
        all().stream()
            .filter(entry -> allows(question, entry.masthead()))
            .filter(entry -> isAmong(question.limits().only(), entry.id()))
            .sorted(
                Comparator.comparingLong((StatementEntry entry) -> -day(entry.masthead()))
                    .thenComparing(StatementEntry::id))
            .map(StatementEntry::id)
            .limit(most)
            .toList();
    return ids.isEmpty() ? List.of() : passages(question, ids);
  }

  private static boolean isAmong(Set<String> only, String id) {
    return only.isEmpty() || only.contains(id);
  }

  private static long day(Masthead masthead) {
    return masthead.date().map(date -> date.latest().toEpochDay()).orElse(Long.MIN_VALUE + 1);
  }

  private static boolean allows(Question question, Masthead masthead) {
    boolean comments = masthead.kind().equalsIgnoreCase(Masthead.READER_COMMENTS);
    Optional<Period> period = question.period();
    boolean then =
        period.isEmpty()
            || masthead
                .date()
                .filter(date -> period.get().meets(date.earliest(), date.latest()))
                .isPresent();
    boolean asked =
        question.asked().isEmpty()
            || question.asked().stream().anyMatch(one -> one.issued(masthead));
    boolean unwanted = question.limits().without().stream().anyMatch(one -> one.issued(masthead));
    return then && asked && !unwanted && comments == question.about().readerComments();
  }

  private List<Passage> passages(Question question, List<String> ids) {
    Query those = PassageCandidates.of(ids);
    Query filter =
        new BooleanQuery.Builder()
            .add(PassageCandidates.filter(question, false), Occur.FILTER)
            .add(those, Occur.FILTER)
            .build();
    Map<String, Passage> first = new LinkedHashMap<>();
    List<Integer> numbers = index.first(filter, MOST);
    Map<Integer, Passage> read = index.passages(numbers);
    for (int number : numbers) {
      Passage passage = Objects.requireNonNull(read.get(number));
      if (passage.quotable()) {
        first.merge(
            passage.statement().id(),
            passage,
            (one, other) -> one.voice().isPresent() && other.voice().isEmpty() ? other : one);
      }
    }
    List<Passage> passages = new ArrayList<>();
    ids.forEach(id -> Optional.ofNullable(first.get(id)).ifPresent(passages::add));
    return passages;
  }

  /// Whether any statement is in a language, or in the script of a text that is not Latin.
  boolean reads(String language, String text) {
    UnicodeScript script = ForeignTongues.script(text).orElse(UnicodeScript.LATIN);
    return all().stream()
        .map(StatementEntry::masthead)
        .anyMatch(
            masthead ->
                masthead.language().equals(language)
                    || (script != UnicodeScript.LATIN
                        && !List.of("fa", "ar").contains(masthead.language())
                        && masthead
                            .title()
                            .codePoints()
                            .anyMatch(letter -> UnicodeScript.of(letter) == script)));
  }
}
