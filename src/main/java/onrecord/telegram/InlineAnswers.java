package onrecord.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import onrecord.conversation.Conversation.Card;
import onrecord.conversation.Conversation.Cards;
import onrecord.conversation.Message;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Wording;
import onrecord.telegram.Bot.Desk;
import onrecord.telegram.message.Incoming.Inline;
import onrecord.telegram.message.Requests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Cards for what is typed after the bot's name in any chat. Of what one person types only the
/// newest is answered.
final class InlineAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(InlineAnswers.class);
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// How long the server may show the same cards again, in seconds.
  private static final int CACHED = 60;

  private static final int IDLE_SECONDS = 10;

  private final LiveConversation talk;
  private final Requests requests;
  private final Acknowledgements asides;
  private final Map<Long, Inline> newest = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor workers = workers();

  InlineAnswers(Desk desk) {
    talk = desk.talk();
    requests = desk.requests();
    asides = desk.asides();
  }

  /// Few, for the reason why answers are worked out by few.
  private static ThreadPoolExecutor workers() {
    int processors = Runtime.getRuntime().availableProcessors();
    var workers =
        new ThreadPoolExecutor(
            processors,
            processors,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("cards-", 0).daemon().factory());
    workers.allowCoreThreadTimeOut(true);
    return workers;
  }

  /// Answers it in a moment, unless the person types on.
  void typed(Inline inline) {
    if (inline.isCalled()) {
      boolean _ = asides.begin(() -> called(inline));
      return;
    }
    newest.put(inline.person(), inline);
    if (!asides.begin(() -> answer(inline))) {
      newest.remove(inline.person(), inline);
    }
  }

  /// Says in a chat where the bot is not whose words these are; nothing of it is kept.
  private void called(Inline inline) throws InterruptedException {
    try {
      asides.send("answerGuestQuery", workers.submit(() -> whosaid(inline)).get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("a guest could not be answered", e.getCause());
    }
  }

  private ObjectNode whosaid(Inline inline) {
    String language = inline.language().orElseGet(() -> Wording.languageOf(inline.text()));
    var preferences = Preferences.of(language);
    Wording wording = Wording.in(language);
    Reply reply = Reply.of(Reply.Block.said(wording.say("guest.how")));
    if (!inline.text().isBlank()) {
      try {
        reply =
            talk.reply(
                Message.written("/whosaid " + inline.text(), MessagePlace.GROUP, preferences));
      } catch (RuntimeException | Error e) {
        LOG.error("a guest's question broke off; the person was told", e);
        reply = Reply.of(Reply.Block.said(wording.say("failure")));
      }
    }
    ObjectNode body = JSON.objectNode().put("guest_query_id", inline.query());
    ObjectNode result =
        JSON.objectNode()
            .put("type", "article")
            .put("id", "whosaid")
            .put("title", wording.say("menu.whosaid"));
    result.set("input_message_content", requests.content(reply, preferences));
    requests.visits(reply, result);
    return body.set("result", result);
  }

  private void answer(Inline inline) throws InterruptedException {
    if (!newest.remove(inline.person(), inline)) {
      return;
    }
    try {
      asides.send(
          "answerInlineQuery", workers.submit(() -> answer(inline, () -> answered(inline))).get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("cards could not be made", e.getCause());
    }
  }

  /// The boundary around what is typed: whatever breaks off, the person is told.
  private static ObjectNode answer(Inline inline, Supplier<ObjectNode> answer) {
    try {
      return answer.get();
    } catch (Throwable e) {
      LOG.error("an inline query broke off; the person was told", e);
      ObjectNode body = JSON.objectNode().put("inline_query_id", inline.query());
      body.putArray("results");
      body.put("cache_time", 0).put("is_personal", true);
      body.set("button", button(inline.language().orElse(""), "inline.failed"));
      return body;
    }
  }

  private static ObjectNode button(String language, String key) {
    return JSON.objectNode()
        .put("text", Wording.in(language).say(key))
        .put("start_parameter", "inline");
  }

  private ObjectNode answered(Inline inline) {
    String language = inline.language().orElseGet(() -> Wording.languageOf(inline.text()));
    var preferences = Preferences.of(language);
    Cards cards = talk.cards(inline.text(), preferences, offset(inline.offset()));
    ObjectNode body = JSON.objectNode().put("inline_query_id", inline.query());
    ArrayNode shown = body.putArray("results");
    cards.cards().forEach(card -> shown.add(card(card, preferences)));
    body.put("cache_time", CACHED).put("is_personal", true);
    body.put("next_offset", cards.next().map(String::valueOf).orElse(""));
    body.set("button", button(language, cards.answered() ? "inline.open" : "inline.none"));
    return body;
  }

  private ObjectNode card(Card card, Preferences preferences) {
    ObjectNode drawn =
        JSON.objectNode()
            .put("type", "article")
            .put("id", card.id())
            .put("title", card.title())
            .put("description", card.description());
    drawn.set("input_message_content", requests.content(card.reply(), preferences));
    requests.visits(card.reply(), drawn);
    return drawn;
  }

  private static int offset(String text) {
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
  }
}
