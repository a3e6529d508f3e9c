package onrecord.citing;

import java.util.Optional;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.text.Span;

/// What is cited: a statement, a place in it, or some of its words.
///
/// @param voice whose words they are, where they are not the statement's own
/// @param words where they stand; of no length for a place, empty for the whole statement
public record Cited(Statement statement, Optional<Voice> voice, Optional<Span> words) {

  /// The whole statement.
  public static Cited whole(Statement statement) {
    return new Cited(statement, Optional.empty(), Optional.empty());
  }

  /// Words of it, or a place in it.
  public static Cited of(Statement statement, Span words) {
    Optional<Voice> voice =
        statement.voices().stream()
            .filter(one -> one.span().contains(words) && one.span().end() > words.start())
            .findFirst();
    return new Cited(statement, voice, Optional.of(words));
  }

  /// The words themselves, where there are some.
  Optional<String> text() {
    return words.filter(span -> span.length() > 0).map(span -> span.of(statement.text()));
  }
}
