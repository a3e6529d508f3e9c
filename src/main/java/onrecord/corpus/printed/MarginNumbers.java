package onrecord.corpus.printed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The numbers that stand beside the lines of transcripts and bills, to name the lines by.
final class MarginNumbers {
  private static final int FEWEST = 4;
  private static final int FEWEST_KNOWN = 2;
  private static final int LONGEST = 3;

  /// Their edges differ by so many points at most.
  private static final float EDGE = 6;

  /// So much of a line's size lies between one and its line, at least.
  private static final float APART = 0.6f;

  private @Nullable PrintedWord known;

  private MarginNumbers() {}

  /// The pages without them.
  static List<List<PrintedLine>> without(List<List<PrintedLine>> pages) {
    MarginNumbers margin = new MarginNumbers();
    return pages.stream().map(margin::removed).toList();
  }

  private List<PrintedLine> removed(List<PrintedLine> page) {
    Set<PrintedWord> numbers = numbers(page);
    if (numbers.isEmpty()) {
      return page;
    }
    List<PrintedLine> lines = new ArrayList<>();
    for (PrintedLine line : page) {
      PrintedWord first = line.words().getFirst();
      boolean numbered = numbers.contains(first);
      if (numbered && line.words().size() > 1) {
        lines.add(line.part(1, line.words().size()));
      } else if (!numbered) {
        lines.add(line);
      }
    }
    return lines;
  }

  private Set<PrintedWord> numbers(List<PrintedLine> page) {
    List<PrintedWord> candidates = new ArrayList<>();
    for (PrintedLine line : page) {
      PrintedWord first = line.words().getFirst();
      boolean apart =
          line.words().size() == 1
              || line.words().get(1).left() - first.right() >= APART * first.size();
      if (isNumber(first) && apart) {
        candidates.add(first);
      }
    }
    candidates.sort(Comparator.comparingDouble(PrintedWord::foot));
    List<PrintedWord> best = List.of();
    for (PrintedWord of : candidates) {
      List<PrintedWord> column = candidates.stream().filter(each -> isBelow(each, of)).toList();
      List<PrintedWord> rising = rising(column);
      best = rising.size() > best.size() ? rising : best;
      if (best.size() * 2 > candidates.size()) {
        break;
      }
    }
    boolean again =
        !best.isEmpty()
            && known != null
            && isBelow(best.getFirst(), known)
            && best.size() >= FEWEST_KNOWN;
    if (!again && (best.size() < FEWEST || !isBesideSentences(best, page))) {
      return Set.of();
    }
    known = best.getFirst();
    return new HashSet<>(best);
  }

  private static boolean isBelow(PrintedWord one, PrintedWord other) {
    return Math.abs(one.right() - other.right()) <= EDGE
        || Math.abs(one.left() - other.left()) <= EDGE;
  }

  private static boolean isNumber(PrintedWord word) {
    return word.length() <= LONGEST && word.text().chars().allMatch(Character::isDigit);
  }

  /// The longest stretch of numbers that grow by one, or by five.
  private static List<PrintedWord> rising(List<PrintedWord> column) {
    List<PrintedWord> best = List.of();
    for (int step : new int[] {1, 5}) {
      int from = 0;
      for (int i = 1; i <= column.size(); i++) {
        if (i == column.size() || value(column.get(i)) != value(column.get(i - 1)) + step) {
          best = i - from > best.size() ? column.subList(from, i) : best;
          from = i;
        }
      }
    }
    return best;
  }

  private static int value(PrintedWord number) {
    return Integer.parseInt(number.text());
  }

  /// Whether sentences go on from line to line beside them, which items of a list or the rows of a
  /// table do not.
  private static boolean isBesideSentences(List<PrintedWord> numbers, List<PrintedLine> page) {
    Set<PrintedWord> all = new HashSet<>(numbers);
    float top = numbers.getFirst().foot() - numbers.getFirst().size();
    float bottom = numbers.getLast().foot() + numbers.getLast().size();
    int beside = 0;
    int goingOn = 0;
    for (PrintedLine line : page) {
      boolean numbered = all.contains(line.words().getFirst());
      if ((numbered && line.words().size() == 1) || line.foot() < top || line.foot() > bottom) {
        continue;
      }
      PrintedLine words = numbered ? line.part(1, line.words().size()) : line;
      if (words.left() < numbers.getFirst().right()) {
        return false;
      }
      beside++;
      goingOn += words.continues() ? 1 : 0;
    }
    return beside >= 2 && goingOn * 3 >= beside;
  }
}
