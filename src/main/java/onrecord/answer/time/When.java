package onrecord.answer.time;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import onrecord.language.Words.Word;

/// A time that a text names.
///
/// @param written its words as they are written
/// @param words all words of the text
/// @param ofStatement whether it says when something was said
public record When(
    String written,
    Periods.FoundPeriod found,
    List<Word> words,
    String language,
    boolean ofStatement) {

  /// The same where it does, or does not, say when something was said.
  public When as(boolean saidThen) {
    return new When(written, found, words, language, saidThen);
  }

  /// Whether it says that something was said before or after a time: "said after May".
  public boolean isSaidBeyond() {
    return ofStatement
        && found.stretches().stream()
            .anyMatch(one -> one.from().equals(LocalDate.MIN) || one.to().equals(LocalDate.MAX));
  }

  /// The places of its words.
  public BitSet places() {
    var places = new BitSet();
    places.set(found.first(), found.end());
    return places;
  }
}
