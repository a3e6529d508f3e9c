package onrecord.answer.verification;

import java.util.List;
import onrecord.answer.verification.Alignment.AlignmentStep;

/// The first and the last word of an excerpt that was cut by letters, as previews cut: only the end
/// of the one is left, and the beginning of the other.
final class CutWords {
  private CutWords() {}

  /// How many of the two are a part of the statement's word in their place.
  static int count(AlignedQuotation fit) {
    List<AlignmentStep> steps = fit.alignment().steps();
    if (steps.size() < 2) {
      return 0;
    }
    AlignmentStep first = steps.getFirst();
    AlignmentStep last = steps.getLast();
    int before = first.left() == first.right() ? first.left() - 1 : first.left();
    boolean cutFirst =
        isCut(fit, first, before) && word(fit, before).endsWith(piece(fit, first.from()));
    boolean cutLast =
        isCut(fit, last, last.left()) && word(fit, last.left()).startsWith(piece(fit, last.from()));
    return (cutFirst ? 1 : 0) + (cutLast ? 1 : 0);
  }

  private static boolean isCut(AlignedQuotation fit, AlignmentStep step, int word) {
    boolean one = step.to() - step.from() == 1 && step.right() - step.left() <= 1;
    return one && fit.kind(step).alters() && word >= 0 && word < fit.words().size();
  }

  private static String word(AlignedQuotation fit, int word) {
    return fit.words().get(word).folded();
  }

  private static String piece(AlignedQuotation fit, int piece) {
    return fit.quotation().pieces().get(piece).word();
  }
}
