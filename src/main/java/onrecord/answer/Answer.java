package onrecord.answer;

import java.util.List;

/// What the archive says to a question: quotes, or nothing and why.
public sealed interface Answer {

  /// The question that it answers.
  Question question();

  /// Quotes, the best first.
  ///
  /// @param quotes up to three, or in a comparison one for each one asked who speaks to the matter
  /// @param silent those asked who do not
  /// @param further more quotes, for whoever asks for more
  /// @param silentTimes those of the times set against each other from which nothing speaks to it
  record Quoted(
      Question question,
      List<Quote> quotes,
      List<Asked> silent,
      List<Quote> further,
      List<Period> silentTimes)
      implements Answer {

    /// One that sets no times against each other.
    public Quoted(Question question, List<Quote> quotes, List<Asked> silent, List<Quote> further) {
      this(question, quotes, silent, further, List.of());
    }
  }

  /// Nothing that answers.
  ///
  /// @param missing what the question names and the archive does not
  /// @param nearest the nearest words all the same; not an answer
  record Abstained(Question question, Reason reason, List<String> missing, List<Quote> nearest)
      implements Answer {}

  /// Why there is no answer.
  enum Reason {
    /// No passage bears on it.
    NOTHING_RELEVANT("nothing-relevant"),
    /// The archive never speaks of something that the question names.
    NEVER_MENTIONED("never-mentioned"),
    /// The archive has no statement by the one asked.
    NO_SUCH_ORGANIZATION("no-such-organization"),
    /// No statement was issued in the period asked for.
    NOTHING_FROM_PERIOD("nothing-from-period"),
    /// The one asked has statements here, and none of them speaks to this.
    NOTHING_BY_ORGANIZATION("nothing-by-organization"),
    /// The question is in a language that neither the archive's statements nor we know.
    LANGUAGE_NOT_READ("language-not-read"),
    /// There is nothing in it to look for.
    NOT_A_QUESTION("not-a-question");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /// Whether nothing can be looked for.
    public boolean isHopeless() {
      return this == NOT_A_QUESTION || this == LANGUAGE_NOT_READ;
    }

    /// Its name in JSON.
    public String code() {
      return code;
    }
  }
}
