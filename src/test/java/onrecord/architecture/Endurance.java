package onrecord.architecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.architecture.Adversary.Attack;
import onrecord.architecture.Regexes.Regex;

/// Tries regular expressions with long hostile texts, counting the characters that are read: that
/// is the same on every machine, however busy.
final class Endurance {
  private static final int SHORT = 3_000;
  private static final int LONG = 100_000;

  /// A hundred thousand characters read so often each take less than a second.
  private static final int READS_PER_CHARACTER = 300;

  /// So many of the hardest texts are tried at full length.
  private static final int HARDEST = 12;

  private Endurance() {}

  /// The texts that an expression takes too long for or dies of; one is enough.
  static List<String> failures(Regex regex) {
    Pattern pattern = Pattern.compile(regex.text(), regex.flags());
    TreeMap<Long, List<Attack>> hardest = new TreeMap<>(Comparator.reverseOrder());
    for (Attack attack : Adversary.attacks(regex.text(), regex.flags())) {
      try {
        long reads = reads(regex, pattern, attack.text(SHORT));
        hardest.computeIfAbsent(reads, _ -> new ArrayList<>()).add(attack);
      } catch (CountedText.TooManyReads | StackOverflowError e) {
        return List.of(failure(regex, attack, SHORT, e));
      }
    }
    for (Attack attack : hardest.values().stream().flatMap(List::stream).limit(HARDEST).toList()) {
      try {
        reads(regex, pattern, attack.text(LONG));
      } catch (CountedText.TooManyReads | StackOverflowError e) {
        return List.of(failure(regex, attack, LONG, e));
      }
    }
    return List.of();
  }

  private static long reads(Regex regex, Pattern pattern, String text) {
    CountedText counted = new CountedText(text, (long) READS_PER_CHARACTER * text.length() + 1000);
    if (regex.parts()) {
      Matcher parts = pattern.matcher(counted);
      while (parts.find()) {
        // All of them, as a replacement would.
      }
    }
    CountedText whole = new CountedText(text, (long) READS_PER_CHARACTER * text.length() + 1000);
    boolean fits = regex.whole() && pattern.matcher(whole).matches();
    return Math.max(counted.reads(), whole.reads()) + (fits ? 1 : 0);
  }

  private static String failure(Regex regex, Attack attack, int length, Throwable cause) {
    return "%s: %s on %d characters of %s: %s"
        .formatted(regex.where(), regex.text(), length, attack, cause);
  }
}
