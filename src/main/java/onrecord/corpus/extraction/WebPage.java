package onrecord.corpus.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A saved web page: its main content, and what its head says about it.
public final class WebPage {
  private static final List<String> DATES =
      List.of(
          "meta[property=article:published_time]",
          "meta[name=citation_publication_date]",
          "meta[name~=(?i)^(dc|dcterms)\\.(date|issued|created|date\\.issued)$]",
          "meta[name~=(?i)^(date|pubdate|publish-?date|datePublished)$]",
          "[itemprop=datePublished]",
          "article time[datetime]",
          "time[pubdate]",
          "time[datetime]");
  private static final List<String> AUTHORS =
      List.of(
          "meta[name~=(?i)^(author|citation_author|dc\\.creator|dcterms\\.creator)$]",
          "meta[property=article:author]");
  private static final List<String> PUBLISHERS =
      List.of(
          "meta[property=og:site_name]",
          "meta[name~=(?i)^(publisher|dc\\.publisher|dcterms\\.publisher|application-name)$]");
  private static final DateTimeFormatter WRITTEN_DATE =
      DateTimeFormatter.ofPattern(
          "[MMMM d, uuuu][d MMMM uuuu][MMM d, uuuu][d MMM uuuu][uuuu/M/d]", Locale.ENGLISH);
  private static final int ISO_DATE = 10;

  private WebPage() {}

  /// Reads a page.
  public static Extract read(String html) {
    Document page = Jsoup.parse(html);
    Map<String, String> guesses = guesses(page);
    PageFurniture.removeFrom(page);
    List<String> paragraphs = PageText.of(MainContent.of(page));
    return new Extract(
        String.join("\n", paragraphs.stream().filter(PageFurniture::isContent).toList()),
        Extract.Layout.PARAGRAPHS,
        guesses);
  }

  private static Map<String, String> guesses(Document page) {
    Map<String, String> guesses = new LinkedHashMap<>();
    title(page).ifPresent(title -> guesses.put("title", title));
    first(page, DATES).flatMap(WebPage::date).ifPresent(date -> guesses.put("date", date));
    first(page, AUTHORS)
        .filter(author -> !author.startsWith("http"))
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

  private static Optional<String> title(Document page) {
    Optional<String> heading = first(page, List.of("article h1", "main h1", "h1"));
    Optional<String> whole = first(page, List.of("title"));
    // "Hands off Iran | Socialist Action": the heading on the page says where the title ends.
    Optional<String> titled =
        whole.filter(title -> heading.filter(title::startsWith).isEmpty()).or(() -> heading);
    return first(page, List.of("meta[property=og:title]")).or(() -> titled);
  }

  private static Optional<String> first(Document page, List<String> selectors) {
    return selectors.stream()
        .flatMap(selector -> page.select(selector).stream())
        .map(WebPage::value)
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static String value(Element element) {
    return Stream.of("content", "datetime", "href")
        .map(element::attr)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElseGet(element::text)
        .strip();
  }

  private static Optional<String> date(String written) {
    String day = written.substring(0, Math.min(ISO_DATE, written.length()));
    if (day.matches("\\d{4}(-\\d\\d){0,2}")) {
      return Optional.of(day);
    }
    try {
      return Optional.of(LocalDate.parse(written, WRITTEN_DATE).toString());
    } catch (DateTimeException e) {
      // A guess that cannot be read is none.
      return Optional.empty();
    }
  }
}
