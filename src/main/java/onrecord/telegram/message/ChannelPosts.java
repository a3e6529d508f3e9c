package onrecord.telegram.message;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.telegram.message.Incoming.ForwardedPost;
import onrecord.telegram.message.Update.UpdateEntity;
import onrecord.telegram.message.Update.UpdatePost;
import org.jspecify.annotations.Nullable;

/// Posts of channels in what people pass on.
final class ChannelPosts {
  private static final Set<String> QUOTATIONS = Set.of("blockquote", "expandable_blockquote");
  private static final long LATEST = 253_402_300_799L;

  private ChannelPosts() {}

  /// The post that a message passes on; empty where it is no channel's.
  static Optional<ForwardedPost> of(UpdatePost post) {
    if (!(post.forwardOrigin().orElse("") instanceof Map<?, ?> origin)
        || !"channel".equals(origin.get("type"))
        || !(origin.get("chat") instanceof Map<?, ?> chat)) {
      return Optional.empty();
    }
    long date = number(origin.get("date"));
    return Optional.of(
        new ForwardedPost(
            words(chat.get("title")),
            words(chat.get("username")),
            (int) number(origin.get("message_id")),
            Math.clamp(date, 0, LATEST),
            words(origin.get("author_signature")),
            text(post)));
  }

  private static String words(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  private static String text(UpdatePost post) {
    String words = post.words();
    List<UpdateEntity> quoted =
        post.marks().stream()
            .filter(mark -> QUOTATIONS.contains(mark.type()))
            .filter(mark -> mark.offset() >= 0 && mark.length() > 0)
            .filter(mark -> (long) mark.offset() + mark.length() <= words.length())
            .sorted(Comparator.comparingInt(UpdateEntity::offset))
            .toList();
    var text = new StringBuilder();
    int at = 0;
    for (UpdateEntity mark : quoted) {
      if (mark.offset() >= at) {
        text.append(paragraphs(words.substring(at, mark.offset()), ""));
        at = mark.offset() + mark.length();
        text.append(paragraphs(words.substring(mark.offset(), at), "> "));
      }
    }
    return text.append(paragraphs(words.substring(at), "")).toString().strip();
  }

  private static String paragraphs(String words, String mark) {
    String all =
        words
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> mark + line.strip())
            .collect(Collectors.joining("\n" + mark.strip() + "\n"));
    return all.isEmpty() ? "" : all + "\n\n";
  }
}
