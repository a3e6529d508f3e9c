package onrecord.conversation.citing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.corpus.Statement;
import onrecord.language.Span;

/// A place in a statement as somebody types it: where words begin and end.
final class TypedPlace {
  static final String NUMBER = "\\p{Nd}{1,9}";

  private TypedPlace() {}

  /// The place; nothing where it is none.
  static Optional<Span> span(List<String> offsets) {
    boolean numbers = offsets.stream().allMatch(offset -> offset.matches(NUMBER));
    if (!numbers) {
      return Optional.empty();
    }
    int start = Integer.parseInt(offsets.getFirst());
    int end = Integer.parseInt(offsets.getLast());
    return end < start ? Optional.empty() : Optional.of(new Span(start, end));
  }

  /// Whether that is a place of the statement.
  static boolean isThere(Span span, Statement statement) {
    String text = statement.text();
    return span.end() <= text.length()
        && Stream.of(span.start(), span.end()).noneMatch(at -> splits(text, at));
  }

  /// Whether a place is in the middle of a character.
  private static boolean splits(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }
}
