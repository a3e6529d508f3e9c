import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Learns the weights of the ranking's signals from what Learn.java wrote: `Weights SIGNALS RANKING
/// [STRENGTH]`. Listwise: the logarithm of the softmax's share of the right passages among those
/// found for a question, each set counting at most a hundred questions, held near twice the weights
/// of the table RANKING by the square of the distance times STRENGTH (0.003 without it); what
/// weighs nothing there weighs nothing here. Prints, for each set, what weights learned on the
/// other sets come to (the first archive's two sets are left out together), and the weights learned
/// on all.
final class Weights {
  private static final int ROUNDS = 400;
  private static final double STEP = 0.05;
  private static final int MOST = 100;

  private final List<String> names = new ArrayList<>();
  private final Map<String, List<Asked>> sets = new LinkedHashMap<>();
  private double[] prior = {};
  private double strength = 0.003;

  /// What was found for a question: the signals of each passage, and whether it is right.
  private record Asked(List<double[]> signals, List<Boolean> right, boolean answerable) {}

  public static void main(String[] arguments) throws IOException {
    var weights = new Weights();
    weights.strength = arguments.length > 2 ? Double.parseDouble(arguments[2]) : weights.strength;
    weights.read(Path.of(arguments[0]));
    weights.prior = weights.table(Path.of(arguments[1]));
    weights.print();
  }

  private void read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] head = lines.getFirst().split("\t");
    names.addAll(Arrays.asList(head).subList(7, head.length));
    Map<String, Asked> questions = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t");
      Asked asked =
          questions.computeIfAbsent(
              cells[0] + "\t" + cells[1],
              key -> {
                var one = new Asked(new ArrayList<>(), new ArrayList<>(), cells[3].equals("1"));
                sets.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(one);
                return one;
              });
      asked
          .signals()
          .add(Arrays.stream(cells, 7, cells.length).mapToDouble(Double::parseDouble).toArray());
      asked.right().add(cells[4].equals("1"));
    }
  }

  private double[] table(Path file) throws IOException {
    double[] weights = new double[names.size()];
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      int at = names.indexOf(cells[0]);
      if (at >= 0) {
        weights[at] = 2 * Double.parseDouble(cells[1]);
      }
    }
    return weights;
  }

  private void print() {
    for (String held : sets.keySet()) {
      double[] weights = learn(sets.keySet().stream().filter(set -> !together(set, held)).toList());
      System.out.printf(
          Locale.ROOT,
          "%-14s without it %s; by the table %s%n",
          held,
          share(weights, sets.get(held)),
          share(prior, sets.get(held)));
    }
    double[] all = learn(List.copyOf(sets.keySet()));
    for (int i = 0; i < all.length; i++) {
      System.out.printf(Locale.ROOT, "%s\t%.3f%n", names.get(i), all[i] / 2);
    }
  }

  private static boolean together(String one, String other) {
    return one.equals(other) || List.of("pinned", "blind").containsAll(List.of(one, other));
  }

  /// First and in three, in percent of the answerable.
  private static String share(double[] weights, List<Asked> asked) {
    int[] within = new int[4];
    List<Asked> answerable = asked.stream().filter(Asked::answerable).toList();
    for (Asked one : answerable) {
      double best = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < one.right().size(); i++) {
        best = one.right().get(i) ? Math.max(best, sum(weights, one.signals().get(i))) : best;
      }
      double right = best;
      long before = one.signals().stream().filter(signals -> sum(weights, signals) > right).count();
      within[(int) Math.min(3, right == Double.NEGATIVE_INFINITY ? 3 : before)]++;
    }
    double all = Math.max(1, answerable.size());
    return String.format(
        Locale.ROOT,
        "%.1f / %.1f %%",
        100 * within[0] / all,
        100 * (within[0] + within[1] + within[2]) / all);
  }

  private static double sum(double[] weights, double[] signals) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * signals[i];
    }
    return sum;
  }

  /// Adam (Kingma and Ba 2015) on the whole batch.
  private double[] learn(List<String> from) {
    double[] weights = prior.clone();
    double[] mean = new double[weights.length];
    double[] square = new double[weights.length];
    for (int round = 1; round <= ROUNDS; round++) {
      double[] slope = slope(weights, from);
      for (int i = 0; i < weights.length; i++) {
        mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
        square[i] = 0.999 * square[i] + 0.001 * slope[i] * slope[i];
        double ahead = mean[i] / (1 - Math.pow(0.9, round));
        weights[i] -= STEP * ahead / (Math.sqrt(square[i] / (1 - Math.pow(0.999, round))) + 1e-8);
      }
    }
    return weights;
  }

  private double[] slope(double[] weights, List<String> from) {
    double[] slope = new double[weights.length];
    int questions = 0;
    for (String set : from) {
      List<Asked> usable =
          sets.get(set).stream().filter(one -> one.right().contains(true)).toList();
      questions += usable.size();
      double counts = Math.min(1, (double) MOST / usable.size());
      usable.forEach(one -> add(slope, weights, one, counts));
    }
    for (int i = 0; i < slope.length; i++) {
      double held = 2 * strength * (weights[i] - prior[i]) / weights.length;
      slope[i] = prior[i] == 0 ? 0 : slope[i] / questions + held;
    }
    return slope;
  }

  private static void add(double[] slope, double[] weights, Asked asked, double counts) {
    double[] shares = asked.signals().stream().mapToDouble(one -> sum(weights, one)).toArray();
    double most = Arrays.stream(shares).max().orElse(0);
    Arrays.setAll(shares, i -> Math.exp(shares[i] - most));
    double all = Arrays.stream(shares).sum();
    double right = 0;
    for (int i = 0; i < shares.length; i++) {
      right += asked.right().get(i) ? shares[i] : 0;
    }
    for (int i = 0; i < shares.length; i++) {
      double pull = shares[i] / all - (asked.right().get(i) ? shares[i] / right : 0);
      double[] signals = asked.signals().get(i);
      for (int j = 0; j < slope.length; j++) {
        slope[j] += counts * pull * signals[j];
      }
    }
  }
}
