package onrecord.corpus.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;

/// When a web page says that it appeared: its own date, not that of another item which it lists.
final class OwnDate {
  private static final List<String> STATED =
      List.of(
          "meta[property=article:published_time]",
          "meta[name=citation_publication_date]",
          "meta[name~=(?i)^(dc|dcterms)\\.(date|issued|created|date\\.issued)$]",
          "meta[name~=(?i)^(date|pubdate|publish-?date|datePublished)$]",
          "[itemprop=datePublished]",
          "article time[datetime]",
          "time[pubdate]",
          "time[datetime]");
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

  private static final Set<String> DATED =
      Set.of("date", "dateline", "datum", "fecha", "published", "pubdate", "posted", "time");
  private static final Pattern OF_A_LIST =
      Pattern.compile("(?i)author|categor|tag|topic|user|profile|people|staff|section");
  private static final int LONGEST_ITEM = 600;
  private static final int LONGEST_DATE = 60;
  private static final int TITLE = 12;
  private static final int NEAR = 3;

  private final Document page;
  private final Optional<Element> heading;
  private final Set<Element> frame;
  private final Locale language;

  private OwnDate(Document page) {
    this.page = page;
    this.heading =
        Stream.of("article h1, main h1", "h1")
            .flatMap(selector -> page.select(selector).stream())
            .findFirst();
    this.frame = new HashSet<>(heading.map(Element::parents).orElseGet(page.body()::parents));
    this.language = Locale.forLanguageTag(page.select("html").attr("lang").replace('_', '-'));
  }

  /// The date of a whole page, as EDTF.
  static Optional<String> of(Document page) {
    OwnDate own = new OwnDate(page);
    return STATED.stream()
        .flatMap(selector -> page.select(selector).stream())
        .filter(own::isOwn)
        .flatMap(element -> WrittenDate.read(value(element), own.language).stream())
        .findFirst()
        .or(own::written);
  }

  private static String value(Element element) {
    return Stream.of("content", "datetime")
        .map(element::attr)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElseGet(element::text)
        .strip();
  }

  /// Whether it stands in no other item than the heading does.
  private boolean isOwn(Element element) {
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

  /// The date in words that stands alone beside the heading, or in an element named for it.
  private Optional<String> written() {
    Stream<Element> named =
        page.body().select("time, [class], [id]").stream()
            .filter(element -> element.nameIs("time") || isNamed(element, DATED))
            .filter(element -> isInMain(element) && isOwn(element));
    return Stream.concat(heading.stream().flatMap(OwnDate::beside), named)
        .map(Element::text)
        .filter(text -> text.length() <= LONGEST_DATE)
        .flatMap(text -> WrittenDate.inWords(text, language).stream())
        .findFirst();
  }

  private boolean isInMain(Element element) {
    Element main = element.closest(MAIN);
    return main != null && frame.contains(main);
  }

  private static boolean isNamed(Element element, Set<String> parts) {
    return Stream.concat(Stream.of(element.id()), element.classNames().stream())
        .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[-_]")))
        .anyMatch(parts::contains);
  }

  private static Stream<Element> beside(Element heading) {
    Stream<Element> next =
        Stream.iterate(
                Optional.ofNullable(heading.nextElementSibling()),
                Optional::isPresent,
                each -> each.map(Element::nextElementSibling))
            .limit(NEAR)
            .flatMap(Optional::stream);
    return Stream.concat(Optional.ofNullable(heading.previousElementSibling()).stream(), next);
  }
}
