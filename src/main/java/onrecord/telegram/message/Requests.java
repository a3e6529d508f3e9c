package onrecord.telegram.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Attachment;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Wording;
import onrecord.conversation.render.EntitiesRenderer;
import onrecord.conversation.render.Posting;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.journal.Outbox.SendingKind;
import onrecord.telegram.message.Incoming.Where;

/// Replies in the form that the Bot API takes.
///
/// @param name the bot's user name, without `@`
/// @param site where the archive can be read on the web
public record Requests(String name, ReaderSite site) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_NOTICE = 200;

  /// Those of a bot whose archive is on no site.
  public Requests(String name) {
    this(name, ReaderSite.NONE);
  }

  /// A reply as messages that go below the one replied to.
  public List<Sending> messages(Reply reply, Preferences preferences, Where where, Below below) {
    List<Posting> postings = postings(inPlace(reply, where), preferences);
    Optional<byte[]> picture = picture(reply, preferences);
    if (picture.isPresent() && postings.size() == 1 && Photographs.isCaption(postings.getFirst())) {
      ObjectNode body = MessageBody.photo(where, picture.get());
      MessageBody.text("caption", postings.getFirst(), body, site);
      MessageBody.replyTo(below.repliedTo(), body);
      return List.of(sent("sendPhoto", body, below.question(), preferences));
    }
    var sendings = new ArrayList<Sending>();
    for (int i = 0; i < postings.size(); i++) {
      int repliedTo = i == 0 ? below.repliedTo() : 0;
      ObjectNode body = message(where, postings.get(i), repliedTo);
      if (i == postings.size() - 1) {
        buttons(reply, where, body);
        if (reply.manner() == Reply.Manner.PROMPT && where.place() != MessagePlace.CHANNEL) {
          Keyboards.prompt(Wording.in(preferences.language()).say("prompt.place"), body);
        }
      }
      sendings.add(sent("sendMessage", body, below.question(), preferences));
    }
    attached(reply, preferences, where, below.question()).ifPresent(sendings::add);
    return List.copyOf(sendings);
  }

  private Optional<byte[]> picture(Reply reply, Preferences preferences) {
    var photographs = new Photographs(site, Wording.in(preferences.language()));
    return reply.attachment().flatMap(photographs::drawn);
  }

  private void buttons(Reply reply, Where where, ObjectNode body) {
    Keyboards.add(site.offered(reply.buttons(), where.place()), body, links());
  }

  private PlaceLinks links() {
    return new PlaceLinks(name, site);
  }

  /// What goes with the words: a file, a picture, or that it cannot be drawn.
  private Optional<Sending> attached(
      Reply reply, Preferences preferences, Where where, int question) {
    return reply.attachment().map(file -> attached(file, preferences, where, question));
  }

  private Sending attached(
      Attachment attachment, Preferences preferences, Where where, int question) {
    if (attachment instanceof Attachment.TextFile file) {
      return sent("sendDocument", MessageBody.document(where, file), question, preferences);
    }
    Wording wording = Wording.in(preferences.language());
    return new Photographs(site, wording)
        .drawn(attachment)
        .map(png -> sent("sendPhoto", MessageBody.photo(where, png), question, preferences))
        .orElseGet(
            () -> {
              Reply words = Reply.of(Reply.Block.said(wording.say("picture.undrawn")));
              ObjectNode body = message(words, preferences, where, new Below(0, question));
              return sent("sendMessage", body, question, preferences);
            });
  }

  private static Sending sent(
      String method, ObjectNode body, int question, Preferences preferences) {
    return new Sending(SendingKind.SEND, method, body.toString(), question, 0, again(preferences));
  }

  /// The first message of a reply, without buttons.
  public ObjectNode message(Reply reply, Preferences preferences, Where where, Below below) {
    return message(
        where, postings(inPlace(reply, where), preferences).getFirst(), below.repliedTo());
  }

  /// What a reply goes below, and what it answers.
  ///
  /// @param repliedTo 0 for none
  /// @param question the message whose question it answers; 0 for none
  public record Below(int repliedTo, int question) {}

  /// A reply in the place of earlier messages: the first are edited, surplus ones deleted, missing
  /// ones follow.
  public List<Sending> instead(
      Reply reply, Preferences preferences, Where where, Replaced replaced) {
    List<Posting> postings = postings(inPlace(reply, where), preferences);
    List<Integer> messages = replaced.messages();
    var sendings = new ArrayList<Sending>();
    for (int i = 0; i < Math.max(postings.size(), messages.size()); i++) {
      if (i >= postings.size()) {
        sendings.add(deletion(where, messages.get(i), replaced.question()));
        continue;
      }
      boolean known = i < messages.size();
      ObjectNode body =
          known
              ? edit(where, postings.get(i), messages.get(i))
              : message(where, postings.get(i), continued(replaced, i));
      if (i == postings.size() - 1) {
        buttons(reply, where, body);
      }
      sendings.add(
          new Sending(
              known ? SendingKind.EDIT : SendingKind.SEND,
              known ? "editMessageText" : "sendMessage",
              body.toString(),
              replaced.question(),
              known ? messages.get(i) : 0,
              again(preferences)));
    }
    attached(reply, preferences, where, replaced.question()).ifPresent(sendings::add);
    return List.copyOf(sendings);
  }

  /// What a message that is missing goes below: the question, or the answer's last message so far.
  private static int continued(Replaced replaced, int place) {
    if (place == 0) {
      return replaced.question();
    }
    return place == replaced.messages().size() ? replaced.messages().getLast() : 0;
  }

  /// Earlier messages that make place.
  ///
  /// @param question the message whose question they answer; 0 for none
  public record Replaced(int question, List<Integer> messages) {}

  /// The answer to a press, with a passing notice or without.
  public static ObjectNode noticed(String query, Optional<String> notice) {
    ObjectNode body = JSON.objectNode().put("callback_query_id", query);
    notice.ifPresent(text -> body.put("text", shortened(text)));
    return body;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_NOTICE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_NOTICE / 2)) + "…";
  }

  /// Says that somebody is writing.
  public static ObjectNode typing(Where where) {
    ObjectNode body = JSON.objectNode().put("chat_id", where.chat()).put("action", "typing");
    return MessageBody.inThread(where, body);
  }

  /// The content of a card of the inline mode.
  public ObjectNode content(Reply reply, Preferences preferences) {
    ObjectNode content = JSON.objectNode();
    Posting posting = postings(reply, preferences).getFirst();
    return MessageBody.text("message_text", posting, content, site);
  }

  /// Puts under words that go anywhere what opens their places in the bot's own chat.
  public void visits(Reply reply, ObjectNode drawn) {
    List<Button> visits =
        reply.buttons().stream().flatMap(List::stream).flatMap(Requests::visit).toList();
    Keyboards.add(visits.isEmpty() ? List.of() : List.of(visits), drawn, links());
  }

  private static Stream<Button> visit(Button button) {
    return switch (button) {
      case Button.Visit visit -> Stream.of(visit);
      case Button.Press(var label, var payload, _) when Opening.isPlace(payload) ->
          Stream.of(new Button.Visit(label, new Opening("", 0, payload)));
      case Button.Press _, Button.Copy _, Button.Link _, Button.Share _ -> Stream.empty();
      case Button.Draw _, Button.OpenSite _ -> Stream.empty();
    };
  }

  private Reply inPlace(Reply reply, Where where) {
    return switch (where.place()) {
      case GROUP, CHANNEL -> Commands.named(reply, name);
      case PRIVATE, TERMINAL -> reply;
    };
  }

  private List<Posting> postings(Reply reply, Preferences preferences) {
    return new EntitiesRenderer(place -> Optional.of(links().reader(place)))
        .render(reply, preferences.expandable());
  }

  private ObjectNode message(Where where, Posting posting, int repliedTo) {
    ObjectNode body = MessageBody.to(where);
    MessageBody.text("text", posting, body, site);
    MessageBody.replyTo(repliedTo, body);
    return body;
  }

  private ObjectNode edit(Where where, Posting posting, int message) {
    ObjectNode body = JSON.objectNode().put("chat_id", where.chat()).put("message_id", message);
    return MessageBody.text("text", posting, body, site);
  }

  private static Sending deletion(Where where, int message, int question) {
    String body =
        JSON.objectNode().put("chat_id", where.chat()).put("message_id", message).toString();
    return new Sending(SendingKind.DELETE, "deleteMessage", body, question, message, "");
  }

  private static String again(Preferences preferences) {
    return Wording.in(preferences.language()).say("notice.again");
  }
}
