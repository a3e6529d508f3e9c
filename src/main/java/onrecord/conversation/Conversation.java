package onrecord.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import onrecord.answer.Answerer;
import onrecord.browsing.Lists;
import onrecord.browsing.Offers;
import onrecord.browsing.Reading;
import onrecord.citing.Citing;
import onrecord.exchange.Message;
import onrecord.exchange.Message.Preferences;
import onrecord.exchange.Payload;
import onrecord.exchange.Payload.Page;
import onrecord.exchange.Reply;
import onrecord.exchange.Reply.Block;
import onrecord.exchange.Reply.Manner;
import onrecord.index.StatementStore;
import onrecord.question.Question;
import onrecord.survey.Survey;
import onrecord.survey.Surveying;
import onrecord.verification.Verifier;
import onrecord.wording.Wording;

/// Replies to messages about one archive. Thread-safe.
public final class Conversation {
  private final StatementStore store;
  private final BiFunction<List<String>, String, Question> questions;
  private final Answerer answerer;
  private final Verifier verifier;
  private final Keeping keeping;
  private final Survey survey;

  /// Over one generation of an archive.
  ///
  /// @param questions understands a text as a question that may go on from earlier ones
  public Conversation(
      Archive archive, BiFunction<List<String>, String, Question> questions, Keeping keeping) {
    this.store = archive.store();
    this.questions = questions;
    this.answerer = archive.answerer();
    this.verifier = archive.verifier();
    this.keeping = keeping;
    survey = new Survey(store, answerer, text -> questions.apply(List.of(), text));
  }

  /// One generation of an archive: its statements, what answers from them, and what tells
  /// quotations from them.
  public record Archive(StatementStore store, Answerer answerer, Verifier verifier) {}

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
    Question question = questions.apply(List.of(), query);
    return new Deck(preferences).cards(answerer.answer(question), from);
  }

  private Reply ask(String text, List<String> thread, Preferences preferences) {
    Question question = questions.apply(thread.stream().map(Surveyed::matter).toList(), text);
    var answered = new ArrayList<>(question.earlier());
    answered.add(text.strip());
    return answering(preferences).reply(question).answering(answered);
  }

  private Reply written(Message message) {
    String text = message.text().strip();
    Preferences preferences = message.preferences();
    if (!text.startsWith("/") || message.forwarded()) {
      return new WhoSaid(preferences, verifier)
          .offered(message)
          .orElseGet(() -> ask(text, message.thread(), preferences));
    }
    String[] words = text.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    // In a group a command may carry the name of the bot that is meant: "/ask@onrecord_bot".
    String command = words[0].toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
    return switch (command) {
      case "/ask" ->
          rest.isBlank() ? say(message, "ask.how") : ask(rest, message.thread(), preferences);
      case Surveyed.COMPARE -> surveyed(preferences, Surveying.PAGE).compared(rest, 0);
      case Surveyed.TIMELINE ->
          surveyed(preferences, Surveying.PAGE).followed(rest, Survey.BEGINNING);
      case "/whosaid" -> rest.isBlank() ? say(message, "whosaid.how") : whosaid(rest, preferences);
      case "/start" -> opened(message, rest.strip());
      case "/help" -> guide(message).help(message.place());
      case "/privacy" -> guide(message).privacy(message.place(), keeping);
      case "/forget" -> guide(message).forget(message.place());
      case "/settings" -> new Settings(preferences, message.place()).reply();
      case "/explain" -> guide(message).explaining();
      case "/sources" -> lists(message).sources(page(rest));
      case "/organizations" -> lists(message).organizations(page(rest));
      case "/read" -> reading(message).asked(words(rest));
      case "/cite" -> citing(message).asked(words(rest));
      case "/prove" -> citing(message).proved(words(rest));
      case "/more" -> say(message, "answer.no-more");
      default -> guide(message).unknown(words[0]);
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
      return say(message, "button.unknown").shown(Manner.NOTICE);
    }
    var settings = new Settings(message.preferences(), message.place());
    return switch (known.get()) {
      case Page page -> reading(message).pressed(page);
      case Payload.Whole whole -> reading(message).file(whole, message.place());
      case Payload.Cite cite -> citing(message).pressed(cite);
      case Payload.More more -> further(message, more);
      case Payload.Others others -> further(message, others);
      case Payload.Rows rows -> further(message, rows);
      case Payload.Later later -> further(message, later);
      case Payload.Vote vote -> new Offers(wording(message)).voted(vote, store);
      case Payload.Sources sources -> lists(message).sources(sources.page()).shown(Manner.IN_PLACE);
      case Payload.Organizations organizations ->
          lists(message).organizations(organizations.page()).shown(Manner.IN_PLACE);
      case Payload.Language language -> settings.speaking(language.tag());
      case Payload.Quotes quotes -> settings.quoting(quotes.count());
      case Payload.Folding folding -> settings.folding(folding.folded());
    };
  }

  /// More of the answer that bears the button, whose question is the last of the thread.
  private Reply further(Message message, Payload wanted) {
    List<String> thread = message.thread();
    if (thread.isEmpty()) {
      return say(message, "button.question-gone").shown(Manner.NOTICE);
    }
    var answering = answering(message.preferences());
    var surveyed = surveyed(message.preferences(), Surveying.PAGE);
    if (wanted instanceof Payload.Later later) {
      return surveyed.followed(Surveyed.matter(thread.getLast()), later);
    }
    List<String> asked = thread.stream().map(Surveyed::matter).toList();
    Question question = questions.apply(asked.subList(0, asked.size() - 1), asked.getLast());
    if (wanted instanceof Payload.Rows(int from)) {
      return surveyed.rows(thread, question, from);
    }
    Reply reply =
        wanted instanceof Payload.More(int from)
            ? answering.more(question, from)
            : answering.others(question, wanted instanceof Payload.Others(int first) ? first : 0);
    return reply.answering(thread);
  }

  private static Reply say(Message message, String key) {
    return Reply.of(Block.said(wording(message).say(key)));
  }

  private static Wording wording(Message message) {
    return Wording.in(message.preferences().language());
  }

  private Answering answering(Preferences preferences) {
    return new Answering(preferences, answerer, survey);
  }

  private Surveyed surveyed(Preferences preferences, int most) {
    Wording wording = Wording.in(preferences.language());
    return new Surveyed(survey, answering(preferences), wording, most);
  }

  private Guide guide(Message message) {
    return new Guide(store, message.preferences());
  }

  private Lists lists(Message message) {
    return new Lists(store, wording(message));
  }

  private Reading reading(Message message) {
    return new Reading(store, message.preferences().language());
  }

  private Citing citing(Message message) {
    return new Citing(store, message.preferences().language(), message.place());
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
  }

  /// The page that somebody typed, from 1; the first one for anything else.
  private static int page(String text) {
    return text.strip().matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text.strip()) - 1 : 0;
  }
}
