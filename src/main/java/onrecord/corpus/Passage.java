package onrecord.corpus;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.language.Sentences;
import onrecord.language.Span;
import onrecord.language.TextNotes;

/// The unit that is indexed and ranked: one to a few sentences of one paragraph, in one voice. What
/// a sentence of the statement's own weaves in of somebody else's words stays in it ({@link
/// Voice.Woven}).
///
/// @param span where it stands in the statement's text
/// @param paragraph the paragraph that it stands in
/// @param voice whose words these are; empty where they are the statement's own
/// @param sentences its sentences in order, in the statement's text
/// @param lead the sentence before, where it leads in the list or the quotation that this passage
///   belongs to
public record Passage(
    Statement statement,
    Span span,
    Span paragraph,
    Optional<Voice> voice,
    List<Span> sentences,
    Optional<Span> lead) {
  /// A longer paragraph says something beside what it tells of the text, in UTF-16 code units.
  private static final int PREFACE = 600;

  /// So far a title, a name and a date may stand above it, in UTF-16 code units.
  private static final int HEAD = 200;

  /// Its words.
  public String text() {
    return span.of(statement.text());
  }

  /// Whose words some of it are: its voice, or that which makes up at least a third of them.
  ///
  /// @param words in the statement's text
  public Optional<Voice> voiceOf(Span words) {
    return voice.or(() -> Voice.Woven.voiceOf(statement, words));
  }

  /// The names of those whose words stand in it and are not the statement's own.
  public Stream<String> speakers() {
    return voice.isPresent()
        ? voice.flatMap(Voice::name).stream()
        : Voice.Woven.within(statement, span).flatMap(one -> one.name().stream()).distinct();
  }

  /// Whether any of it can be quoted: it is no furniture, and says something. What a line above
  /// announces is no heading.
  public boolean quotable() {
    Optional<Furniture.Form> form = Furniture.of(statement, paragraph);
    boolean led = form.filter(Furniture.Form.HEADING::equals).isPresent() && lead.isPresent();
    return (form.isEmpty() || led) && !isPreface() && sentences.stream().anyMatch(this::says);
  }

  /// Whether it stands in a short paragraph at the head that begins by telling what the text is:
  /// "This is a transcript of …" and who else spoke there.
  private boolean isPreface() {
    boolean first = paragraph.start() <= HEAD && paragraph.length() <= PREFACE;
    return first
        && Sentences.in(statement.text(), paragraph, statement.masthead().language()).stream()
            .limit(1)
            .anyMatch(sentence -> TextNotes.isNote(sentence.of(statement.text())));
  }

  /// Whether a sentence of it says something by itself: it is more than what announces another, and
  /// than who speaks the words beside it.
  public boolean says(Span sentence) {
    return !Furniture.isEmpty(sentence.of(statement.text()))
        && (voice.isPresent() || !Voice.Cue.isOne(statement, sentence));
  }
}
