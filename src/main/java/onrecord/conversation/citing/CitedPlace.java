package onrecord.conversation.citing;

import java.util.List;
import java.util.Optional;
import onrecord.conversation.Opening;
import onrecord.conversation.exchange.Citations;
import onrecord.corpus.Statement;
import onrecord.corpus.StatementPart;
import onrecord.corpus.Voice;
import onrecord.language.Span;

/// What is cited: a statement, a place in it, or some of its words.
///
/// @param voice whose words they are, where they are not the statement's own
/// @param statement with the part that is cited in the place of its text
/// @param words where they stand; of no length for a place, empty for the whole statement
/// @param part what they are words of
public record CitedPlace(
    Statement statement, Optional<Voice> voice, Optional<Span> words, StatementPart part) {

  /// The whole statement.
  public static CitedPlace whole(Statement statement) {
    return new CitedPlace(statement, Optional.empty(), Optional.empty(), StatementPart.TEXT);
  }

  /// Words of it, or a place in it.
  public static CitedPlace of(Statement statement, Span words) {
    Optional<Voice> voice =
        statement.voices().stream()
            .filter(one -> one.span().contains(words) && one.span().end() > words.start())
            .findFirst();
    return new CitedPlace(statement, voice, Optional.of(words), StatementPart.TEXT);
  }

  /// All the words of a part of a statement; of the text, the whole statement.
  public static Optional<CitedPlace> of(Statement statement, StatementPart part) {
    return part == StatementPart.TEXT
        ? Optional.of(whole(statement))
        : part.in(statement)
            .map(counted -> of(counted, new Span(0, counted.text().length()), part));
  }

  /// Words of a part of a statement.
  ///
  /// @param counted the statement with that part in the place of its text
  public static CitedPlace of(Statement counted, Span words, StatementPart part) {
    CitedPlace cited = of(counted, words);
    return new CitedPlace(counted, cited.voice, cited.words, part);
  }

  /// Whose words stand among these, apart from the one whose they are.
  public List<Voice> others() {
    return words.stream()
        .flatMap(span -> statement.voices().stream().filter(one -> one.span().overlaps(span)))
        .filter(one -> !voice.equals(Optional.of(one)))
        .toList();
  }

  /// Their names, and that one is not certain, for programs.
  List<String> otherNames() {
    return others().stream().map(CitedPlace::name).distinct().toList();
  }

  private static String name(Voice voice) {
    return voice.name().orElse("a speaker who is not certain");
  }

  /// Where its words stand; of no length for a place or the whole statement.
  Span span() {
    return words.orElse(new Span(0, 0));
  }

  /// What shows it in its statement.
  public Opening opening() {
    return part == StatementPart.TEXT
        ? Citations.opening(statement, span().start(), span())
        : Citations.opening(statement, 0, new Span(0, 0));
  }

  /// What proves words, in lines: whose they are, where they stand, and the checksums.
  public String proof() {
    var lines = new StringBuilder();
    voice.ifPresent(one -> lines.append("words of             " + name(one) + "\n"));
    otherNames().forEach(name -> lines.append("among them words of  " + name + "\n"));
    if (part != StatementPart.TEXT) {
      lines.append("part                 " + part.code() + "\n");
    }
    words.ifPresent(
        span ->
            lines.append(
                "statement            %s %d to %d\nSHA-256 of the words %s\n"
                    .formatted(
                        statement.id(), span.start(), span.end(), statement.checksum(span))));
    return lines.append("SHA-256 of its text  " + statement.checksum() + "\n").toString();
  }

  /// The words themselves, where there are some.
  Optional<String> text() {
    return words.filter(span -> span.length() > 0).map(span -> span.of(statement.text()));
  }
}
