package onrecord.answer;

import java.util.List;

/// Says where quoted words come from; the same words get the same verdicts. Thread-safe.
public interface Verifier {

  /// A verdict for the quotation that a text is, or for each that it holds; none where it holds no
  /// words.
  List<Verdict> judge(String text);

  /// Whether a text is plainly a quotation: nothing but long words in quotation marks, or word for
  /// word in the archive.
  boolean isQuotation(String text);
}
