package onrecord.corpus.container;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.corpus.ItemForm;
import onrecord.corpus.extraction.Encoding;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.item.Container;
import onrecord.corpus.item.ItemKeys;
import onrecord.corpus.office.DocumentText;
import onrecord.corpus.pages.WebPage;

/// A file that is one text: a page, a document, a plain text.
final class OneText {
  private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");

  /// Pages that list others.
  private static final Pattern LISTING =
      Pattern.compile(
          "(?i)https?://[^/]{1,200}(?:/?|/(?:[^/]{1,40}/)?(?:tag|tags|category|categories|author"
              + "|archive|archives|page|search|feed)(?:/.{0,300})?)(?:index\\.\\w{3,5})?");

  private OneText() {}

  /// Hands over the text that the file is.
  static void read(Container container) throws IOException {
    String ending = Containers.ending(container.name());
    if (PAGES.contains(ending)) {
      readPage(container);
    } else {
      ItemKeys keys = new ItemKeys(container.at());
      keys.say(ItemKeys.ITEM, "file:" + container.at().file());
      container.items().accept(keys.with(DocumentText.of(container.path(), ending)));
    }
  }

  /// Hands over a page, whatever its name.
  static void readPage(Container container) throws IOException {
    DocumentText.check(container.path());
    Encoding encoding = Encoding.ofPage(container.path());
    page(container, encoding.text(container.path()), Optional.empty());
  }

  /// Hands over a page.
  ///
  /// @param address where it was, if the container knows
  static void page(Container container, String html, Optional<String> address) {
    Extract extract = WebPage.read(html);
    Optional<String> url =
        Optional.ofNullable(extract.guesses().get("url"))
            .or(() -> address)
            .or(() -> PageAddress.in(html))
            .or(() -> PageAddress.ofPath(container.at().file()));
    ItemKeys keys = new ItemKeys(container.at());
    keys.say(ItemKeys.ITEM, url.map(it -> "page:" + it).orElse("file:" + container.at().file()));
    keys.say("url", url);
    keys.say(ItemKeys.ISSUER, extract.guesses().getOrDefault("publisher", ""));
    if (address.or(() -> url).filter(it -> LISTING.matcher(it).matches()).isPresent()) {
      keys.say(ItemKeys.FORM, ItemForm.SERVICE.name());
    }
    container.items().accept(keys.with(extract));
  }
}
