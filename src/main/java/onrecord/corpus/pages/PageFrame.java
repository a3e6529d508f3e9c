package onrecord.corpus.pages;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;

/// What around the heading of a web page belongs to it, and what is of other items that are listed
/// beside it.
final class PageFrame {
  private static final String AROUND =
      "aside, nav, dialog, [role=complementary], [role=navigation], [role=dialog]";
  private static final String EDGE = "header, footer, [role=banner], [role=contentinfo]";
  private static final String MAIN = "article, main, [role=main]";

  /// Parts of the names that pages give to what is about others.
  private static final Set<String> OTHERS =
      Set.of(
          "sidebar",
          "widget",
          "widgets",
          "related",
          "relatedposts",
          "recent",
          "latest",
          "popular",
          "trending",
          "teaser",
          "teasers",
          "promo",
          "ad",
          "ads",
          "advert",
          "adverts",
          "comment",
          "comments",
          "commentlist",
          "respond",
          "event",
          "events",
          "calendar",
          "upcoming",
          "newsfeed",
          "headlines",
          "today");

  private static final Pattern OF_A_LIST =
      Pattern.compile("(?i)author|categor|tag|topic|user|profile|people|staff|section");
  private static final int LONGEST_ITEM = 600;
  private static final int TITLE = 12;

  private final Optional<Element> heading;
  private final Set<Element> frame;

  PageFrame(Document page) {
    this.heading =
        Stream.of("article h1, main h1", "h1")
            .flatMap(selector -> page.select(selector).stream())
            .findFirst();
    this.frame = new HashSet<>(heading.map(Element::parents).orElseGet(page.body()::parents));
  }

  /// The heading of the first rank, that of the content before that of the site.
  Optional<Element> heading() {
    return heading;
  }

  /// Whether it stands in no other item than the heading does.
  boolean isOwn(Element element) {
    for (Element around = element.parent();
        around != null && !around.nameIs("body") && !frame.contains(around);
        around = around.parent()) {
      if (isOthers(around, element)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOthers(Element around, Element date) {
    return around.is(AROUND)
        || (around.is(EDGE) && around.closest(MAIN) == null)
        || isNamed(around, OTHERS)
        || (around.isBlock() && isTeaser(around, date));
  }

  /// Whether it is short and leads to another page by its title.
  private static boolean isTeaser(Element around, Element date) {
    return isShort(around)
        && around.select("a[href]").stream()
            .anyMatch(
                link ->
                    link.text().length() >= TITLE
                        && !date.parents().contains(link)
                        && !OF_A_LIST.matcher(link.attr("href") + " " + link.attr("rel")).find());
  }

  /// Counts no further than it must: a page may be one item.
  private static boolean isShort(Element around) {
    int[] length = {0};
    around.filter(
        (node, _) -> {
          length[0] += node instanceof TextNode words ? words.getWholeText().length() : 0;
          return length[0] > LONGEST_ITEM ? FilterResult.STOP : FilterResult.CONTINUE;
        });
    return length[0] <= LONGEST_ITEM;
  }

  /// Whether it stands in the content that has the heading.
  boolean isInMain(Element element) {
    Element main = element.closest(MAIN);
    return main != null && frame.contains(main);
  }

  /// Whether parts of its names are among these.
  static boolean isNamed(Element element, Set<String> parts) {
    return Stream.concat(Stream.of(element.id()), element.classNames().stream())
        .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[-_]")))
        .anyMatch(parts::contains);
  }
}
