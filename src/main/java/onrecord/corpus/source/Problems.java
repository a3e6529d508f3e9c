package onrecord.corpus.source;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.corpus.Corpus.Problem;

/// What was found wrong so far: the same thing in one file once, and of one file, or one that holds
/// others, only so much.
public final class Problems {
  private static final int MOST_PER_FILE = 200;
  private static final int MOST_PER_CONTAINER = 1000;

  private final Map<Problem, Seen> seen = new LinkedHashMap<>();
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Map<String, Integer> untold = new HashMap<>();

  /// Where a problem was met first, and how often.
  private record Seen(int line, int times) {}

  /// Notes what is wrong at a place, and what to do about it.
  public void add(SourcePlace at, String what, String advice) {
    Problem kind =
        new Problem(at.file(), 0, SourcePlace.visible(what), SourcePlace.visible(advice));
    if (seen.containsKey(kind)) {
      seen.computeIfPresent(kind, (same, before) -> new Seen(before.line, before.times + 1));
    } else if (tooMany(at.file())) {
      untold.merge(outermost(at.file()), 1, Integer::sum);
    } else {
      seen.put(kind, new Seen(at.line(), 1));
    }
  }

  private boolean tooMany(String file) {
    String outermost = outermost(file);
    boolean inner = !outermost.equals(file);
    if (inner && kinds.merge(outermost, 1, Integer::sum) > MOST_PER_CONTAINER) {
      return true;
    }
    return kinds.merge(file, 1, Integer::sum) > MOST_PER_FILE;
  }

  /// A file that lies in another is called `other!file`.
  private static String outermost(String file) {
    int inner = file.indexOf('!');
    return inner > 0 ? file.substring(0, inner) : file;
  }

  /// The problems in the order of files and lines.
  public List<Problem> list() {
    return Stream.concat(
            seen.entrySet().stream().map(each -> told(each.getKey(), each.getValue())),
            untold.entrySet().stream().map(each -> rest(each.getKey(), each.getValue())))
        .sorted(
            Comparator.comparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparing(Problem::what))
        .toList();
  }

  private static Problem told(Problem kind, Seen seen) {
    String more =
        seen.times == 1 ? "" : String.format(Locale.ROOT, " (and %,d times more)", seen.times - 1);
    return new Problem(kind.file(), seen.line, kind.what() + more, kind.advice());
  }

  private static Problem rest(String file, int count) {
    String what = String.format(Locale.ROOT, "besides these, %,d problems of other kinds", count);
    return new Problem(file, 0, what, "mend these first");
  }
}
