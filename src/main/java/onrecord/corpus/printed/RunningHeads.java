package onrecord.corpus.printed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lines that stand at the edge of page after page: the name of the paper, the page's number.
final class RunningHeads {
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\A(?:page |p\\. ?)?[-\u2013\u2014\\[(|"
              + " ]*+(?:\\d{1,4}|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3}))[-\u2013\u2014\\])|"
              + " ]*+(?:(?:of|/|von|de|sur) ?\\d{1,4})?",
          Pattern.CASE_INSENSITIVE);
  private static final int EDGE = 2;

  private final Set<String> heads;

  private RunningHeads(Set<String> heads) {
    this.heads = heads;
  }

  /// The pages without them.
  static List<List<PrintedLine>> without(List<List<PrintedLine>> pages) {
    List<List<String>> texts =
        pages.stream().map(page -> page.stream().map(PrintedLine::text).toList()).toList();
    List<List<Integer>> kept = kept(texts);
    return IntStream.range(0, pages.size())
        .mapToObj(page -> kept.get(page).stream().map(pages.get(page)::get).toList())
        .toList();
  }

  /// Which lines of each page are none.
  static List<List<Integer>> kept(List<List<String>> pages) {
    RunningHeads running = new RunningHeads(repeated(pages));
    List<List<Integer>> kept = new ArrayList<>();
    boolean first = true;
    for (List<String> page : pages) {
      List<Integer> body = running.body(page, first);
      first &= body.isEmpty();
      kept.add(body);
    }
    return kept;
  }

  private List<Integer> body(List<String> page, boolean first) {
    Set<Integer> top = new HashSet<>(edge(worded(page)));
    Set<Integer> bottom = new HashSet<>(edge(worded(page).reversed()));
    // What repeats may be the title: it stays where it comes first.
    return IntStream.range(0, page.size())
        .filter(at -> !(top.contains(at) && isFurniture(page.get(at), first)))
        .filter(
            at -> !(bottom.contains(at) && isFurniture(page.get(at), first && top.contains(at))))
        .boxed()
        .toList();
  }

  private boolean isFurniture(String line, boolean mayBeTitle) {
    return NUMBER.matcher(line.strip()).matches() || (!mayBeTitle && heads.contains(form(line)));
  }

  /// What stands at an edge of two pages at least, and of half of them.
  private static Set<String> repeated(List<List<String>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> page : pages) {
      Stream.concat(edge(worded(page)).stream(), edge(worded(page).reversed()).stream())
          .map(at -> form(page.get(at)))
          .distinct()
          .forEach(form -> counts.merge(form, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < 2 || count * 2 < pages.size());
    return counts.keySet();
  }

  private static List<Integer> worded(List<String> page) {
    return IntStream.range(0, page.size()).filter(at -> !page.get(at).isBlank()).boxed().toList();
  }

  private static List<Integer> edge(List<Integer> lines) {
    return lines.subList(0, Math.min(EDGE, lines.size()));
  }

  private static String form(String line) {
    return line.strip().replaceAll("\\d+", "#");
  }
}
