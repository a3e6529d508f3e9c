package onrecord.conversation.subscribing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import onrecord.answer.Answer;
import onrecord.answer.Answerer;
import onrecord.answer.Question;
import onrecord.answer.Quote;
import onrecord.conversation.Subscription;
import onrecord.conversation.Subscription.FittingStatement;
import onrecord.conversation.Subscription.SubscriptionKind;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.index.StatementStore;
import onrecord.index.StatementStore.StatementEntry;

/// Finds which statements of one generation fit a subscription. Thread-safe.
public final class SubscriptionMatching {
  private final StatementStore store;
  private final Answerer answerer;
  private final Function<String, Question> questions;

  /// Over one generation of an archive.
  ///
  /// @param questions understands a text as a question
  public SubscriptionMatching(
      StatementStore store, Answerer answerer, Function<String, Question> questions) {
    this.store = store;
    this.answerer = answerer;
    this.questions = questions;
  }

  /// What somebody means by words: everything, an organization, or a matter; empty where there is
  /// nothing in them to look for.
  public Optional<Subscription> understood(String words) {
    if (words.isBlank()) {
      return Optional.of(Subscription.EVERYTHING);
    }
    Question question = questions.apply(words);
    boolean bare = question.about().terms().isEmpty() && question.period().isEmpty();
    boolean whole = question.limits().without().isEmpty() && !question.about().latest();
    Optional<Subscription> one =
        bare && whole && question.asked().size() == 1
            ? organization(question.asked().getFirst().organization())
            : Optional.empty();
    return one.or(() -> matter(words, question));
  }

  /// What the organization of that key says.
  public Optional<Subscription> organization(String key) {
    return store.organizations().stream()
        .filter(each -> each.key().equals(key))
        .map(each -> new Subscription(SubscriptionKind.ORGANIZATION, each.key(), each.name()))
        .findFirst();
  }

  private Optional<Subscription> matter(String words, Question question) {
    boolean hopeless =
        answerer.answer(question.whenever()) instanceof Answer.Abstained abstained
            && abstained.reason().isHopeless();
    return hopeless ? Optional.empty() : Optional.of(Subscription.matter(words.strip()));
  }

  /// How many statements issued since that day would have been told of.
  public int since(LocalDate day, Subscription subscription) {
    Set<String> recent =
        store.list().stream()
            .filter(
                entry ->
                    entry
                        .masthead()
                        .date()
                        .filter(date -> !date.latest().isBefore(day))
                        .isPresent())
            .map(StatementEntry::id)
            .collect(Collectors.toSet());
    return fitting(subscription, recent).size();
  }

  /// Those of the statements that fit, with their words that fit best; readers' comments never do.
  public List<FittingStatement> fitting(Subscription subscription, Set<String> statements) {
    if (statements.isEmpty()) {
      return List.of();
    }
    return switch (subscription.kind()) {
      case EVERYTHING -> issued(statements, _ -> true);
      case ORGANIZATION -> issued(statements, masthead -> isBy(masthead, subscription.words()));
      case MATTER -> {
        Question question = questions.apply(subscription.words()).whenever().of(statements);
        yield answerer.answeredBy(question).stream().map(SubscriptionMatching::fitting).toList();
      }
    };
  }

  private static boolean isBy(Masthead masthead, String key) {
    return masthead.organization().map(Organization::key).filter(key::equals).isPresent();
  }

  private List<FittingStatement> issued(
      Set<String> statements, Function<Masthead, Boolean> wanted) {
    List<String> ids =
        store.list().stream()
            .filter(entry -> statements.contains(entry.id()))
            .filter(entry -> !entry.masthead().kind().equalsIgnoreCase(Masthead.READER_COMMENTS))
            .filter(entry -> wanted.apply(entry.masthead()))
            .map(StatementEntry::id)
            .toList();
    return ids.isEmpty() ? List.of() : opened(ids);
  }

  /// The first words of each that can be quoted.
  private List<FittingStatement> opened(List<String> ids) {
    Map<String, FittingStatement> all = new LinkedHashMap<>();
    ids.forEach(id -> all.put(id, new FittingStatement(id, 0, 0)));
    answerer
        .answeredBy(questions.apply("").of(Set.copyOf(ids)))
        .forEach(quote -> all.put(quote.statement().id(), fitting(quote)));
    return new ArrayList<>(all.values());
  }

  private static FittingStatement fitting(Quote quote) {
    return new FittingStatement(quote.statement().id(), quote.span().start(), quote.span().end());
  }
}
