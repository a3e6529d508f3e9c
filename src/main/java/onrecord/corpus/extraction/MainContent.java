package onrecord.corpus.extraction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// Finds the element of a page that holds its content.
final class MainContent {
  private static final String ENTRY =
      "[itemprop=articleBody], .entry-content, .post-content, .article-content, .article-body,"
          + " .story-body, .field-name-body";
  private static final Evaluator PARAGRAPH =
      QueryParser.parse("p, blockquote, pre, li, td, h2, h3");
  private static final double ENOUGH = 0.3;

  private MainContent() {}

  /// What the page marks as its content, else where its text is densest.
  static Element of(Document page) {
    int all = page.body().text().length();
    return longest(page, "article")
        .filter(element -> holds(element, all))
        .or(() -> longest(page, "main, [role=main]").filter(element -> holds(element, all)))
        .map(
            element ->
                longest(element, ENTRY)
                    .filter(entry -> holds(entry, element.text().length()))
                    .orElse(element))
        .or(() -> longest(page, ENTRY).filter(element -> holds(element, all)))
        .orElseGet(() -> densest(page));
  }

  private static boolean holds(Element element, int all) {
    return element.text().length() >= all * ENOUGH && element.hasText();
  }

  private static Optional<Element> longest(Element within, String selector) {
    return within.select(selector).stream()
        .max(Comparator.comparingInt(element -> element.text().length()));
  }

  /// The element whose children hold the most running text, links not counted.
  private static Element densest(Document page) {
    Map<Element, Integer> weights = new HashMap<>();
    for (Element element : page.body().select("*")) {
      Element parent = element.parent();
      if (!PARAGRAPH.matches(page, element) || parent == null) {
        weights.merge(element, element.ownText().length(), Integer::sum);
        continue;
      }
      int weight = element.text().length() - element.select("a").text().length();
      weights.merge(parent, weight, Integer::sum);
      Element above = parent.parent();
      if (above != null) {
        weights.merge(above, weight / 2, Integer::sum);
      }
    }
    return weights.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseGet(page::body);
  }
}
