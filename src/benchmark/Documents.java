import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.layout.CanonicalText;
import onrecord.corpus.printed.PdfText;
import onrecord.corpus.word.WordFile;

/// Reads every Word and PDF file of some folders and compares each with its reference.
final class Documents {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern LABEL =
      Pattern.compile("(?m)^\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5}|[A-Z])(?:\\.\\d{1,2})*+[.)] (?=\\S)");
  private static final Pattern RAISED = Pattern.compile("[\u2070-\u2079\u00b9\u00b2\u00b3]+");
  private static final Pattern NATIVE =
      Pattern.compile(
          "(?s)\\b(?:Str\\s+\"(?<words>(?:[^\"\\\\]|\\\\.)*+)\""
              + "|(?:Code|CodeBlock|Math)\\b[^\"]*?(?:\\(\\s*\"[^\"]*\"[^)]*\\)\\s*|Math\\s*)"
              + "\"(?<code>(?:[^\"\\\\]|\\\\.)*+)\""
              + "|(?<gap>Space|SoftBreak|LineBreak|Para|Plain|Header|Cell|Note|Line))");
  private static final Pattern ESCAPED = Pattern.compile("(?s)\\\\(?:(\\d+)|(&)|(.))");

  private Documents() {}

  /// What came of the files of one kind.
  private static final class Tally {
    private int files;
    private int compared;
    private int told;
    private int crashes;
    private double slowest;
    private double words;
    private double pairs;
    private double foreign;
  }

  public static void main(String[] given) throws IOException {
    boolean show = given.length > 0 && given[0].equals("--show");
    Map<String, Tally> tallies = new HashMap<>();
    for (int i = show ? 1 : 0; i < given.length; i++) {
      for (Path file : files(Path.of(given[i]))) {
        take(file, tallies.computeIfAbsent(ending(file), _ -> new Tally()), show);
      }
    }
    System.out.println("kind  files  told  crashes  slowest  compared  words  pairs  foreign");
    tallies.forEach(
        (kind, of) ->
            System.out.printf(
                Locale.ROOT,
                "%-5s %5d %5d %8d %7.1fs %9d %5.1f%% %5.1f%% %7.1f%%%n",
                kind,
                of.files,
                of.told,
                of.crashes,
                of.slowest,
                of.compared,
                100 * of.words / Math.max(1, of.compared),
                100 * of.pairs / Math.max(1, of.compared),
                100 * of.foreign / Math.max(1, of.compared)));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(
              file -> Files.isRegularFile(file) && List.of("docx", "pdf").contains(ending(file)))
          .sorted()
          .toList();
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static void take(Path file, Tally tally, boolean show) throws IOException {
    tally.files++;
    long began = System.nanoTime();
    String text = "";
    try {
      text = read(file);
    } catch (Unreadable e) {
      tally.told++;
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      tally.crashes++;
      System.out.println("crash: " + file + ": " + e);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    tally.slowest = Math.max(tally.slowest, seconds);
    Optional<String> reference = reference(file);
    if (reference.isPresent() && !words(reference.get()).isEmpty()) {
      compare(words(reference.get()), words(text), tally, show ? file : null, seconds);
    } else if (show) {
      System.out.printf(
          Locale.ROOT,
          "   -     -     -  %5.2fs %s (%d words)%n",
          seconds,
          file,
          words(text).size());
    }
  }

  private static String read(Path file) throws IOException {
    Extract extract = ending(file).equals("pdf") ? PdfText.read(file) : WordFile.read(file);
    // References of Word files say that an item has a number, not which.
    return extract.layout() == Extract.Layout.LINES
        ? CanonicalText.of(extract.text())
        : LABEL.matcher(CanonicalText.ofParagraphs(extract.text())).replaceAll("");
  }

  private static void compare(
      List<String> wanted, List<String> read, Tally tally, Path shown, double seconds) {
    tally.compared++;
    Map<String, Integer> left = counts(wanted);
    double words = shared(wanted, read);
    double pairs = wanted.size() < 2 ? words : shared(pairs(wanted), pairs(read));
    double foreign = read.isEmpty() ? 0 : 1 - shared(read, wanted);
    tally.words += words;
    tally.pairs += pairs;
    tally.foreign += foreign;
    if (shown != null) {
      read.forEach(word -> left.computeIfPresent(word, (_, count) -> count > 1 ? count - 1 : null));
      Map<String, Integer> extra = counts(read);
      wanted.forEach(
          word -> extra.computeIfPresent(word, (_, count) -> count > 1 ? count - 1 : null));
      System.out.printf(
          Locale.ROOT,
          "%5.3f %5.3f %5.3f %5.2fs %s missed %s extra %s%n",
          words,
          pairs,
          foreign,
          seconds,
          shown,
          left.keySet().stream().limit(8).toList(),
          extra.keySet().stream().limit(8).toList());
    }
  }

  private static double shared(List<String> wanted, List<String> read) {
    Map<String, Integer> left = counts(read);
    int found = 0;
    for (String word : wanted) {
      if (left.getOrDefault(word, 0) > 0) {
        left.merge(word, -1, Integer::sum);
        found++;
      }
    }
    return wanted.isEmpty() ? 1 : (double) found / wanted.size();
  }

  private static Map<String, Integer> counts(List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }

  private static List<String> pairs(List<String> words) {
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add(words.get(i - 1) + " " + words.get(i));
    }
    return pairs;
  }

  private static List<String> words(String text) {
    String plain = Normalizer.normalize(RAISED.matcher(text).replaceAll(" "), Normalizer.Form.NFKC);
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(plain.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static Optional<String> reference(Path file) throws IOException {
    String name = file.getFileName().toString();
    String bare = name.substring(0, name.lastIndexOf('.'));
    for (String ending : List.of(".txt", ".native", "_accept.native", "_plus.native")) {
      Path beside = file.resolveSibling(bare + ending);
      if (Files.exists(beside)) {
        String text = Files.readString(beside);
        return Optional.of(ending.equals(".txt") ? text : ofNative(text));
      }
    }
    Path apart = file.resolveSibling("../comparisons/" + bare + ".txt").normalize();
    return Files.exists(apart) ? Optional.of(Files.readString(apart)) : Optional.empty();
  }

  /// The words of a document as pandoc prints it for programs.
  private static String ofNative(String printed) {
    StringBuilder text = new StringBuilder();
    Matcher part = NATIVE.matcher(printed);
    while (part.find()) {
      String words = part.group("words");
      String code = part.group("code");
      if (part.group("gap") != null) {
        text.append(' ');
      } else {
        text.append(unescaped(words == null ? code : words));
      }
    }
    return text.toString();
  }

  private static String unescaped(String printed) {
    return ESCAPED
        .matcher(printed)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group(1) != null
                        ? Character.toString(Integer.parseInt(match.group(1)))
                        : match.group(2) != null
                            ? ""
                            : match.group(3).equals("n") ? "\n" : match.group(3)));
  }
}
