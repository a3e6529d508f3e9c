import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Edtf;
import onrecord.corpus.Statement;
import onrecord.corpus.reading.CorpusReader;

/// How much of public sets is read right: `dates PATH`, `tables PATH`, `strings PATH`. Runs on any
/// Java from 25 on, with the project's classes on the class path.
final class PublicSets {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern TAKEN =
      Pattern.compile(
          "expect\\(p\\('([^']*)'\\)\\)\\s*\\.to\\.produce\\([^)]*\\)\\.at\\.level\\(([01])\\)");
  private static final Pattern REFUSED =
      Pattern.compile("expect\\(\\(\\) => p\\('([^']*)'\\)\\)\\.to\\.be\\.rejected");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{C}\\s]+");

  private final List<String> wrong = new ArrayList<>();
  private int tried;
  private int crashes;
  private double slowest;

  /// Something that says whether it was read right.
  private interface Trial {
    boolean isRight() throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    PublicSets sets = new PublicSets();
    Path path = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "dates" -> sets.dates(path);
      case "tables" -> sets.tables(path);
      case "strings" -> sets.strings(path);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    sets.wrong.forEach(each -> System.out.println("wrong: " + each));
    System.out.printf(
        Locale.ROOT,
        "%d tried, %.1f %% read right, %d crashes, slowest %.2f s%n",
        sets.tried,
        100.0 * (sets.tried - sets.wrong.size()) / Math.max(1, sets.tried),
        sets.crashes,
        sets.slowest);
  }

  private void attempt(String name, Trial trial) throws IOException {
    tried++;
    long start = System.nanoTime();
    try {
      if (!trial.isRight()) {
        wrong.add(name);
      }
    } catch (RuntimeException | StackOverflowError e) {
      crashes++;
      wrong.add(name + ": " + e);
    }
    slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
  }

  private void dates(Path tests) throws IOException {
    for (Path file : files(tests, ".js")) {
      String script = Files.readString(file);
      for (Matcher taken = TAKEN.matcher(script); taken.find(); ) {
        String date = taken.group(1);
        attempt("refused: " + date, () -> isDate(date));
      }
      for (Matcher refused = REFUSED.matcher(script); refused.find(); ) {
        String date = refused.group(1);
        attempt("taken: " + date, () -> !isDate(date));
      }
    }
  }

  private static boolean isDate(String date) {
    try {
      return Edtf.parse(date).earliest() != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /// The last column stands for the text.
  private void tables(Path path) throws IOException {
    for (Path file : files(path.resolve("csvs"), ".csv")) {
      String name = file.getFileName().toString().replace(".csv", "");
      JsonNode rows = JSON.readTree(path.resolve("json/" + name + ".json").toFile());
      List<String> wanted = new ArrayList<>();
      (rows.isArray() ? rows.valueStream() : Stream.of(rows))
          .forEach(row -> wanted.add(bare(row.valueStream().toList().getLast().asText())));
      String[] parts = Files.readString(file).split("(?<=\n)", 2);
      String table = parts[0].replaceFirst("[^,\r\n]*(\r?\n?)$", "text$1") + parts[1];
      attempt(name, () -> texts(name + ".csv", table).containsAll(shown(wanted)));
    }
  }

  private static List<String> shown(List<String> wanted) {
    return wanted.stream().filter(each -> !each.isEmpty()).toList();
  }

  private void strings(Path path) throws IOException {
    int number = 0;
    for (JsonNode each : JSON.readTree(path.resolve("blns.json").toFile())) {
      String string = each.asText();
      String text = "Statement " + ++number + " says: " + string + " (end)";
      String quoted = "\"" + text.replace("\"", "\"\"") + "\"";
      String json = JSON.writeValueAsString(JSON.createObjectNode().put("text", text));
      String head = "---\ntitle: T\n---\n";
      attempt(string + " in .txt", () -> texts("x.txt", head + text).contains(bare(text)));
      attempt(string + " in .md", () -> texts("x.md", head + text).size() == 1);
      attempt(string + " in .csv", () -> texts("x.csv", "text\n" + quoted + "\n").size() == 1);
      attempt(string + " in .jsonl", () -> texts("x.jsonl", json).size() == 1);
    }
  }

  /// The texts of the statements of an archive with one file, without white space.
  private static List<String> texts(String name, String content) throws IOException {
    Path folder = Files.createTempDirectory("public");
    try {
      Files.writeString(folder.resolve(name), content);
      Corpus corpus = CorpusReader.read(folder);
      return corpus.statements().stream().map(Statement::text).map(PublicSets::bare).toList();
    } finally {
      Files.delete(folder.resolve(name));
      Files.delete(folder);
    }
  }

  private static String bare(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }
}
