package onrecord.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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
/// @param limits what is not to be answered, and what was not understood
public record Question(
    String text,
    String language,
    List<Asked> asked,
    Optional<String> unknown,
    Optional<Period> period,
    boolean comparison,
    QuestionMatter about,
    List<String> earlier,
    QuestionLimits limits) {

  /// One that leaves nobody out and is understood.
  public Question(
      String text,
      String language,
      List<Asked> asked,
      Optional<String> unknown,
      Optional<Period> period,
      boolean comparison,
      QuestionMatter about,
      List<String> earlier) {
    this(text, language, asked, unknown, period, comparison, about, earlier, QuestionLimits.NONE);
  }

  /// The same question, whoever said it, but for those left out.
  public Question ofAnyone() {
    return with(List.of(), unknown, period, comparison);
  }

  /// The same question, put to those.
  public Question asking(List<Asked> those) {
    boolean several = those.size() > 1;
    return with(those, Optional.empty(), period, several);
  }

  /// The same question, of statements from any time.
  public Question whenever() {
    return with(asked, unknown, Optional.empty(), comparison);
  }

  /// The same question, of statements from that time.
  public Question within(Period time) {
    return with(asked, unknown, Optional.of(time), comparison);
  }

  /// The same question, to be answered from those statements alone.
  public Question of(Set<String> statements) {
    return limited(
        new QuestionLimits(
            limits.without(), limits.untold(), limits.foreign(), statements, limits.said()));
  }

  /// The same, to be answered by what holds one of those terms.
  public Question saying(Set<String> said) {
    return limited(
        new QuestionLimits(
            limits.without(), limits.untold(), limits.foreign(), limits.only(), said));
  }

  /// The same question with those limits.
  public Question limited(QuestionLimits those) {
    return new Question(text, language, asked, unknown, period, comparison, about, earlier, those);
  }

  private Question with(
      List<Asked> those, Optional<String> stranger, Optional<Period> time, boolean compared) {
    return new Question(text, language, those, stranger, time, compared, about, earlier, limits);
  }

  /// Whether it asks for somebody's words, a time's or the latest, and for no matter: "the latest
  /// statement by the union".
  public boolean ofAnyMatter() {
    boolean bounded =
        !asked.isEmpty()
            || period.isPresent()
            || about.latest()
            || !limits.without().isEmpty()
            || !limits.only().isEmpty();
    return about.terms().isEmpty() && bounded;
  }

  /// The times that it sets against each other, in their order: "in 2006 and 2015" of one or of
  /// anyone; none where it compares no times.
  public List<Period> times() {
    return period
        .filter(_ -> comparison && asked.size() < 2)
        .filter(time -> time.stretches().size() > 1)
        .filter(time -> time.stretches().stream().allMatch(Period.DayRange::isBounded))
        .map(Period::each)
        .orElse(List.of());
  }

  /// What is not to be answered from, and what was not understood.
  ///
  /// @param without those whose words are not wanted: "everyone except X"
  /// @param untold words that name a time which was not understood, as they are written
  /// @param foreign the language that it is in, where none of its words can be understood; `und`
  ///   where not even the language is known
  /// @param only ids of the only statements to be answered from; empty for all
  /// @param said terms as they are written, of which what answers holds one; empty where it need
  ///   not
  public record QuestionLimits(
      List<Asked> without,
      Optional<String> untold,
      Optional<String> foreign,
      Set<String> only,
      Set<String> said) {
    /// None of these.
    public static final QuestionLimits NONE =
        new QuestionLimits(List.of(), Optional.empty(), Optional.empty());

    /// Of any statement.
    public QuestionLimits(List<Asked> without, Optional<String> untold, Optional<String> foreign) {
      this(without, untold, foreign, Set.of(), Set.of());
    }
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
