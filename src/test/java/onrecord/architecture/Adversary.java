package onrecord.architecture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Makes texts that are hard for a regular expression, out of its own parts: what may come many
/// times comes very often, and then something that does not fit.
final class Adversary {
  private static final int PAIRED = 8;
  private static final int SAMPLES = 8;
  private static final String NOTHING_FITS = "\u0000";

  private final Expression expression;
  private final Random random;
  private final Set<Attack> attacks = new LinkedHashSet<>();

  /// A text of any length.
  ///
  /// @param pump what is repeated
  record Attack(String start, String pump, String end) {
    String text(int length) {
      return start + pump.repeat(Math.max(1, length / pump.length())) + end;
    }
  }

  private Adversary(Expression expression, Random random) {
    this.expression = expression;
    this.random = random;
  }

  /// The attacks on an expression, the same ones each time.
  static List<Attack> attacks(String regex, int flags) {
    Adversary adversary = new Adversary(Expression.of(regex, flags), new Random(regex.hashCode()));
    adversary.repeated();
    adversary.characters();
    adversary.samples();
    return List.copyOf(adversary.attacks);
  }

  private void add(String start, String pump, String end) {
    if (!pump.isEmpty()) {
      attacks.add(new Attack(start, pump, end));
    }
  }

  private void repeated() {
    for (Expression.Repeat repeat : expression.repeats()) {
      for (String pump : repeat.part().samples(random)) {
        String start = expression.before(repeat, random);
        add(start, pump, NOTHING_FITS);
        add(start, pump, "");
        add(start, start + pump, NOTHING_FITS);
      }
    }
  }

  private void characters() {
    List<String> characters = new ArrayList<>(expression.characters());
    characters.forEach(each -> add("", each, NOTHING_FITS));
    Collections.shuffle(characters, random);
    List<String> few = characters.subList(0, Math.min(PAIRED, characters.size()));
    for (String one : few) {
      for (String other : few) {
        add("", one + other, NOTHING_FITS);
      }
    }
  }

  private void samples() {
    for (int i = 0; i < SAMPLES; i++) {
      String sample = expression.sample(random);
      add("", sample, "");
      add("", sample + " ", NOTHING_FITS);
      if (sample.length() > 1) {
        add("", sample.substring(0, sample.length() - 1), NOTHING_FITS);
        add("", sample.substring(1), NOTHING_FITS);
      }
    }
  }
}
