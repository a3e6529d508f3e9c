package onrecord.answer.question;

import java.util.BitSet;
import java.util.List;
import onrecord.language.Words.Word;

/// A time that a text names.
///
/// @param written its words as they are written
/// @param words all words of the text
/// @param ofStatement whether it says when something was said
record When(
    String written,
    Periods.FoundPeriod found,
    List<Word> words,
    String language,
    boolean ofStatement) {

  When as(boolean saidThen) {
    return new When(written, found, words, language, saidThen);
  }

  /// The places of its words.
  BitSet places() {
    var places = new BitSet();
    places.set(found.first(), found.end());
    return places;
  }
}
