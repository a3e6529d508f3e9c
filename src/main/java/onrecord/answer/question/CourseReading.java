package onrecord.answer.question;

import java.util.BitSet;
import java.util.List;
import onrecord.answer.Term;

/// What texts and their terms are read by.
record CourseReading(PartsReader parts, Terms terms) {

  /// The terms among those words of a text.
  List<Term> terms(Parts text, BitSet left) {
    return terms.in(text.words(), left, text.language()).terms();
  }
}
