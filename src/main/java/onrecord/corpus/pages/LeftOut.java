package onrecord.corpus.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The prose of a page that is not in its statement: how much, and where most of it stands.
///
/// @param words how many words
/// @param percent of all prose of the page
/// @param container the element with most of it, as CSS selects it
public record LeftOut(int words, int percent, String container) {
  private static final int LONG = 80;
  private static final int MANY_WORDS = 40;
  private static final int MUCH = 10;
  private static final int LONGEST_NAME = 60;
  private static final int PERCENT = 100;

  /// The prose of a page before anything is taken out of it.
  static final class Ledger {
    private final List<Entry> entries = new ArrayList<>();

    /// A stretch of prose.
    private record Entry(Element block, String container, int length, int words) {}

    /// Notes what stands on a page, apart from readers' comments and what is of the whole site.
    static Ledger of(Document page) {
      Ledger ledger = new Ledger();
      PageProse.in(page.body()).runs().forEach((block, length) -> ledger.add(block, length));
      return ledger;
    }

    private void add(Element block, int length) {
      if (length >= LONG && block.parents().stream().noneMatch(PageFurniture::isNobodysStatement)) {
        int words = block.ownText().isBlank() ? length / 6 : block.text().split("\\s+").length;
        entries.add(new Entry(block, name(container(block)), length, words));
      }
    }

    private static Element container(Element block) {
      Element parent = block.parent();
      return parent == null || block.nameIs("body") ? block : parent;
    }

    /// What of it is not in the content; nothing where that is but a little.
    Optional<LeftOut> outside(Element content) {
      List<Entry> out =
          entries.stream()
              .filter(entry -> !entry.block.hasText() || !isWithin(entry.block, content))
              .toList();
      long all = entries.stream().mapToLong(Entry::length).sum();
      long left = out.stream().mapToLong(Entry::length).sum();
      int words = out.stream().mapToInt(Entry::words).sum();
      if (words < MANY_WORDS || left * PERCENT < all * MUCH) {
        return Optional.empty();
      }
      Map<String, Integer> containers = new LinkedHashMap<>();
      out.forEach(entry -> containers.merge(entry.container, entry.length, Integer::sum));
      String most =
          containers.entrySet().stream()
              .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
              .map(Map.Entry::getKey)
              .orElseThrow();
      return Optional.of(new LeftOut(words, (int) (left * PERCENT / all), most));
    }

    private static boolean isWithin(Element block, Element content) {
      for (Element each = block; each != null; each = each.parent()) {
        if (each.equals(content)) {
          return true;
        }
      }
      return false;
    }

    private static String name(Element element) {
      String id = element.id().isBlank() ? "" : "#" + element.id();
      String first = element.classNames().stream().findFirst().orElse("");
      String name = element.normalName() + (id.isEmpty() && !first.isEmpty() ? "." + first : id);
      return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
  }
}
