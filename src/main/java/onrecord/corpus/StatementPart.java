package onrecord.corpus;

import java.util.List;
import java.util.Optional;

/// Which of a statement's words are meant: those of its text, or those that editors set above it.
public enum StatementPart {
  /// What the organization said.
  TEXT("text"),
  /// The headline.
  TITLE("title"),
  /// What the archive's keeper says that it is about.
  SUMMARY("summary");

  private final String code;

  StatementPart(String code) {
    this.code = code;
  }

  /// The part of that name in JSON and commands.
  public static Optional<StatementPart> of(String code) {
    return List.of(values()).stream().filter(part -> part.code.equals(code)).findFirst();
  }

  /// Its name in JSON and commands.
  public String code() {
    return code;
  }

  /// The statement with this part in the place of its text, so that a span can count in it; empty
  /// where it has none.
  public Optional<Statement> in(Statement statement) {
    return switch (this) {
      case TEXT -> Optional.of(statement);
      case TITLE -> alone(statement, statement.masthead().title());
      case SUMMARY -> statement.masthead().summary().flatMap(words -> alone(statement, words));
    };
  }

  private static Optional<Statement> alone(Statement statement, String words) {
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Statement(
                statement.id(), statement.masthead(), words, List.of(), statement.reprints()));
  }
}
