package onrecord.conversation.browsing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Period;
import onrecord.answer.Question;
import onrecord.answer.Term;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.index.StatementStore;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.language.Continuation;
import onrecord.language.Words;
import onrecord.language.Words.Word;

/// Finds statements by what people call them: who issued them, when, words of their titles and
/// tags, their ids. The newest first.
///
/// @param questions understands a text as a question
public record StatementFinder(StatementStore store, Function<String, Question> questions) {
  private static final double ENOUGH = 0.5;
  private static final int ACRONYM = 6;

  /// What people call a statement that they mean by its issuer: "the words of FSP".
  private static final Set<String> CALLED = Continuation.words("statements.called");

  /// That one was issued or signed.
  private static final Set<String> ISSUING = Continuation.words("statements.issuing");

  /// All that are somebody's.
  public List<StatementEntry> all() {
    return store.list().stream()
        .filter(entry -> !entry.masthead().kind().equalsIgnoreCase(Masthead.READER_COMMENTS))
        .sorted(
            Comparator.comparing(
                    (StatementEntry entry) ->
                        entry.masthead().date().map(Edtf::latest).map(d -> d.toEpochDay()),
                    Comparator.comparing(day -> day.orElse(Long.MIN_VALUE)))
                .reversed())
        .toList();
  }

  /// Those of one who is named and nothing else is.
  public List<StatementEntry> by(String name) {
    Question question = named(name);
    return question.about().terms().isEmpty() ? issued(question) : List.of();
  }

  /// Those of which is asked when they were issued, or who signed them, and nothing else.
  public List<StatementEntry> dated(String asked) {
    Question question = questions.apply(asked);
    List<Term> terms = question.about().terms();
    boolean issue =
        terms.stream().map(Term::folded).anyMatch(ISSUING::contains)
            && Words.in(asked).stream().map(Word::folded).anyMatch(CALLED::contains);
    String rest =
        terms.stream()
            .filter(term -> !ISSUING.contains(term.folded()) && !CALLED.contains(term.folded()))
            .map(Term::written)
            .collect(Collectors.joining(" "));
    if (!issue || question.asked().isEmpty() == rest.isEmpty()) {
      return List.of();
    }
    return rest.isEmpty() ? issued(question) : by(rest);
  }

  /// Those that are called so; none where the words may mean something else.
  public List<StatementEntry> find(String called) {
    String id = called.strip();
    List<StatementEntry> same = all().stream().filter(entry -> entry.id().equals(id)).toList();
    if (!same.isEmpty() || called.isBlank()) {
      return same;
    }
    Question question = named(called);
    List<String> terms = question.about().terms().stream().map(Term::folded).toList();
    List<StatementEntry> issued = question.asked().isEmpty() ? all() : issued(question);
    List<StatementEntry> named = titled(issued, terms);
    return named.isEmpty() && !question.asked().isEmpty() && CALLED.containsAll(terms)
        ? issued
        : named;
  }

  /// What a name means, which is an acronym perhaps written small.
  private Question named(String name) {
    Question question = questions.apply(name);
    return question.asked().isEmpty() && name.strip().length() <= ACRONYM
        ? questions.apply(name.strip().toUpperCase(Locale.ROOT))
        : question;
  }

  /// The id of the one statement that is called so; else the words as they are.
  public List<String> named(List<String> words) {
    if (store.find(words.getFirst()).isPresent()) {
      return words;
    }
    List<StatementEntry> found = find(String.join(" ", words));
    return found.size() == 1 ? List.of(found.getFirst().id()) : words;
  }

  private List<StatementEntry> issued(Question question) {
    return all().stream()
        .filter(entry -> question.asked().stream().anyMatch(one -> one.issued(entry.masthead())))
        .filter(entry -> question.period().stream().allMatch(time -> isIn(entry.masthead(), time)))
        .toList();
  }

  private static boolean isIn(Masthead masthead, Period time) {
    return masthead.date().stream()
        .anyMatch(
            date -> !date.latest().isBefore(time.from()) && !date.earliest().isAfter(time.to()));
  }

  /// Those whose titles and tags hold most of the words.
  private static List<StatementEntry> titled(List<StatementEntry> some, List<String> terms) {
    long most = some.stream().mapToLong(entry -> held(entry, terms)).max().orElse(0);
    return terms.isEmpty() || most < ENOUGH * terms.size() || most == 0
        ? List.of()
        : some.stream().filter(entry -> held(entry, terms) == most).toList();
  }

  private static long held(StatementEntry entry, List<String> terms) {
    Set<String> words =
        Stream.concat(Stream.of(entry.masthead().title()), entry.masthead().tags().stream())
            .flatMap(text -> Words.in(text).stream())
            .map(Word::folded)
            .collect(Collectors.toSet());
    return terms.stream().filter(words::contains).count();
  }
}
