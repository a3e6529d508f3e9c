package onrecord.conversation.exchange;

import onrecord.corpus.StatementPart;

/// How words are cited, and of which part of a statement they are, in the one number that a button
/// has room for.
///
/// @param form the number of the form
public record CitedForm(int form, StatementPart part) {
  private static final int FORMS = 10;
  private static final int TITLE = 1;
  private static final int SUMMARY = 2;

  /// What a button's number stands for.
  public static CitedForm numbered(int number) {
    StatementPart part =
        switch (number / FORMS) {
          case TITLE -> StatementPart.TITLE;
          case SUMMARY -> StatementPart.SUMMARY;
          default -> StatementPart.TEXT;
        };
    return new CitedForm(number % FORMS, part);
  }

  /// The number.
  public int number() {
    int tens =
        switch (part) {
          case TEXT -> 0;
          case TITLE -> TITLE;
          case SUMMARY -> SUMMARY;
        };
    return tens * FORMS + form;
  }
}
