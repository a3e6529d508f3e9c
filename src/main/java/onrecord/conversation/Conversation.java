package onrecord.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import onrecord.answer.Answer;
import onrecord.answer.Answerer;
import onrecord.answer.Explanation;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Payload.Language;
import onrecord.conversation.Payload.More;
import onrecord.conversation.Payload.Organizations;
import onrecord.conversation.Payload.Page;
import onrecord.conversation.Payload.Quotes;
import onrecord.conversation.Payload.Sources;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Run;
import onrecord.index.StatementStore;
import onrecord.question.Question;
import onrecord.wording.Wording;

/// Replies to messages about one archive. Thread-safe.
public final class Conversation {
  private final StatementStore store;
  private final Function<String, Question> questions;
  private final Answerer answerer;

  /// Over one generation of an archive.
  ///
  /// @param questions understands a text as a question
  public Conversation(
      StatementStore store, Function<String, Question> questions, Answerer answerer) {
    this.store = store;
    this.questions = questions;
    this.answerer = answerer;
  }

  /// What the bot says to a message.
  public Reply reply(Message message) {
    return message.pressed().isPresent()
        ? pressed(message, message.pressed().get())
        : written(message);
  }

  /// The passages that fit a query best, the best first.
  public Reply search(String query, int limit, Preferences preferences) {
    return new Answering(preferences).found(answerer.search(query, limit));
  }

  private Reply written(Message message) {
    String text = message.text().strip();
    if (!text.startsWith("/")) {
      return ask(text, message.preferences());
    }
    String[] words = text.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    // In a group a command may carry the name of the bot that is meant: "/ask@onrecord_bot".
    String command = words[0].toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
    Preferences preferences = message.preferences();
    return switch (command) {
      case "/ask" -> rest.isBlank() ? say(message, "ask.how") : ask(rest, preferences);
      case "/start" -> rest.isBlank() ? guide(message).start() : opened(message, rest);
      case "/help" -> guide(message).help(message.place());
      case "/settings" -> guide(message).settings();
      case "/explain" -> guide(message).explaining();
      case "/sources" -> lists(message).sources(page(rest));
      case "/organizations" -> lists(message).organizations(page(rest));
      case "/read" -> reading(message).asked(words(rest));
      case "/more" -> say(message, "answer.no-more");
      default -> unknown(message, words[0]);
    };
  }

  /// The answer to a question.
  public Reply ask(String text, Preferences preferences) {
    var answering = new Answering(preferences);
    if (!preferences.explained()) {
      return answering.reply(answerer.answer(questions.apply(text)));
    }
    Explanation explanation = answerer.explain(questions.apply(text));
    Reply reply = answering.reply(explanation.answer());
    var blocks = new ArrayList<>(reply.blocks());
    String title = Wording.in(preferences.language()).say("explain.title");
    blocks.add(new Block.Paragraph(List.of(Run.bold(title))));
    blocks.add(new Block.Lines(explanation.lines()));
    return new Reply(List.copyOf(blocks), reply.buttons(), reply.chosen());
  }

  /// A deep link, which carries what a button carries.
  private Reply opened(Message message, String payload) {
    return Payload.read(payload.strip()).isPresent()
        ? pressed(message, payload.strip())
        : guide(message).start();
  }

  private Reply pressed(Message message, String payload) {
    Optional<Payload> known = Payload.read(payload);
    if (known.isEmpty()) {
      return say(message, "button.unknown");
    }
    return switch (known.get()) {
      case Page page -> reading(message).pressed(page);
      case More more -> more(message, more.from());
      case Sources sources -> lists(message).sources(sources.page());
      case Organizations organizations -> lists(message).organizations(organizations.page());
      case Language language -> guide(message).speaking(language.tag());
      case Quotes quotes -> guide(message).quoting(quotes.count());
    };
  }

  private Reply more(Message message, int from) {
    if (message.question().isEmpty()) {
      return say(message, "button.question-gone");
    }
    Answer answer = answerer.answer(questions.apply(message.question().get()));
    return new Answering(message.preferences()).more(answer, from);
  }

  private static Reply unknown(Message message, String command) {
    return Reply.of(
        Block.said(
            Wording.in(message.preferences().language())
                .say("command.unknown", Map.of("command", Wording.shortened(command)))));
  }

  private static Reply say(Message message, String key) {
    return Reply.of(Block.said(Wording.in(message.preferences().language()).say(key)));
  }

  private Guide guide(Message message) {
    return new Guide(store, message.preferences());
  }

  private Lists lists(Message message) {
    return new Lists(store, Wording.in(message.preferences().language()));
  }

  private Reading reading(Message message) {
    return new Reading(store, message.preferences().language());
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
  }

  /// The page that somebody typed, from 1; the first one for anything else.
  private static int page(String text) {
    return text.strip().matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text.strip()) - 1 : 0;
  }
}
