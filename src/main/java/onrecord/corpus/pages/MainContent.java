package onrecord.corpus.pages;

import java.util.Comparator;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the element of a page that holds its content, all of it.
final class MainContent {
  private static final String ENTRY =
      "[itemprop=articleBody], .entry-content, .post-content, .article-content, .article-body,"
          + " .story-body, .field-name-body";
  private static final double ENOUGH = 0.3;

  /// So many characters of links and short text around a character of prose make it another page's.
  private static final int STRANGENESS = 3;

  private final Document page;
  private final PageProse prose;

  private MainContent(Document page) {
    this.page = page;
    this.prose = PageProse.in(page.body());
  }

  /// What the page marks as its content, else where there is most prose beside the fewest links;
  /// and whatever holds it together with more of the same kind.
  static Element of(Document page) {
    MainContent content = new MainContent(page);
    return content.whole(content.marked().orElseGet(content::richest));
  }

  private Optional<Element> marked() {
    Element all = page.body();
    return longest(all, "article")
        .filter(element -> holds(element, all))
        .or(() -> longest(all, "main, [role=main]").filter(element -> holds(element, all)))
        .map(
            element ->
                longest(element, ENTRY).filter(entry -> holds(entry, element)).orElse(element))
        .or(() -> longest(all, ENTRY).filter(element -> holds(element, all)));
  }

  private boolean holds(Element element, Element all) {
    return element.text().length() >= all.text().length() * ENOUGH && element.hasText();
  }

  private Optional<Element> longest(Element within, String selector) {
    return within.select(selector).stream()
        .max(Comparator.comparingInt(element -> prose.of(element).prose()));
  }

  private Element richest() {
    Optional<Element> richest =
        page.body().select("*").stream()
            .filter(element -> prose.of(element).hasText())
            .max(Comparator.comparingInt(element -> prose.of(element).worth()));
    return richest.map(MainContent::container).orElseGet(page::body);
  }

  /// A paragraph is never all: what is said beside it may be short.
  private static Element container(Element richest) {
    Element parent = richest.parent();
    return richest.is("p, li, blockquote, pre, td, dd, h1, h2, h3, h4") && parent != null
        ? parent
        : richest;
  }

  private Element whole(Element core) {
    PageProse.ProseShare inside = prose.of(core);
    Element whole = core;
    int best = 0;
    for (Element around = core; !around.nameIs("body"); ) {
      around = around.parent() == null ? page.body() : around.parent();
      PageProse.ProseShare share = prose.of(around);
      int strange = share.links() + share.other() - inside.links() - inside.other();
      int gain = share.prose() - inside.prose() - STRANGENESS * strange;
      if (gain > best) {
        best = gain;
        whole = around;
      }
    }
    return whole;
  }
}
