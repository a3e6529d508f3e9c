package onrecord.passage;

import java.util.List;
import java.util.Optional;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.text.Span;

/// The unit that is indexed and ranked: one to a few sentences of one paragraph, in one voice.
///
/// @param span where it stands in the statement's text
/// @param paragraph the paragraph that it stands in
/// @param voice whose words these are; empty where they are the statement's own
/// @param sentences its sentences in order, in the statement's text
public record Passage(
    Statement statement, Span span, Span paragraph, Optional<Voice> voice, List<Span> sentences) {

  /// Its words.
  public String text() {
    return span.of(statement.text());
  }
}
