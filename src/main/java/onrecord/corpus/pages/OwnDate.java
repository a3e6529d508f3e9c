package onrecord.corpus.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
  private static final Set<String> DATED =
      Set.of("date", "dateline", "datum", "fecha", "published", "pubdate", "posted", "time");
  private static final int LONGEST_DATE = 60;
  private static final int NEAR = 3;

  private final Document page;
  private final PageFrame frame;
  private final Locale language;

  private OwnDate(Document page) {
    this.page = page;
    this.frame = new PageFrame(page);
    this.language = Locale.forLanguageTag(page.select("html").attr("lang").replace('_', '-'));
  }

  /// The date of a whole page, as EDTF.
  static Optional<String> of(Document page) {
    OwnDate own = new OwnDate(page);
    return STATED.stream()
        .flatMap(selector -> page.select(selector).stream())
        .filter(own.frame::isOwn)
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

  /// The date in words that stands alone beside the heading, or in an element named for it.
  private Optional<String> written() {
    Stream<Element> named =
        page.body().select("time, [class], [id]").stream()
            .filter(element -> element.nameIs("time") || PageFrame.isNamed(element, DATED))
            .filter(element -> frame.isInMain(element) && frame.isOwn(element));
    return Stream.concat(frame.heading().stream().flatMap(OwnDate::beside), named)
        .map(Element::text)
        .filter(text -> text.length() <= LONGEST_DATE)
        .flatMap(text -> WrittenDate.inWords(text, language).stream())
        .findFirst();
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
