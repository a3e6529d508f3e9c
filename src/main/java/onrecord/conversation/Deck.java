package onrecord.conversation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Answer.Abstained;
import onrecord.answer.Answer.Quoted;
import onrecord.answer.Quote;
import onrecord.conversation.Conversation.Card;
import onrecord.conversation.Conversation.Cards;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply.Button.Visit;
import onrecord.conversation.browsing.Reading;
import onrecord.conversation.citing.CitedPlace;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.exchange.Payload;
import onrecord.conversation.exchange.Payload.Page;
import onrecord.conversation.welcome.ExampleQuestions;
import onrecord.conversation.wording.LeadLine;
import onrecord.corpus.Edtf;
import onrecord.corpus.Statement;
import onrecord.index.StatementStore;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.language.Span;

/// Deals quotes as cards: those of an answer a page at a time, one that is passed on, or the
/// beginnings of the newest statements.
final class Deck {
  private static final int PAGE = 10;

  /// Others are dealt that fit at least this share as well as the best.
  private static final double WORTH = 0.1;

  private static final int NEWEST = 5;
  private static final int EXAMPLES = 3;
  private static final int LEAST_OPENING = 80;

  private final Wording wording;
  private final Citations citations;
  private final Reading reading;
  private final StatementStore store;

  Deck(Preferences preferences, StatementStore store) {
    wording = Wording.in(preferences.language());
    citations = new Citations(wording);
    reading = new Reading(store, preferences.language());
    this.store = store;
  }

  /// What is dealt for a query: a quote that is passed on, or quotes that answer, from one of them
  /// on.
  Cards cards(String query, int from, Supplier<Answer> answer) {
    return query.isBlank()
        ? new Cards(List.of(), Optional.empty(), true)
        : shared(query).orElseGet(() -> cards(answer.get(), from));
  }

  /// What is dealt before anything is typed: questions with the quote that answers each, and the
  /// newest statements.
  Cards offered(ExampleQuestions examples, Function<String, Answer> answers) {
    Stream<Card> asked =
        examples.some(wording, EXAMPLES).stream()
            .flatMap(question -> example(question, answers.apply(question)).stream());
    return new Cards(Stream.concat(asked, newest()).toList(), Optional.empty(), true);
  }

  /// A question, and the first quote of its answer.
  private Optional<Card> example(String question, Answer answer) {
    return switch (answer) {
      case Abstained _ -> Optional.empty();
      case Quoted quoted -> {
        Card card = card(quoted.quotes().getFirst());
        yield Optional.of(
            new Card(
                Payload.ExamplePayload.of(question).encoded(),
                question,
                card.title() + ": " + card.description(),
                new LeadLine(wording).asked(question, card.reply())));
      }
    };
  }

  private Stream<Card> newest() {
    return store.list().stream()
        .filter(entry -> entry.masthead().date().isPresent())
        .sorted(Comparator.comparing(Deck::latest).reversed().thenComparing(StatementEntry::id))
        .flatMap(entry -> store.find(entry.id()).stream())
        .filter(statement -> !statement.isReaderComments() && !statement.text().isBlank())
        .limit(NEWEST)
        .map(this::opening);
  }

  private static LocalDate latest(StatementEntry entry) {
    return entry.masthead().date().map(Edtf::latest).orElse(LocalDate.MIN);
  }

  private Card opening(Statement statement) {
    String text = statement.text();
    int start = 0;
    int end = Reading.paragraphEnd(text, start);
    while (end - start < LEAST_OPENING && end < text.length()) {
      start = end + 1;
      end = Reading.paragraphEnd(text, start);
    }
    Opening place = Citations.opening(statement, start, new Span(0, 0));
    String title = wording.say("inline.newest", Map.of("title", statement.masthead().title()));
    return new Card(
        place.payload(),
        title,
        Citations.shortened(text.substring(start, end)),
        Reply.of(reading.opening(statement, new Span(start, end)))
            .with(List.of(List.of(new Visit(wording.say("button.read"), place)))));
  }

  /// The quote of a place, where that is what was typed.
  private Optional<Cards> shared(String query) {
    return Payload.read(query.strip())
        .filter(Page.class::isInstance)
        .map(Page.class::cast)
        .flatMap(
            page ->
                page.find(store)
                    .filter(found -> page.quote().length() > 0 && page.isUnchanged(found))
                    .map(found -> quote(found, page.quote())))
        .map(quote -> new Cards(List.of(card(quote)), Optional.empty(), true));
  }

  private Cards cards(Answer answer, int from) {
    return switch (answer) {
      case Abstained _ -> new Cards(List.of(), Optional.empty(), false);
      case Quoted quoted -> {
        List<Quote> all = worth(AnswerReplies.all(quoted));
        int begin = Math.clamp(from, 0, all.size());
        int end = Math.min(all.size(), begin + PAGE);
        yield new Cards(
            all.subList(begin, end).stream().map(this::card).toList(),
            end < all.size() ? Optional.of(end) : Optional.empty(),
            true);
      }
    };
  }

  private static Quote quote(Statement statement, Span words) {
    String text = statement.text();
    int start = text.lastIndexOf('\n', words.start() - 1) + 1;
    var paragraph = new Span(start, Reading.paragraphEnd(text, words.end()));
    return new Quote(statement, words, CitedPlace.of(statement, words).voice(), paragraph, 1);
  }

  private static List<Quote> worth(List<Quote> quotes) {
    double best = quotes.stream().mapToDouble(Quote::score).max().orElse(0);
    return quotes.stream().filter(quote -> quote.score() >= WORTH * best).toList();
  }

  private Card card(Quote quote) {
    return new Card(
        Citations.opening(quote).payload(),
        citations.brief(quote),
        Citations.shortened(quote.text()),
        Reply.of(citations.quotation(quote, 0))
            .with(
                List.of(List.of(new Visit(wording.say("button.read"), Citations.opening(quote))))));
  }
}
