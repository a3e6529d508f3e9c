import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import onrecord.answer.question.QuestionReader;
import onrecord.conversation.smalltalk.BotRequest;
import onrecord.conversation.smalltalk.SmallTalkReader;
import onrecord.corpus.Corpus;
import onrecord.corpus.reading.CorpusReader;

/// Learns what the signs weigh by which a message is told to go on from the question before it:
/// `Dependences CORPUS TABLE FILE...`. A FILE whose name begins with `follow-ups` holds messages
/// that go on, every other one messages that do not: language, the question before, the message; or
/// language, anything, the message in a file named `utterances`, which is put behind questions of
/// the other files. A comment in a file begins another list. Prints how many of each list are told
/// rightly and wrongly by weights learned on the other lists, and writes TABLE, learned on all.
final class Dependences {
  /// A sign in fewer messages is left out.
  private static final int RARE = 4;

  /// How strongly a weight is held near 0: of what is told by words, and of everything else.
  private static final double WORDS_HELD = 4;

  private static final double HELD = 1;

  /// What counts of an utterance that a phrase of small talk tells before anything else is asked.
  private static final double TALK = 0.25;

  /// And of one that none tells.
  private static final double UNTOLD = 2;

  private static final int ROUNDS = 12;
  private static final int STEPS = 150;

  /// What neither asks nor leads in must be so likely.
  private static final double SURE = 0.75;

  private static final double[] LIKELY = {0.5, 0.58, 0.65, 0.8};

  /// A message: its list, its signs, and whether it goes on.
  private record Told(String list, Map<String, Double> signs, boolean on, double counts) {}

  /// The same with numbers for signs.
  private record Row(int[] at, double[] much, double on, double counts) {}

  private final QuestionReader reader;
  private final List<Told> all = new ArrayList<>();
  private final Map<String, List<String>> before = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  private Dependences(QuestionReader reader) {
    this.reader = reader;
  }

  public static void main(String[] arguments) throws IOException {
    Corpus corpus = CorpusReader.read(Path.of(arguments[0]));
    List<String> authors =
        corpus.statements().stream().flatMap(one -> one.masthead().authors().stream()).toList();
    var clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    var reader =
        new QuestionReader(corpus.organizations(), new TreeSet<>(authors), List.of(), clock);
    var dependences = new Dependences(reader);
    for (String file : Arrays.asList(arguments).subList(2, arguments.length)) {
      dependences.read(Path.of(file));
    }
    dependences.learn(Path.of(arguments[1]));
  }

  private void read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    boolean on = name.startsWith("follow-ups");
    String kind = name.replaceFirst("^(?:follow-ups|new-questions)-?", "").replace(".tsv", "");
    int list = 0;
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      if (line.startsWith("#")) {
        list++;
      } else {
        boolean alone = name.startsWith("utterances") || cells.length < 3;
        List<String> asked = before.computeIfAbsent(cells[0], key -> new ArrayList<>());
        String question = alone ? asked.get(all.size() % asked.size()) : cells[1];
        String text = cells[Math.min(2, cells.length - 1)];
        if (!alone) {
          asked.add(question);
        }
        boolean talk = SmallTalkReader.read(text).isPresent() || BotRequest.read(text).isPresent();
        double counts = !alone ? 1 : talk ? TALK : UNTOLD;
        all.add(
            new Told(
                kind + (alone && !talk ? " untold " : " ") + list,
                reader.signs(question, text),
                on,
                counts));
      }
    }
  }

  private void learn(Path table) throws IOException {
    Map<String, Integer> seen = new TreeMap<>();
    all.forEach(told -> told.signs().keySet().forEach(sign -> seen.merge(sign, 1, Integer::sum)));
    seen.forEach(
        (sign, times) -> {
          if (times >= RARE) {
            names.add(sign);
          }
        });
    Map<String, Integer> places = new HashMap<>();
    names.forEach(sign -> places.put(sign, places.size()));
    List<Row> rows = all.stream().map(told -> row(told, places)).toList();
    Map<String, List<Integer>> lists = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      lists.computeIfAbsent(all.get(i).list(), key -> new ArrayList<>()).add(i);
    }
    System.out.println("list: right / mistaken from a likelihood of " + Arrays.toString(LIKELY));
    double[] likelihoods = new double[all.size()];
    lists.forEach(
        (list, those) -> {
          boolean[] out = new boolean[all.size()];
          those.forEach(i -> out[i] = true);
          double[] weights = fitted(rows, out);
          those.forEach(i -> likelihoods[i] = likelihood(rows.get(i), weights));
          print(list, those, likelihoods);
        });
    print("all", Stream.iterate(0, i -> i + 1).limit(all.size()).toList(), likelihoods);
    write(table, fitted(rows, new boolean[all.size()]));
  }

  private static Row row(Told told, Map<String, Integer> places) {
    List<Map.Entry<String, Double>> kept =
        told.signs().entrySet().stream().filter(sign -> places.containsKey(sign.getKey())).toList();
    return new Row(
        kept.stream().mapToInt(sign -> places.get(sign.getKey())).toArray(),
        kept.stream().mapToDouble(Map.Entry::getValue).toArray(),
        told.on() ? 1 : 0,
        told.counts());
  }

  private void print(String list, List<Integer> those, double[] likelihoods) {
    var line = new StringBuilder(String.format(Locale.ROOT, "%-14s", list));
    for (double likely : LIKELY) {
      long on = those.stream().filter(i -> all.get(i).on()).count();
      List<Integer> taken =
          those.stream().filter(i -> likelihoods[i] > enough(all.get(i), likely)).toList();
      long right = taken.stream().filter(i -> all.get(i).on()).count();
      long wrong = taken.size() - right;
      line.append(
          String.format(
              Locale.ROOT,
              "  %3.0f %% / %4.1f %%",
              100.0 * right / Math.max(1, on),
              100.0 * wrong / Math.max(1, those.size() - on)));
    }
    System.out.println(line);
  }

  private static double enough(Told told, double likely) {
    boolean asks = Stream.of("asks", "marked", "led").anyMatch(told.signs()::containsKey);
    return asks ? likely : SURE;
  }

  private static double sum(Row row, double[] weights) {
    double sum = 0;
    for (int k = 0; k < row.at().length; k++) {
      sum += weights[row.at()[k]] * row.much()[k];
    }
    return sum;
  }

  private static double likelihood(Row row, double[] weights) {
    return 1 / (1 + Math.exp(-sum(row, weights)));
  }

  private double held(int sign) {
    return names.get(sign).equals("bias")
        ? 0.01
        : names.get(sign).contains(" ") ? WORDS_HELD : HELD;
  }

  /// Newton's method, each step solved by conjugate gradients.
  private double[] fitted(List<Row> rows, boolean[] out) {
    double[] weights = new double[names.size()];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[weights.length];
      double[] bend = new double[rows.size()];
      for (int i = 0; i < rows.size(); i++) {
        if (!out[i]) {
          Row row = rows.get(i);
          double likelihood = likelihood(row, weights);
          bend[i] = row.counts() * likelihood * (1 - likelihood);
          add(row, row.counts() * (row.on() - likelihood), slope);
        }
      }
      for (int k = 0; k < weights.length; k++) {
        slope[k] -= held(k) * weights[k];
      }
      double[] step = solved(rows, bend, slope);
      for (int k = 0; k < weights.length; k++) {
        weights[k] += step[k];
      }
    }
    return weights;
  }

  private static void add(Row row, double times, double[] to) {
    for (int k = 0; k < row.at().length; k++) {
      to[row.at()[k]] += times * row.much()[k];
    }
  }

  private double[] solved(List<Row> rows, double[] bend, double[] slope) {
    double[] step = new double[slope.length];
    double[] rest = slope.clone();
    double[] way = slope.clone();
    double left = product(rest, rest);
    for (int i = 0; i < STEPS && left > 1e-10; i++) {
      double[] image = new double[slope.length];
      for (int r = 0; r < bend.length; r++) {
        if (bend[r] > 0) {
          add(rows.get(r), bend[r] * sum(rows.get(r), way), image);
        }
      }
      for (int k = 0; k < image.length; k++) {
        image[k] += held(k) * way[k];
      }
      double far = left / product(way, image);
      for (int k = 0; k < step.length; k++) {
        step[k] += far * way[k];
        rest[k] -= far * image[k];
      }
      double next = product(rest, rest);
      for (int k = 0; k < way.length; k++) {
        way[k] = rest[k] + next / left * way[k];
      }
      left = next;
    }
    return step;
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int k = 0; k < one.length; k++) {
      sum += one[k] * other[k];
    }
    return sum;
  }

  private void write(Path table, double[] weights) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# How much each sign of a message's form speaks for its going on from the question before");
    lines.add(
        "# it: a logistic regression over the lists of such messages in src/test/resources, learned by");
    lines.add("# src/benchmark/Dependences.java. Decision record 0122.");
    for (int k = 0; k < weights.length; k++) {
      if (Math.abs(weights[k]) >= 0.02) {
        lines.add(names.get(k) + "\t" + String.format(Locale.ROOT, "%.2f", weights[k]));
      }
    }
    Files.write(table, lines);
  }
}
