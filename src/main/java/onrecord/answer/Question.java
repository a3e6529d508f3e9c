package onrecord.answer;

import java.util.List;
import java.util.Optional;

/// What a person asked, as understood.
///
/// @param text as it was asked, stripped; where it goes on from earlier ones, what it comes to
/// @param language BCP 47 tag of the language it is in
/// @param asked those whose words it asks for, in its order
/// @param unknown one whose words it asks for and whom the archive does not know
/// @param period the time it names
/// @param comparison whether it sets those asked, or everyone, against each other
/// @param about what it asks apart from who is asked and when
/// @param earlier the questions that it goes on from, earliest first; empty where it stands by
///   itself
public record Question(
    String text,
    String language,
    List<Asked> asked,
    Optional<String> unknown,
    Optional<Period> period,
    boolean comparison,
    QuestionMatter about,
    List<String> earlier) {

  /// The same question, whoever said it.
  public Question ofAnyone() {
    return new Question(text, language, List.of(), unknown, period, comparison, about, earlier);
  }

  /// The same question, put to those.
  public Question asking(List<Asked> those) {
    boolean several = those.size() > 1;
    return new Question(text, language, those, Optional.empty(), period, several, about, earlier);
  }

  /// The same question, of statements from any time.
  public Question whenever() {
    return new Question(
        text, language, asked, unknown, Optional.empty(), comparison, about, earlier);
  }

  /// The same question, of statements from that time.
  public Question within(Period time) {
    return new Question(
        text, language, asked, unknown, Optional.of(time), comparison, about, earlier);
  }

  /// What a question is about.
  ///
  /// @param wording its words without those asked and without phrases that carry no matter; in
  ///   English where the glossary knows the words
  /// @param terms the words that matter, in order
  /// @param kind what would answer
  /// @param readerComments whether it asks for what readers wrote under statements
  /// @param latest whether the newest statement comes first
  /// @param instruction whether it tells the program to do something instead of asking about
  ///   statements
  public record QuestionMatter(
      String wording,
      List<Term> terms,
      AnswerKind kind,
      boolean readerComments,
      boolean latest,
      boolean instruction) {}
}
