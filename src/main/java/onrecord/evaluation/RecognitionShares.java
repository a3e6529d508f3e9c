package onrecord.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How many of the excerpts of each kind were judged rightly, and how many are asked for.
final class RecognitionShares {
  private static final int SHOWN = 3;

  private final List<String> lines = new ArrayList<>();
  private boolean reached = true;

  /// A kind under count.
  final class ExcerptKind {
    private final String name;
    private final double asked;
    private final List<String> wrong = new ArrayList<>();
    private int right;
    private int all;

    private ExcerptKind(String name, double asked) {
      this.name = name;
      this.asked = asked;
    }

    void add(boolean isRight, String text) {
      add(isRight ? 1 : 0, 1);
      if (!isRight) {
        wrong.add("    wrong: " + text.replaceAll("\\s+", " "));
      }
    }

    void add(int rightOnes, int ofAll) {
      right += rightOnes;
      all += ofAll;
    }

    /// Ends the count.
    void told() {
      double share = all == 0 ? 0 : 100.0 * right / all;
      String percent = String.format(Locale.ROOT, "%.1f %% (asked: %.1f %%)", share, asked);
      lines.add(name + ": " + right + " of " + all + ", " + (all == 0 ? "-" : percent));
      lines.addAll(wrong.subList(0, Math.min(SHOWN, wrong.size())));
      reached &= all == 0 || share >= asked;
    }
  }

  ExcerptKind kind(String name, double asked) {
    return new ExcerptKind(name, asked);
  }

  void tell(String line) {
    lines.add(line);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  boolean reached() {
    return reached;
  }
}
