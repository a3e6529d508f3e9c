package onrecord.corpus.container;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.corpus.ItemForm;
import onrecord.corpus.extraction.Encoding;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.item.Container;
import onrecord.corpus.item.ItemKeys;
import onrecord.corpus.source.FileBoundary;
import onrecord.corpus.source.SourcePlace;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/// RSS, Atom and the exports of WordPress, entry by entry. The reader of pages reads them, too: it
/// knows no entities of a document's own and fetches nothing, so nothing can unfold in it.
final class Feed {
  private static final String ENTRIES = "item, entry";

  private final Container container;
  private final Map<String, String> facts = new HashMap<>();
  private final Map<String, String> people = new HashMap<>();
  private int entries;

  private Feed(Container container) {
    this.container = container;
  }

  static void read(Container container) throws IOException {
    Encoding encoding = Encoding.ofPage(container.path());
    try (BufferedReader text = encoding.open(container.path());
        StreamParser xml = new StreamParser(Parser.xmlParser())) {
      xml.parse(text, "");
      new Feed(container).read(xml);
    }
  }

  private void read(StreamParser xml) throws IOException {
    for (@Nullable Element entry = xml.selectNext(ENTRIES);
        entry != null;
        entry = xml.selectNext(ENTRIES)) {
      if (entries == 0) {
        look(xml.document());
      }
      entries++;
      item(new FeedEntry(entry));
      entry.remove();
    }
    if (entries == 0) {
      throw new Unreadable(
          "neither a feed nor an export of WordPress", "bring " + Containers.FORMATS);
    }
  }

  /// What stands over the entries: the name of the site, its language, and who writes there.
  private void look(Document feed) {
    for (String name : List.of("title", "language", "wp:base_blog_url")) {
      feed.getAllElements().stream()
          .filter(each -> each.nodeName().equals(name))
          .findFirst()
          .ifPresent(each -> facts.put(name, each.wholeText().strip()));
    }
    feed.getElementsByTag("feed").stream()
        .findFirst()
        .ifPresent(each -> facts.putIfAbsent("language", each.attr("xml:lang")));
    feed.getElementsByTag("wp:author").stream()
        .map(FeedEntry::new)
        .forEach(
            author ->
                author
                    .words("wp:author_display_name")
                    .ifPresent(
                        name -> people.put(author.words("wp:author_login").orElse(""), name)));
  }

  private void item(FeedEntry entry) {
    SourcePlace at = container.at().at(entries);
    FileBoundary.guard(at, container.problems(), () -> container.items().accept(draft(entry, at)));
    entry.comments().forEach(comment -> comment(entry, comment, at));
  }

  private onrecord.corpus.source.StatementDraft draft(FeedEntry entry, SourcePlace at) {
    ItemKeys keys = new ItemKeys(at);
    keys.say(ItemKeys.ITEM, "feed:" + entry.id());
    keys.say(ItemKeys.ISSUER, facts.getOrDefault("title", ""));
    keys.say(ItemKeys.FORM, entry.form().map(ItemForm::name));
    keys.say("title", entry.title());
    keys.say("url", entry.link());
    keys.say(ItemKeys.MOMENT, entry.moment());
    keys.say(ItemKeys.CHANGED, entry.changed());
    keys.say("author", authors(entry));
    keys.say("tags", entry.tags());
    keys.say(
        "language", entry.language().or(() -> Optional.of(facts.getOrDefault("language", ""))));
    return keys.with(FeedText.of(entry.content()));
  }

  private List<String> authors(FeedEntry entry) {
    return entry.authors().flatMap(login -> Stream.of(people.getOrDefault(login, login))).toList();
  }

  private void comment(FeedEntry entry, FeedEntry comment, SourcePlace at) {
    ItemKeys keys = new ItemKeys(at);
    keys.say(ItemKeys.ITEM, "feed:" + entry.id() + "#" + comment.words("wp:comment_id").orElse(""));
    keys.say(ItemKeys.FORM, ItemForm.COMMENT.name());
    keys.say(ItemKeys.ABOUT, "feed:" + entry.id());
    keys.say(ItemKeys.ISSUER, facts.getOrDefault("title", ""));
    keys.say(ItemKeys.MOMENT, comment.words("wp:comment_date"));
    keys.say("author", comment.words("wp:comment_author"));
    container
        .items()
        .accept(keys.with(FeedText.of(comment.words("wp:comment_content").orElse(""))));
  }
}
