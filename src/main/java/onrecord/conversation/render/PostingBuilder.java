package onrecord.conversation.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.render.Posting.EntityKind;
import onrecord.conversation.render.Posting.PostingEntity;

/// A posting that is being written.
final class PostingBuilder {
  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder text = new StringBuilder();
  private final List<PostingEntity> entities = new ArrayList<>();
  private final Function<Opening, Optional<String>> links;

  /// With nothing in it.
  ///
  /// @param links where places in statements are found; empty where they cannot be linked to
  PostingBuilder(Function<Opening, Optional<String>> links) {
    this.links = links;
  }

  int length() {
    return text.length();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String text() {
    return text.toString();
  }

  PostingBuilder add(List<Run> runs) {
    for (Run run : runs) {
      if (run.text().isEmpty()) {
        run.opens().flatMap(links).ifPresent(text::append);
        continue;
      }
      int start = text.length();
      text.append(cleaned(run.text()));
      if (run.bold()) {
        mark(EntityKind.BOLD, start, Optional.empty());
      }
      if (run.italic()) {
        mark(EntityKind.ITALIC, start, Optional.empty());
      }
      run.opens()
          .flatMap(links)
          .ifPresent(url -> mark(EntityKind.TEXT_LINK, start, Optional.of(url)));
    }
    return this;
  }

  PostingBuilder add(String words) {
    text.append(cleaned(words));
    return this;
  }

  PostingBuilder add(PostingBuilder other) {
    int shift = text.length();
    text.append(other.text);
    other.entities.forEach(
        each ->
            entities.add(
                new PostingEntity(each.kind(), each.offset() + shift, each.length(), each.url())));
    return this;
  }

  /// Gives what has been written since `start` a look, but not to white space at its ends.
  void mark(EntityKind kind, int start, Optional<String> url) {
    int from = start;
    int to = text.length();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      entities.add(new PostingEntity(kind, from, to - from, url));
    }
  }

  /// The part between the two places, which cut through no entity but shorten it.
  PostingBuilder part(int start, int end) {
    var part = new PostingBuilder(links);
    part.text.append(text, start, end);
    for (PostingEntity entity : entities) {
      int from = Math.max(entity.offset(), start);
      int to = Math.min(entity.end(), end);
      if (from < to) {
        part.entities.add(new PostingEntity(entity.kind(), from - start, to - from, entity.url()));
      }
    }
    return part;
  }

  /// Without white space at its ends.
  PostingBuilder stripped() {
    int start = 0;
    int end = text.length();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return part(start, end);
  }

  Posting posting() {
    PostingBuilder stripped = stripped();
    var order =
        Comparator.comparingInt(PostingEntity::offset)
            .thenComparing(Comparator.comparingInt(PostingEntity::length).reversed())
            .thenComparing(PostingEntity::kind);
    return new Posting(stripped.text(), stripped.entities.stream().sorted(order).toList());
  }

  /// What the server would clean away is cleaned away here, lest entities slip: control characters,
  /// what steers direction or lines, three marks that draw lines; and halves of characters.
  static String cleaned(String words) {
    var clean = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            c -> {
              if (c == '\r' || (c >= 0x2028 && c <= 0x202E) || isLineMark(c)) {
                return;
              }
              boolean half = Character.getType(c) == Character.SURROGATE;
              clean.appendCodePoint(c < ' ' && c != '\n' ? ' ' : half ? REPLACEMENT : c);
            });
    return clean.toString();
  }

  private static boolean isLineMark(int codePoint) {
    return codePoint == 0x333 || codePoint == 0x33F || codePoint == 0x30A;
  }
}
