package onrecord.corpus.pages;

import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The first paragraphs of a text that stand in one frame with its heading.
final class Leads {
  private static final String HEADERS = "header, [role=banner], hgroup";
  private static final String CONTENT = "article, main, [role=main], [itemprop=articleBody]";
  private static final String NO_LEAD = "h1, time, address, figcaption, [rel=author], nav, form";
  private static final String ENDS = ".!?\u2026:;\u061f\u06d4\u3002\u201d\u00bb\"'\u2019)";

  private Leads() {}

  /// Moves them out of their frames, which are furniture, right behind them.
  static void keepIn(Document page, Predicate<Element> said, PageProse prose) {
    for (Element header : page.body().select(HEADERS)) {
      if (isOfContent(page, header)) {
        List<Element> leads =
            header.select("*").stream()
                .filter(element -> prose.runs().containsKey(element) && isLead(element, header))
                .filter(said)
                .toList();
        leads.reversed().forEach(header::after);
      }
    }
  }

  /// Whether it stands in the content; or over it, where the page marks none.
  private static boolean isOfContent(Document page, Element header) {
    return header.closest(CONTENT) != null
        || (page.body().selectFirst(CONTENT) == null && header.selectFirst("h1") != null);
  }

  private static boolean isLead(Element element, Element header) {
    String words = element.text().strip();
    Element apart = element.closest(NO_LEAD);
    return !element.equals(header)
        && (apart == null || !apart.parents().contains(header))
        && element.selectFirst("time, h1, [rel=author]") == null
        && !words.isEmpty()
        && ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
  }
}
