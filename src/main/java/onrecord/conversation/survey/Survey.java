package onrecord.conversation.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import onrecord.answer.Answer;
import onrecord.answer.Answerer;
import onrecord.answer.Asked;
import onrecord.answer.Question;
import onrecord.answer.Quote;
import onrecord.conversation.exchange.Payload.Later;
import onrecord.conversation.survey.Comparison.Row;
import onrecord.conversation.survey.Comparison.SideStanding;
import onrecord.index.StatementStore;

/// Finds who in one archive spoke to a matter. Thread-safe.
public final class Survey {
  /// Where a timeline begins.
  public static final Later BEGINNING = new Later(0, 0);

  /// All of a timeline, as a picture.
  public static final Later PICTURED = new Later(Later.UNDATED + 1, 0);

  private final StatementStore store;
  private final Answerer answerer;
  private final Function<String, Question> questions;

  /// Over one generation of an archive.
  ///
  /// @param questions understands a text as a question
  public Survey(StatementStore store, Answerer answerer, Function<String, Question> questions) {
    this.store = store;
    this.answerer = answerer;
    this.questions = questions;
  }

  /// What those named, or all, say to a matter: "X, Y: the matter", or the matter alone.
  ///
  /// @param from the number of the first row
  /// @param most so many rows
  public Comparison compare(String text, int from, int most) {
    Matter matter = Matter.read(text, questions);
    if (matter.asked().isEmpty() && matter.unknown().isEmpty()) {
      return compare(matter.question(), from, most);
    }
    List<Asked> asked = matter.asked();
    Question question = matter.question().asking(asked);
    List<Row> rows = rows(question, page(asked, from, most), Bearing.on(question, answerer));
    int left = Math.max(0, asked.size() - from - rows.size());
    return new Comparison(question, rows, left, Optional.empty(), matter.unknown());
  }

  /// What everybody says to a question: first those who speak to it, the best first, then the
  /// others by their names.
  public Comparison compare(Question question, int from, int most) {
    Holdings holdings = Holdings.of(store);
    Bearing bearing = Bearing.on(question, answerer);
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Quote quote : bearing.quotes(question.ofAnyone())) {
      Optional<Asked> issuer = Holdings.issuer(quote.statement().masthead());
      SideStanding standing =
          issuer
              .map(one -> holdings.standing(one, question.period()))
              .orElseGet(() -> new SideStanding(1, 1, Optional.empty(), Optional.empty()));
      String key = issuer.map(Asked::name).orElse("");
      rows.putIfAbsent(key, new Row(issuer, Optional.of(quote), standing));
    }
    if (rows.isEmpty()) {
      var silence = Optional.of(bearing.silence(question.ofAnyone()));
      return new Comparison(question, List.of(), 0, silence, List.of());
    }
    List<Asked> others =
        store.organizations().stream()
            .map(Asked::of)
            .filter(one -> !rows.containsKey(one.name()))
            .filter(one -> question.limits().without().stream().noneMatch(one::isSame))
            .sorted(Comparator.comparing(Asked::name))
            .toList();
    List<Row> page = new ArrayList<>(page(List.copyOf(rows.values()), from, most));
    List<Asked> next = page(others, Math.max(0, from - rows.size()), most - page.size());
    page.addAll(rows(question, next, bearing));
    int left = Math.max(0, rows.size() + others.size() - from - page.size());
    return new Comparison(question, page, left, Optional.empty(), List.of());
  }

  private List<Row> rows(Question question, List<Asked> asked, Bearing bearing) {
    Holdings holdings = Holdings.of(store);
    return asked.stream()
        .map(
            one ->
                new Row(
                    Optional.of(one),
                    bearing.of(question, one),
                    holdings.standing(one, question.period())))
        .toList();
  }

  /// What was answered to a question that compares, in rows.
  ///
  /// @param from the number of the first row
  /// @param most so many rows
  public Comparison compare(Answer.Quoted answer, int from, int most) {
    Holdings holdings = Holdings.of(store);
    Question question = answer.question();
    List<Row> rows = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>(answer.quotes());
    for (Asked one : question.asked()) {
      boolean silent = answer.silent().contains(one) || quotes.isEmpty();
      Optional<Quote> quote = silent ? Optional.empty() : Optional.of(quotes.removeFirst());
      rows.add(new Row(Optional.of(one), quote, holdings.standing(one, question.period())));
    }
    List<Row> page = page(rows, from, most);
    int left = Math.max(0, rows.size() - from - page.size());
    return new Comparison(question, page, left, Optional.empty(), List.of());
  }

  private static <T> List<T> page(List<T> all, int from, int most) {
    int begin = Math.clamp(from, 0, all.size());
    return all.subList(begin, Math.clamp(begin + (long) most, begin, all.size()));
  }

  /// Who spoke to a matter, and when: "X: the matter", or the matter alone.
  ///
  /// @param most so many quotes
  public Timeline timeline(String text, Later from, int most) {
    Matter matter = Matter.read(text, questions);
    Question question = matter.question().asking(matter.asked());
    var chronicle = new YearByYear(Holdings.of(store), Bearing.on(question, answerer), question);
    return matter.asked().isEmpty() && !matter.unknown().isEmpty()
        ? Timeline.of(question, Optional.empty(), matter.unknown())
        : chronicle.timeline(from, most, matter.unknown());
  }
}
