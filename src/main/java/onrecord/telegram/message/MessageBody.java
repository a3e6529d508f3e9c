package onrecord.telegram.message;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import onrecord.conversation.Reply.Attachment;
import onrecord.conversation.render.Posting;
import onrecord.telegram.message.Incoming.Where;

/// The parameters of a message in the form that the Bot API takes.
final class MessageBody {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private MessageBody() {}

  /// Those of one that goes there, without content.
  static ObjectNode to(Where where) {
    return inThread(where, JSON.objectNode().put("chat_id", where.chat()));
  }

  static ObjectNode inThread(Where where, ObjectNode body) {
    return where.thread() == 0 ? body : body.put("message_thread_id", where.thread());
  }

  static ObjectNode document(Where where, Attachment.TextFile file) {
    ObjectNode body = to(where);
    body.putObject("document").put("file_name", file.name()).put("content", file.text());
    return body;
  }

  static ObjectNode photo(Where where, byte[] png) {
    ObjectNode body = to(where);
    Photographs.put(png, body);
    return body;
  }

  /// Puts it below a message; 0 for none.
  static void replyTo(int message, ObjectNode body) {
    if (message != 0) {
      body.putObject("reply_parameters")
          .put("message_id", message)
          .put("allow_sending_without_reply", true);
    }
  }

  /// Puts words into the parameters.
  ///
  /// @param field `text`, `message_text` or `caption`
  static ObjectNode text(String field, Posting posting, ObjectNode body, ReaderSite site) {
    boolean caption = field.equals("caption");
    body.put(field, posting.text());
    ArrayNode entities = body.putArray(caption ? "caption_entities" : "entities");
    for (Posting.PostingEntity entity : posting.entities()) {
      ObjectNode each =
          entities
              .addObject()
              .put("type", entity.kind().code())
              .put("offset", entity.offset())
              .put("length", entity.length());
      entity.url().ifPresent(url -> each.put("url", url));
    }
    if (!caption) {
      preview(posting, body, site);
    }
    return body;
  }

  /// Of the first page of the archive's site that the words lead to, where that is wanted.
  private static void preview(Posting posting, ObjectNode body, ReaderSite site) {
    Optional<String> page =
        posting.entities().stream()
            .flatMap(entity -> entity.url().stream())
            .filter(site::isPreviewed)
            .findFirst();
    ObjectNode options = body.putObject("link_preview_options");
    page.ifPresentOrElse(
        url -> options.put("is_disabled", false).put("url", url).put("prefer_small_media", true),
        () -> options.put("is_disabled", true));
  }
}
