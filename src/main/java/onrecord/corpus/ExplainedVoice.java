package onrecord.corpus;

/// A voice in a statement, and what tells that the words are that speaker's.
///
/// @param reason in words for the archive's keeper
public record ExplainedVoice(Statement statement, Voice voice, String reason) {

  /// The words.
  public String words() {
    return voice.span().of(statement.text());
  }
}
