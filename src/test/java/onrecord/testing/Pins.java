package onrecord.testing;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import onrecord.evaluation.Scores;

/// Figures that were reached once, in a properties file. Worse than pinned is a fault; better asks
/// to raise the pin, so that what was won is not lost unseen.
public final class Pins {
  /// A figure of the scores.
  ///
  /// @param places decimals that count
  private record Figure(double value, int places, boolean moreIsBetter) {
    BigDecimal rounded() {
      return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN);
    }
  }

  private static final String BETTER = "better";

  private final Path file;
  private final Properties pinned = new Properties();

  private Pins(Path file) {
    this.file = file;
  }

  /// Reads the pins.
  public static Pins read(Path file) throws IOException {
    var pins = new Pins(file);
    try (Reader reader = Files.newBufferedReader(file)) {
      pins.pinned.load(reader);
    }
    return pins;
  }

  /// Every figure that is not as pinned, and what to do about it. What is not pinned may be
  /// anything.
  public List<String> complaints(Scores scores) {
    Map<String, Figure> figures = figures(scores);
    List<String> complaints = new ArrayList<>();
    for (String name : pinned.stringPropertyNames().stream().sorted().toList()) {
      Figure figure = figures.get(name);
      if (figure == null) {
        complaints.add(file + ": no figure " + name + "; there are " + figures.keySet());
      } else {
        BigDecimal pin = new BigDecimal(pinned.getProperty(name).strip());
        compare(name, figure, pin, complaints);
      }
    }
    return complaints;
  }

  /// The complaints that fail a build: those that do not merely ask to raise a pin.
  public List<String> faults(Scores scores) {
    return complaints(scores).stream().filter(complaint -> !complaint.contains(BETTER)).toList();
  }

  private void compare(String name, Figure figure, BigDecimal pin, List<String> complaints) {
    int order = figure.rounded().compareTo(pin);
    if (order != 0) {
      boolean better = (order > 0) == figure.moreIsBetter();
      String advice =
          better
              ? BETTER + ": pin it in " + file + " as it is now"
              : "worse: `onrecord eval` shows which questions; mend it rather than the pin";
      complaints.add("%s is %s, pinned %s; %s".formatted(name, figure.rounded(), pin, advice));
    }
  }

  private static Map<String, Figure> figures(Scores scores) {
    return new TreeMap<>(
        Map.of(
            "right-first", count(scores.rightFirst(), true),
            "right-in-three", count(scores.rightInThree(), true),
            "mean-reciprocal-rank", new Figure(scores.meanReciprocalRank(), 3, true),
            "wrongly-abstained", count(scores.wronglyAbstained(), false),
            "rightly-abstained", count(scores.rightlyAbstained(), true),
            "statements-covered", new Figure(scores.covered(), 2, true),
            "not-verbatim", count(scores.notVerbatim(), false),
            "third-party-unnamed", count(scores.othersWords() - scores.othersNamed(), false),
            "first-quote-words", new Figure(scores.firstQuoteWords(), 0, false),
            "missing", count(scores.missing(), false)));
  }

  private static Figure count(int value, boolean moreIsBetter) {
    return new Figure(value, 0, moreIsBetter);
  }
}
