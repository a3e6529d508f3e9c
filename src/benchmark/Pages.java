import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.corpus.pages.WebPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// How much of the prose of web pages is kept when they are read, and how much else: `PATH
/// [NAME...]`. Runs on any Java from 25 on, with the project's classes and jsoup on the class path.
final class Pages {
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]|[\\p{L}\\p{M}\\p{N}]+");
  private static final String BLOCK = "p, li, blockquote, pre, td, div, section, dd, figcaption";
  private static final int RUN = 3;
  private static final int PROSE = 8;
  private static final double WHOLE = 0.95;

  /// What came of a page.
  record Page(
      String name,
      double kept,
      double all,
      double foreign,
      double seconds,
      boolean toldOf,
      String crash) {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<String> names = Arrays.asList(arguments).subList(1, arguments.length);
    List<Page> pages = new ArrayList<>();
    try (Stream<Path> found = Files.list(folder)) {
      for (Path page : found.sorted().toList()) {
        if (names.isEmpty() || names.contains(page.getFileName().toString())) {
          pages.add(read(page, !names.isEmpty()));
        }
      }
    }
    print(pages);
  }

  private static Page read(Path page, boolean told) throws IOException {
    String name = page.getFileName().toString();
    Element expected = Jsoup.parse(Files.readString(page.resolve("expected.html"))).body();
    String source = Files.readString(page.resolve("source.html"));
    long start = System.nanoTime();
    WebPage.ReadPage reading;
    try {
      reading = WebPage.reading(source);
    } catch (RuntimeException | StackOverflowError e) {
      return new Page(name, 0, 0, 0, seconds(start), false, e.toString());
    }
    double seconds = seconds(start);
    String text = reading.extract().text();
    reading.leftOut().ifPresent(left -> System.out.println(name + ": " + left));
    Set<String> got = runs(words(text));
    List<String> prose = prose(expected);
    List<String> whole = List.of(expected.wholeText());
    if (told) {
      prose.stream().filter(each -> share(List.of(each), got) < WHOLE).forEach(Pages::lost);
      Set<String> wanted = runs(words(expected.wholeText()));
      text.lines().filter(each -> share(List.of(each), wanted) < 0.5).forEach(Pages::letIn);
    }
    double foreign = 1 - share(List.of(text), runs(words(expected.wholeText())));
    return new Page(
        name,
        share(prose, got),
        share(whole, got),
        foreign,
        seconds,
        reading.leftOut().isPresent(),
        "");
  }

  private static void lost(String paragraph) {
    System.out.println("- " + paragraph);
  }

  private static void letIn(String line) {
    System.out.println("+ " + line);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /// The paragraphs with a few words of their own, each word in one of them.
  private static List<String> prose(Element expected) {
    List<String> prose = new ArrayList<>();
    for (Element block : expected.select(BLOCK)) {
      if (block.select(BLOCK).size() == 1 && words(block.text()).size() >= PROSE) {
        prose.add(block.text());
      }
    }
    return prose;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static Set<String> runs(List<String> words) {
    Set<String> runs = new HashSet<>();
    for (int at = 0; at + RUN <= words.size(); at++) {
      runs.add(String.join(" ", words.subList(at, at + RUN)));
    }
    return runs;
  }

  /// The share of the words of these texts that stand in a run that is there.
  private static double share(List<String> texts, Set<String> there) {
    long all = 0;
    long found = 0;
    for (String text : texts) {
      List<String> words = words(text);
      boolean[] covered = new boolean[words.size()];
      for (int at = 0; at + RUN <= words.size(); at++) {
        if (there.contains(String.join(" ", words.subList(at, at + RUN)))) {
          Arrays.fill(covered, at, at + RUN, true);
        }
      }
      for (boolean each : covered) {
        all++;
        found += each ? 1 : 0;
      }
    }
    return all == 0 ? 1 : (double) found / all;
  }

  private static void print(List<Page> pages) {
    pages.stream()
        .filter(
            page ->
                page.kept < WHOLE
                    || page.foreign > 1 - WHOLE
                    || page.toldOf
                    || !page.crash.isEmpty())
        .sorted(Comparator.comparingDouble(Page::kept))
        .forEach(Pages::print);
    long whole = pages.stream().filter(page -> page.kept >= WHOLE).count();
    long most = pages.stream().filter(page -> page.kept >= 0.9).count();
    long crashes = pages.stream().filter(page -> !page.crash.isEmpty()).count();
    long lossy = pages.stream().filter(page -> page.kept < 0.9).count();
    long said = pages.stream().filter(page -> page.kept < 0.9 && page.toldOf).count();
    long needless = pages.stream().filter(page -> page.kept >= WHOLE && page.toldOf).count();
    Page slowest = pages.stream().max(Comparator.comparingDouble(Page::seconds)).orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "%d pages: 95 %% of the prose kept on %d (%.1f %%), 90 %% on %d; of a page, on average,%n"
            + "prose kept %.1f %%, of all words kept %.1f %%, foreign %.1f %%; crashes %d; slowest"
            + " %.2f s (%s)%n"
            + "of %d that lost more than a tenth %d said so; %d that lost nothing said they had%n",
        pages.size(),
        whole,
        100.0 * whole / pages.size(),
        most,
        100 * pages.stream().mapToDouble(Page::kept).average().orElse(0),
        100 * pages.stream().mapToDouble(Page::all).average().orElse(0),
        100 * pages.stream().mapToDouble(Page::foreign).average().orElse(0),
        crashes,
        slowest.seconds,
        slowest.name,
        lossy,
        said,
        needless);
  }

  private static void print(Page page) {
    System.out.printf(
        Locale.ROOT,
        "%-40s prose %5.1f %%  all %5.1f %%  foreign %5.1f %%  %.2f s %s%n",
        page.name,
        100 * page.kept,
        100 * page.all,
        100 * page.foreign,
        page.seconds,
        page.crash);
  }
}
