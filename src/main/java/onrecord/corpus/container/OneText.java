package onrecord.corpus.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import onrecord.corpus.source.ArchiveFile;

/// A file that is one text: a page, a document, a plain text.
final class OneText {
  private static final int HEAD = 200;
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
    } else if (isStated(container, ending)) {
      readStated(container);
    } else {
      ItemKeys keys = new ItemKeys(container.at());
      keys.say(ItemKeys.ITEM, "file:" + container.at().file());
      container.items().accept(keys.with(DocumentText.of(container.path(), ending)));
    }
  }

  /// Whether somebody stated keys over the text.
  private static boolean isStated(Container container, String ending) throws IOException {
    if (!ending.equals("txt") && !ending.equals("md")) {
      return false;
    }
    try (var bytes = Files.newInputStream(container.path())) {
      String head = new String(bytes.readNBytes(HEAD), StandardCharsets.UTF_8);
      String begins = head.replace("\ufeff", "").stripLeading();
      return begins.startsWith("---\n") || begins.startsWith("---\r") || begins.startsWith("+++");
    }
  }

  /// Hands over statements with the keys that are stated for them.
  static void readStated(Container container) {
    new ArchiveFile(container.path(), container.at(), Optional.empty())
        .read(container.items(), container.problems());
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
