package onrecord.conversation.exchange;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import onrecord.conversation.Wording;
import onrecord.corpus.Statement;
import onrecord.language.Span;

/// What the words of a quotation are held against right before they leave.
///
/// @param shown the stretch of the statement whose words they are
/// @param refusal what is said in their place where they are others
public record Proof(Statement statement, Span shown, String refusal) {
  private static final List<String> BEFORE = List.of("", Excerpt.GAP + " ");
  private static final List<String> AFTER = List.of("", " " + Excerpt.GAP);

  /// For the words that an excerpt shows.
  public static Proof of(Excerpt excerpt, Wording wording) {
    Statement statement = excerpt.statement();
    var names = Map.of("title", statement.masthead().title(), "id", statement.id());
    return new Proof(statement, excerpt.shown(), wording.say("proof.refused", names));
  }

  /// Which stretch of which statement it is, and the SHA-256 of that statement's text.
  public String place() {
    return "%s from %d to %d (SHA-256 of its text: %s)"
        .formatted(statement.id(), shown.start(), shown.end(), statement.checksum());
  }

  /// Whether words that are about to leave are that stretch or a part of it, with `[…]` wherever,
  /// and only where, a paragraph goes on.
  ///
  /// @param cleaned what the surface makes of any text before it shows it
  public boolean holds(String words, UnaryOperator<String> cleaned) {
    return BEFORE.stream()
        .anyMatch(before -> AFTER.stream().anyMatch(after -> holds(words, before, after, cleaned)));
  }

  private boolean holds(String words, String before, String after, UnaryOperator<String> cleaned) {
    if (words.length() < before.length() + after.length()
        || !words.startsWith(before)
        || !words.endsWith(after)) {
      return false;
    }
    String own = words.substring(before.length(), words.length() - after.length()).strip();
    if (own.isEmpty()) {
      return false;
    }
    String stretch = cleaned.apply(shown.of(statement.text()));
    for (int at = stretch.indexOf(own); at >= 0; at = stretch.indexOf(own, at + 1)) {
      boolean begins = isBlank(stretch.substring(stretch.lastIndexOf('\n', at - 1) + 1, at));
      boolean first = stretch.lastIndexOf('\n', at - 1) < 0;
      boolean whole = begins && (!first || !goesOnBefore(cleaned));
      if (whole == before.isEmpty()
          && endsParagraph(stretch, at + own.length(), cleaned) == after.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean goesOnBefore(UnaryOperator<String> cleaned) {
    String text = statement.text();
    int start = text.lastIndexOf('\n', shown.start() - 1) + 1;
    return !isBlank(cleaned.apply(text.substring(start, shown.start())));
  }

  private boolean endsParagraph(String stretch, int end, UnaryOperator<String> cleaned) {
    int feed = stretch.indexOf('\n', end);
    if (feed >= 0 || !isBlank(stretch.substring(end))) {
      return isBlank(stretch.substring(end, feed < 0 ? stretch.length() : feed));
    }
    String text = statement.text();
    int next = text.indexOf('\n', shown.end());
    String rest = text.substring(shown.end(), next < 0 ? text.length() : next);
    return isBlank(cleaned.apply(rest));
  }

  private static boolean isBlank(String text) {
    return text.chars().allMatch(Character::isWhitespace);
  }
}
