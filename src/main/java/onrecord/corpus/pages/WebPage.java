package onrecord.corpus.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.corpus.extraction.Extract;
import onrecord.language.PersonName;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A saved web page: its main content, and what its head says about it.
public final class WebPage {
  private static final List<String> AUTHORS =
      List.of(
          "meta[name~=(?i)^(author|citation_author|dc\\.creator|dcterms\\.creator)$]",
          "meta[property=article:author]");
  private static final String BYLINES =
      "[rel=author], [itemprop=author], .byline, .author, .post-author, .entry-author";
  private static final Pattern BY =
      Pattern.compile("(?iU)^(?:(?:posted|written) )?(?:by|von|par|por):? ");
  private static final List<String> PUBLISHERS =
      List.of(
          "meta[property=og:site_name]",
          "meta[name~=(?i)^(publisher|dc\\.publisher|dcterms\\.publisher|application-name)$]");

  private WebPage() {}

  /// What a page holds.
  ///
  /// @param leftOut prose on it that is not in the extract, where it is more than a little
  public record ReadPage(Extract extract, Optional<LeftOut> leftOut) {}

  /// Reads a page.
  public static Extract read(String html) {
    return reading(html).extract();
  }

  /// Reads a page, and counts what of its prose is left out.
  public static ReadPage reading(String html) {
    Document page = Jsoup.parse(html);
    Map<String, String> guesses = guesses(page);
    PageFurniture.removeUnseenFrom(page);
    LeftOut.Ledger ledger = LeftOut.Ledger.of(page);
    PageFurniture.removeFrom(page);
    Element content = MainContent.of(page);
    return new ReadPage(PageText.extract(content, guesses), ledger.outside(content));
  }

  /// What a piece of a page holds, all of it content.
  public static Extract piece(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    PageFurniture.removeUnseenFrom(page);
    return PageText.extract(page.body(), Map.of());
  }

  private static Map<String, String> guesses(Document page) {
    Map<String, String> guesses = new LinkedHashMap<>();
    title(page).ifPresent(title -> guesses.put("title", title));
    OwnDate.of(page).ifPresent(date -> guesses.put("date", date));
    all(page, AUTHORS)
        .filter(author -> !AccountName.isUnsigned(author))
        .findFirst()
        .or(() -> byline(page))
        .ifPresent(author -> guesses.put("author", author));
    first(page, PUBLISHERS).ifPresent(publisher -> guesses.put("publisher", publisher));
    first(page, List.of("link[rel=canonical]", "meta[property=og:url]"))
        .filter(url -> url.matches("https?://\\S+"))
        .ifPresent(url -> guesses.put("url", url));
    Stream.of(page.select("html").attr("lang"), page.select("html").attr("xml:lang"))
        .filter(language -> !language.isBlank())
        .findFirst()
        .ifPresent(language -> guesses.put("language", language.strip()));
    return guesses;
  }

  /// The author whom the page names beside its heading; nobody where it names several people.
  private static Optional<String> byline(Document page) {
    PageFrame frame = new PageFrame(page);
    List<String> named =
        page.select(BYLINES).stream()
            .filter(frame::isOwn)
            .map(element -> BY.matcher(element.text().strip()).replaceFirst(""))
            .filter(words -> !PersonName.list(words).isEmpty())
            .distinct()
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private static Optional<String> title(Document page) {
    Optional<String> heading = first(page, List.of("article h1", "main h1", "h1"));
    Optional<String> whole = first(page, List.of("title"));
    // "Hands off Iran | Socialist Action": the heading on the page says where the title ends.
    Optional<String> titled =
        whole.filter(title -> heading.filter(title::startsWith).isEmpty()).or(() -> heading);
    return first(page, List.of("meta[property=og:title]")).or(() -> titled);
  }

  private static Optional<String> first(Document page, List<String> selectors) {
    return all(page, selectors).findFirst();
  }

  private static Stream<String> all(Document page, List<String> selectors) {
    return selectors.stream()
        .flatMap(selector -> page.select(selector).stream())
        .map(WebPage::value)
        .filter(value -> !value.isBlank());
  }

  private static String value(Element element) {
    return Stream.of("content", "href")
        .map(element::attr)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElseGet(element::text)
        .strip();
  }
}
