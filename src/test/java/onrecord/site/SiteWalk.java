package onrecord.site;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Whatever can be reached on a site by its links, from pages of every kind.
final class SiteWalk {
  private static final int MOST = 400;
  private static final List<String> STARTS =
      List.of(
          "/",
          "/?q=What+does+FSP+demand%3F",
          "/?q=What+did+the+Tudeh+Party+say+about+the+election%3F",
          "/?q=What+does+FSP+demand%3F&lang=ar",
          "/people",
          "/who?text=It+seems+that+wishful+thinking+got+the+better+of+credible+reporting.",
          "/who?text=It+seems+that+careful+thinking+got+the+better+of+credible+reporting.",
          "/compare?q=election&of=FSP,FRSO&lang=fa",
          "/timeline?q=election&lang=de",
          "/timeline?q=election&lang=fa",
          "/app/s/fsp-2009-revolt",
          "/sitemap.xml");

  private final Map<String, HttpResponse<String>> pages = new LinkedHashMap<>();

  /// Walks a site.
  SiteWalk(FirstArchiveSite site) throws IOException {
    var waiting = new ArrayDeque<>(STARTS);
    while (!waiting.isEmpty()) {
      String path = waiting.removeFirst();
      if (!pages.containsKey(path)) {
        HttpResponse<String> response = site.get(path);
        pages.put(path, response);
        if (pages.size() + waiting.size() < MOST) {
          waiting.addAll(links(response));
        }
      }
    }
  }

  /// What stands at each path.
  Map<String, HttpResponse<String>> pages() {
    return pages;
  }

  static boolean isHtml(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  /// The paths of the site that a page links to.
  private static List<String> links(HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    var links = new ArrayList<String>();
    if (isHtml(response)) {
      for (Element link :
          Jsoup.parse(response.body()).select("a[href], link[href], form[action]")) {
        String href = link.hasAttr("href") ? link.attr("href") : link.attr("action");
        links.add(href.replaceFirst("#.*", ""));
      }
    } else if (type.contains("xml")) {
      Document xml = Jsoup.parse(response.body(), Parser.xmlParser());
      links.addAll(xml.select("loc").eachText());
      links.addAll(xml.select("link[href]").eachAttr("href"));
    }
    return links.stream()
        .map(link -> link.startsWith(FirstArchiveSite.URL) ? path(link) : link)
        .filter(link -> link.startsWith("/"))
        .toList();
  }

  private static String path(String link) {
    return link.substring(FirstArchiveSite.URL.length());
  }

  /// Links of a page to places on itself that are not there.
  static List<String> astray(HttpResponse<String> response) {
    Document page = Jsoup.parse(response.body());
    return page.select("a[href^=#]").eachAttr("href").stream()
        .filter(href -> page.getElementById(href.substring(1)) == null)
        .toList();
  }
}
