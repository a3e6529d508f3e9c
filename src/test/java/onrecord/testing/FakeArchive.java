package onrecord.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.AnswerKind;
import onrecord.answer.Answerer;
import onrecord.answer.Asked;
import onrecord.answer.Explanation;
import onrecord.answer.Question;
import onrecord.answer.Quote;
import onrecord.answer.Verifier;
import onrecord.conversation.Conversation;
import onrecord.conversation.Welcome.Retention;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.index.IndexAway;
import onrecord.index.StatementStore;
import onrecord.terminal.Host;
import onrecord.terminal.json.JsonAnswers;

/// An archive whose answers are written down beforehand.
public final class FakeArchive implements Host.AskedArchive, StatementStore, Answerer {
  private final List<Statement> statements;
  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<String, Supplier<? extends Error>> errors = new HashMap<>();
  private final Map<String, AtomicInteger> outages = new HashMap<>();

  /// Of the invented harbour.
  public FakeArchive() {
    this(Statements.ALL);
  }

  /// Of those statements, in the order of their ids.
  public FakeArchive(List<Statement> statements) {
    this.statements = statements;
  }

  /// A question about nothing in particular.
  public static Question question(String text) {
    return question(text, false);
  }

  /// A question that goes on from earlier ones where it begins with "And".
  public static Question question(List<String> thread, String text) {
    Question alone = question(text);
    boolean follows = text.startsWith("And") && !thread.isEmpty();
    return follows
        ? new Question(
            text, "en", List.of(), Optional.empty(), Optional.empty(), false, alone.about(), thread)
        : alone;
  }

  /// A question that sets those against each other.
  public static Question comparison(String text, Organization... organizations) {
    return question(text).asking(Stream.of(organizations).map(FakeArchive::asked).toList());
  }

  private static Question question(String text, boolean comparison) {
    var matter = new Question.QuestionMatter(text, List.of(), AnswerKind.OPEN, false, false, false);
    return new Question(
        text, "en", List.of(), Optional.empty(), Optional.empty(), comparison, matter, List.of());
  }

  /// A question that asks for somebody's words.
  public static Question question(String text, Organization organization) {
    Question alone = question(text);
    return new Question(
        text,
        "en",
        List.of(asked(organization)),
        Optional.empty(),
        Optional.empty(),
        false,
        alone.about(),
        List.of());
  }

  /// One asked for.
  public static Asked asked(Organization organization) {
    return new Asked(organization.name(), organization.name(), organization.key(), Set.of());
  }

  /// Answers that question, from now on, with those quotes.
  public FakeArchive answering(String question, Quote... quotes) {
    return answering(new Answer.Quoted(question(question), List.of(quotes), List.of(), List.of()));
  }

  /// Gives that answer to its question.
  public FakeArchive answering(Answer answer) {
    answers.put(answer.question().text(), answer);
    return this;
  }

  /// Is away so many times when that is asked.
  public FakeArchive away(String question, int times) {
    outages.put(question, new AtomicInteger(times));
    return this;
  }

  /// Breaks in that way when that is asked.
  public FakeArchive breaking(String question, Supplier<? extends Error> error) {
    errors.put(question, error);
    return this;
  }

  /// Breaks no more when that is asked.
  public void whole(String question) {
    errors.remove(question);
  }

  /// Breaks when that is asked.
  public static final String BREAKING = "break";

  /// Is away whenever that is asked.
  public static final String AWAY = "away";

  @Override
  public Answer answer(Question question) {
    AtomicInteger outage = outages.get(question.text());
    if (outage != null && outage.getAndDecrement() > 0) {
      throw new IndexAway("no node answers");
    }
    if (errors.containsKey(question.text())) {
      throw errors.get(question.text()).get();
    }
    if (question.text().equals(AWAY)) {
      throw new IndexAway("no node answers");
    }
    if (question.text().equals(BREAKING)) {
      throw new IllegalStateException("broken on purpose");
    }
    return answers.getOrDefault(
        question.text(),
        new Answer.Abstained(
            question,
            question.text().isBlank()
                ? Answer.Reason.NOT_A_QUESTION
                : Answer.Reason.NOTHING_RELEVANT,
            List.of(),
            List.of()));
  }

  @Override
  public Explanation explain(Question question) {
    return new Explanation(
        answer(question), List.of("question: " + question.text(), "hit 0.8313 kept"));
  }

  @Override
  public List<Quote> bearing(Question question, double least) {
    return answer(question) instanceof Answer.Quoted quoted ? quoted.quotes() : List.of();
  }

  @Override
  public List<Quote> answeredBy(Question question) {
    return bearing(question, 0).stream()
        .filter(quote -> question.limits().only().contains(quote.statement().id()))
        .toList();
  }

  @Override
  public double fit(Question question) {
    return answer(question) instanceof Answer.Quoted ? 1 : 0;
  }

  @Override
  public List<Quote> search(String query, int limit) {
    var found = new ArrayList<Quote>();
    for (Statement statement : statements) {
      if (!query.isEmpty() && statement.text().contains(query)) {
        found.add(Statements.quote(statement, query));
      }
    }
    return found.subList(0, Math.min(limit, found.size()));
  }

  @Override
  public List<StatementEntry> list() {
    return statements.stream()
        .map(each -> new StatementEntry(each.id(), each.masthead(), each.text().length()))
        .toList();
  }

  @Override
  public Optional<Statement> find(String id) {
    return statements.stream().filter(statement -> statement.id().equals(id)).findFirst();
  }

  @Override
  public List<Organization> organizations() {
    return List.of(Statements.DOCKERS, Statements.PORT, Statements.SAILORS, Statements.SILENT);
  }

  @Override
  public Conversation conversation() {
    return new Conversation(
        new Conversation.ConversationSources(this, this, verifier()),
        FakeArchive::question,
        new Retention(Duration.ofDays(2), false, 0));
  }

  @Override
  public JsonAnswers json() {
    return new JsonAnswers(FakeArchive::question, this, verifier());
  }

  /// Finds what stands in one paragraph, letter by letter.
  public Verifier verifier() {
    return new FakeVerifier(statements);
  }

  @Override
  public StatementStore statements() {
    return this;
  }

  @Override
  public void close() {}
}
