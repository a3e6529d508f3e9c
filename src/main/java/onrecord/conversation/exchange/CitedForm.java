package onrecord.conversation.exchange;

import onrecord.corpus.StatementPart;

/// How words are cited, and of which part of a statement they are, in the one number that a button
/// has room for.
///
/// @param form the number of the form
public record CitedForm(int form, StatementPart part) {
  private static final int FORMS = 10;

  /// What a button's number stands for.
  public static CitedForm numbered(int number) {
    StatementPart[] parts = StatementPart.values();
    return new CitedForm(number % FORMS, parts[Math.min(number / FORMS, parts.length - 1)]);
  }

  /// The number.
  public int number() {
    return part.ordinal() * FORMS + form;
  }
}
