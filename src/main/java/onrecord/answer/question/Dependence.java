package onrecord.answer.question;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.answer.Term;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.SmallWords;

/// How likely a message goes on from the question before it, by its form alone: how much it says of
/// its own, what it names, what it points at, and which small words stand where. A logistic
/// regression, whose weights were learned as their table tells.
final class Dependence {
  /// The signs' name for what is always there.
  static final String BIAS = "bias";

  /// Below these odds, as a logarithm, nothing else makes a message go on.
  static final double LEAST = -0.5;

  /// So much less are the odds of one that neither asks nor leads in, as a logarithm.
  private static final double TOLD = 0.8;

  private static final SmallWords ASKING = SmallWords.of("follow.asking", "follow.auxiliaries");
  private static final SmallWords POINTING =
      SmallWords.of("anaphora.pronouns", "anaphora.pointers", "follow.pronouns", "follow.things");
  private static final SmallWords TOPICS = SmallWords.of("follow.topics");

  private static final Map<String, Double> WEIGHTS = weights();

  /// Stand for words that say something, for those who are named and for a time.
  private static final String SAYING = "X";

  private static final String NAMED = "@";
  private static final String TIMED = "#";
  private static final String BEGIN = "^";
  private static final String END = "$";

  /// Of a form of at most so many parts the whole is a sign, too.
  private static final int BRIEF = 4;

  private final Rest rest;
  private final List<Term> carrying;
  private final List<String> form;
  private final Map<String, Double> signs = new LinkedHashMap<>();

  private Dependence(Message message) {
    this.rest = message.rest();
    this.carrying = message.says();
    this.form = form(rest, carrying);
    count(message.fresh().size());
    name();
    point();
    spell();
  }

  /// A message after a question.
  ///
  /// @param rest it without what leads in and trails
  /// @param says its terms that say something
  /// @param fresh those of them that were not spoken of before, as they are written
  record Message(Rest rest, List<Term> says, Set<String> fresh) {}

  /// What tells it, each with how much of it there is.
  static Map<String, Double> signs(Message message) {
    return Map.copyOf(new Dependence(message).signs);
  }

  /// The logarithm of the odds that it goes on.
  static double odds(Message message) {
    var dependence = new Dependence(message);
    if (message.says().isEmpty() && !dependence.onlyAsks()) {
      return Double.NEGATIVE_INFINITY;
    }
    double sum = dependence.isAsking() ? 0 : -TOLD;
    for (Map.Entry<String, Double> sign : dependence.signs.entrySet()) {
      sum += WEIGHTS.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
    }
    return sum;
  }

  private boolean onlyAsks() {
    return isAsking()
        && !left().isEmpty()
        && rest.text().mentions().isEmpty()
        && rest.text().when().isEmpty();
  }

  private boolean isAsking() {
    return List.of("asks", "marked", "led").stream().anyMatch(signs::containsKey);
  }

  private boolean isMarked() {
    String said = rest.text().part().strip();
    return said.endsWith("?") || said.endsWith("؟");
  }

  private void set(String sign, boolean there) {
    if (there) {
      signs.put(sign, 1.0);
    }
  }

  private void count(int fresh) {
    int words = rest.text().words().size();
    signs.put(BIAS, 1.0);
    signs.put("says-" + Math.min(BRIEF, carrying.size()), 1.0);
    set("nothing-new", fresh == 0);
    signs.put("words-" + Math.min(BRIEF, words), 1.0);
    set("led", rest.leading() > 0);
    set("marked", isMarked());
    set("english", rest.text().language().equals("en"));
  }

  private void name() {
    long names = carrying.stream().filter(Term::name).count();
    long known = carrying.stream().filter(Dependence::isKnown).count();
    long strange = carrying.stream().filter(term -> !isKnown(term) && !term.numeric()).count();
    boolean mentions = !rest.text().mentions().isEmpty();
    signs.put("names", (double) Math.min(2, names));
    signs.put("known", Math.min(BRIEF, known) / 2.0);
    signs.put("strange", (double) Math.min(2, strange));
    set("numbers", carrying.stream().anyMatch(Term::numeric));
    set("mentions", mentions);
    set("asks-somebody", !rest.text().asked().isEmpty());
    set("time", rest.text().when().isPresent());
    boolean plain = strange == 0 && names == 0 && !mentions;
    set("little-and-plain", plain && carrying.size() <= 2);
    boolean asks = left().stream().anyMatch(this::asks);
    set("asks", asks);
    set("asks-little", asks && plain && carrying.size() <= 1);
    set("asks-two", asks && plain && carrying.size() == 2);
  }

  /// A word of English, or one that a glossary knows.
  private static boolean isKnown(Term term) {
    return term.everyday() || !term.others().isEmpty();
  }

  private List<String> left() {
    return rest.left().stream().mapToObj(rest.text().words()::get).map(Word::folded).toList();
  }

  private boolean asks(String word) {
    return ASKING.have(word, rest.text().language());
  }

  private void point() {
    List<String> left = left();
    String language = rest.text().language();
    Set<String> own = carrying.stream().map(Term::folded).collect(Collectors.toSet());
    int first =
        IntStream.range(0, left.size())
            .filter(i -> own.contains(left.get(i)))
            .findFirst()
            .orElse(left.size());
    List<Integer> pointing =
        IntStream.range(0, left.size())
            .filter(i -> POINTING.have(left.get(i), language))
            .boxed()
            .toList();
    set("points-before", pointing.stream().anyMatch(i -> i < first));
    set("points-after", pointing.stream().anyMatch(i -> i > first));
    set("points-and-says-little", !pointing.isEmpty() && carrying.size() <= 2);
    set("points-and-says-one", !pointing.isEmpty() && carrying.size() <= 1);
    boolean topic = left.stream().anyMatch(word -> TOPICS.have(word, language));
    set("speaks-of", rest.text().saying() && topic && pointing.isEmpty());
    set("topic", topic);
  }

  /// What it looks like with a sign for all words that say something.
  private static List<String> form(Rest rest, List<Term> carrying) {
    Set<String> own = carrying.stream().map(Term::folded).collect(Collectors.toSet());
    List<Word> words = rest.text().words();
    List<String> form = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int at = i;
      String folded = words.get(i).folded();
      boolean named =
          rest.text().mentions().stream().anyMatch(one -> at >= one.first() && at < one.end());
      boolean timed = rest.text().when().filter(when -> when.places().get(at)).isPresent();
      boolean says = rest.left().get(i) && own.contains(folded);
      String part = named ? NAMED : timed ? TIMED : says ? SAYING : folded.replace(' ', '_');
      if (form.isEmpty() || part.length() > 1 || !form.getLast().equals(part)) {
        form.add(part);
      }
    }
    return List.copyOf(form);
  }

  /// Its parts, each two that stand together, the first and the last three, and all of a short one.
  private void spell() {
    List<String> all = new ArrayList<>(form);
    all.addFirst(BEGIN);
    all.addLast(END);
    form.forEach(this::spell);
    IntStream.range(1, all.size()).forEach(i -> spell(all.get(i - 1), all.get(i)));
    if (form.size() > 1) {
      spell(BEGIN, form.get(0), form.get(1));
      spell(form.get(form.size() - 2), form.getLast(), END);
    }
    if (form.size() > 2) {
      spell(BEGIN, form.get(0), form.get(1), form.get(2));
    }
    if (form.size() <= BRIEF) {
      spell(all.toArray(String[]::new));
    }
  }

  private void spell(String... parts) {
    set(rest.text().language() + " " + String.join(" ", parts), true);
  }

  private static Map<String, Double> weights() {
    Map<String, Double> weights = new HashMap<>();
    var table = Dependence.class.getResourceAsStream("dependence.tsv");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(table), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] row = line.split("\t", -1);
          weights.put(row[0], Double.valueOf(row[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from the program itself", e);
    }
    return Map.copyOf(weights);
  }
}
