package onrecord.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import onrecord.answer.Answerer;
import onrecord.answer.Question;
import onrecord.answer.Verifier;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.Welcome.Retention;
import onrecord.conversation.browsing.Lists;
import onrecord.conversation.browsing.QuotedList;
import onrecord.conversation.browsing.Reading;
import onrecord.conversation.browsing.Votes;
import onrecord.conversation.citing.CitationReplies;
import onrecord.conversation.exchange.Payload;
import onrecord.conversation.exchange.Payload.Page;
import onrecord.conversation.exchange.TypedCommand;
import onrecord.conversation.survey.Survey;
import onrecord.conversation.survey.SurveyReplies;
import onrecord.conversation.welcome.ExampleQuestions;
import onrecord.conversation.welcome.Settings;
import onrecord.index.StatementStore;

/// Replies to messages about one archive. Thread-safe.
public final class Conversation {
  private final StatementStore store;
  private final BiFunction<List<String>, String, Question> questions;
  private final Answerer answerer;
  private final Verifier verifier;
  private final Retention keeping;
  private final Survey survey;
  private final QuotedList quoted;
  private final ExampleQuestions examples;
  private final Welcome welcome;

  /// Over one generation of an archive.
  ///
  /// @param questions understands a text as a question that may go on from earlier ones
  public Conversation(
      ConversationSources archive,
      BiFunction<List<String>, String, Question> questions,
      Retention keeping) {
    this(archive, questions, keeping, Welcome.NONE);
  }

  /// The same, with words of welcome of its keeper.
  public Conversation(
      ConversationSources archive,
      BiFunction<List<String>, String, Question> questions,
      Retention keeping,
      Welcome welcome) {
    this.store = archive.store();
    this.questions = questions;
    this.answerer = archive.answerer();
    this.verifier = archive.verifier();
    this.keeping = keeping;
    quoted = new QuotedList(store);
    this.welcome = welcome;
    Function<String, Question> alone = text -> understood(List.of(), text);
    survey = new Survey(store, answerer, alone);
    examples = new ExampleQuestions(store, answerer, alone, welcome);
  }

  /// One generation: its statements, and what answers and tells quotations from them.
  public record ConversationSources(StatementStore store, Answerer answerer, Verifier verifier) {}

  /// Quotes as cards, to choose one from.
  ///
  /// @param next where the following ones begin
  /// @param answered whether the archive answers at all
  public record Cards(List<Card> cards, Optional<Integer> next, boolean answered) {}

  /// A quote as a card.
  ///
  /// @param id the same for the same quote; at most 64 letters, digits, `_` and `-`
  /// @param title whose words they are, and from when
  /// @param description the quoted words, shortened for the list only
  /// @param reply the quote with its citation
  public record Card(String id, String title, String description, Reply reply) {}

  /// What the bot says to a message.
  public Reply reply(Message message) {
    return message
        .pressed()
        .map(payload -> pressed(message, payload))
        .orElseGet(() -> written(message));
  }

  /// The passages that fit a query best, the best first.
  public Reply search(String query, int limit, Preferences preferences) {
    return answering(preferences).found(answerer.search(query, limit));
  }

  /// The answer to a question that stands by itself.
  public Reply ask(String text, Preferences preferences) {
    return ask(text, List.of(), preferences);
  }

  /// Where quoted words come from.
  public Reply whosaid(String text, Preferences preferences) {
    return new WhoSaid(preferences, verifier).reply(text);
  }

  /// What those named, or all, say to a matter: every row.
  public Reply compare(String text, Preferences preferences) {
    return surveyed(preferences, Integer.MAX_VALUE).compared(text, 0);
  }

  /// Who spoke to a matter, earliest to latest: all of it.
  public Reply timeline(String text, Preferences preferences) {
    return surveyed(preferences, Integer.MAX_VALUE).followed(text, Survey.BEGINNING);
  }

  /// Who spoke to what.
  public Survey survey() {
    return survey;
  }

  /// The quotes that answer, as cards, from one of them on.
  public Cards cards(String query, Preferences preferences, int from) {
    var deck = new Deck(preferences, store);
    return query.isBlank() && from == 0
        ? deck.offered(examples, text -> answerer.again(understood(List.of(), text)))
        : deck.cards(query, from, () -> answerer.answer(understood(List.of(), query)));
  }

  Reply ask(String text, List<String> thread, Preferences preferences) {
    Question question = understood(thread, text);
    var answered = new ArrayList<>(question.earlier());
    answered.add(text.strip());
    return answering(preferences).reply(question).answering(answered);
  }

  private Reply written(Message message) {
    String text = message.text().strip();
    Preferences preferences = message.preferences();
    if (!text.startsWith("/") || message.forwarded()) {
      return talk(message).reply();
    }
    var command = TypedCommand.of(text);
    String rest = command.rest();
    return switch (command.name()) {
      case "/ask" -> talk(message.saying(rest)).asked();
      case SurveyRequests.COMPARE -> prompts(message).compared(rest);
      case SurveyRequests.TIMELINE -> prompts(message).followed(rest);
      case "/whosaid" -> rest.isBlank() ? prompts(message).whosaid() : whosaid(rest, preferences);
      case "/start" -> opened(message, rest.strip());
      case "/help" -> guide(message).help(message.place());
      case "/privacy" -> guide(message).privacy(message.place(), keeping);
      case "/forget" -> guide(message).forget(message.place());
      case "/settings" -> new Settings(preferences, message.place()).reply();
      case "/explain" ->
          message.place() == MessagePlace.TERMINAL || preferences.explained()
              ? guide(message).explaining()
              : guide(message).unknown(command.typed());
      case "/sources" -> lists(message).sources(command.page());
      case "/organizations" -> lists(message).organizations(command.page());
      case "/people" -> quoted.shown(command.unnumbered(), command.page(), wording(message));
      case "/read" -> reading(message).asked(command.words());
      case "/cite" -> prompts(message).cited(command.words(), citing(message), store);
      case "/prove" -> citing(message).proved(command.words());
      case "/more" -> guide(message).saying("answer.no-more");
      default -> guide(message).unknown(command.typed());
    };
  }

  /// What a deep link opens: a place in a statement, and nothing that changes anything.
  private Reply opened(Message message, String payload) {
    return Payload.read(payload)
        .filter(Page.class::isInstance)
        .map(page -> reading(message).pressed((Page) page).shown(Manner.NEW))
        .orElseGet(() -> guide(message).start(message.place()));
  }

  private Reply pressed(Message message, String payload) {
    Optional<Payload> known = Payload.read(payload);
    if (known.isEmpty()) {
      return guide(message).saying("button.unknown").shown(Manner.NOTICE);
    }
    var settings = new Settings(message.preferences(), message.place());
    return switch (known.get()) {
      case Page page -> reading(message).pressed(page);
      case Payload.Whole whole -> reading(message).file(whole, message.place());
      case Payload.CitePayload cite -> citing(message).pressed(cite, message.context().beside());
      case Payload.More more -> new Further(message, this).reply(more);
      case Payload.OthersPayload others -> new Further(message, this).reply(others);
      case Payload.Rows rows -> new Further(message, this).reply(rows);
      case Payload.Later later -> new Further(message, this).reply(later);
      case Payload.ExamplePayload example -> talk(message).example(example);
      case Payload.VotePayload vote ->
          new Votes(wording(message)).pressed(vote, store).answering(message.thread());
      case Payload.SourcesPayload sources ->
          lists(message).sources(sources.page()).shown(Manner.IN_PLACE);
      case Payload.Organizations organizations ->
          lists(message).organizations(organizations.page()).shown(Manner.IN_PLACE);
      case Payload.PeoplePayload(int page, String name) ->
          quoted.shown(name, page, wording(message)).shown(Manner.IN_PLACE);
      case Payload.Language language -> settings.speaking(language.tag());
      case Payload.Quotes quotes -> settings.quoting(quotes.count());
      case Payload.FoldingPayload folding -> settings.folding(folding.folded());
    };
  }

  private Talk talk(Message message) {
    return new Talk(this, message, new Talk.TalkTools(store, answerer, verifier, examples));
  }

  Prompts prompts(Message message) {
    return new Prompts(
        text -> understood(List.of(), text), surveyed(message.preferences(), SurveyReplies.PAGE));
  }

  Question understood(List<String> thread, String text) {
    return questions.apply(Exchange.questions(thread), text);
  }

  private static Wording wording(Message message) {
    return Wording.in(message.preferences().language());
  }

  AnswerReplies answering(Preferences preferences) {
    return new AnswerReplies(preferences, answerer, survey, examples);
  }

  SurveyRequests surveyed(Preferences preferences, int most) {
    Wording wording = Wording.in(preferences.language());
    return new SurveyRequests(survey, answering(preferences), wording, most);
  }

  private Guide guide(Message message) {
    return new Guide(store, message.preferences(), examples, welcome);
  }

  Lists lists(Message message) {
    return new Lists(store, wording(message));
  }

  Reading reading(Message message) {
    return new Reading(store, message.preferences().language());
  }

  private CitationReplies citing(Message message) {
    return new CitationReplies(store, message.preferences().language(), message.place());
  }
}
