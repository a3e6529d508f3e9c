package onrecord.corpus.container;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.corpus.ItemForm;
import org.jsoup.nodes.Element;

/// An entry of a feed under any of the names that feeds give its parts.
record FeedEntry(Element element) {
  private static final Set<String> POSTS = Set.of("post", "page", "");

  /// The words of the first part of that name that has some.
  Optional<String> words(String... names) {
    return Stream.of(names)
        .flatMap(name -> parts(name).map(FeedEntry::inside))
        .filter(words -> !words.isBlank())
        .findFirst();
  }

  private Stream<Element> parts(String name) {
    return element.children().stream().filter(child -> child.nodeName().equals(name));
  }

  /// Markup that stands in it as such, as Atom's XHTML, is markup; all else is text.
  private static String inside(Element part) {
    return part.childrenSize() > 0 ? part.html() : part.wholeText().strip();
  }

  String id() {
    return words("guid", "id").or(this::link).or(this::title).orElse("");
  }

  Optional<String> title() {
    return words("title").map(title -> org.jsoup.Jsoup.parseBodyFragment(title).text());
  }

  /// Where it can be read: Atom has links of several kinds.
  Optional<String> link() {
    Optional<String> atom =
        parts("link")
            .filter(link -> !link.attr("href").isBlank())
            .filter(link -> Set.of("", "alternate").contains(link.attr("rel")))
            .map(link -> link.attr("href"))
            .findFirst();
    return atom.or(() -> words("link", "feedburner:origLink"))
        .filter(link -> link.startsWith("http"));
  }

  /// When it was published. WordPress says it in the site's own time, which is its readers'.
  Optional<String> moment() {
    return words("wp:post_date")
        .filter(date -> !date.startsWith("0000"))
        .or(() -> words("published", "pubDate", "issued", "dc:date", "date", "updated"));
  }

  Optional<String> changed() {
    return words("wp:post_modified")
        .filter(date -> !date.startsWith("0000"))
        .or(() -> parts("published").findAny().isPresent() ? words("updated") : Optional.empty());
  }

  /// Names, or the logins of an export.
  Stream<String> authors() {
    Stream<String> atom =
        parts("author").flatMap(author -> author.select("> name").stream()).map(Element::text);
    Stream<String> others =
        Stream.of("dc:creator", "author")
            .flatMap(this::parts)
            .filter(author -> author.childrenSize() == 0)
            .map(author -> author.wholeText().strip());
    return Stream.concat(atom, others).filter(name -> !name.isEmpty());
  }

  List<String> tags() {
    return parts("category")
        .filter(category -> !category.attr("domain").equals("category"))
        .map(tag -> tag.attr("term").isBlank() ? tag.wholeText() : tag.attr("term"))
        .toList();
  }

  Optional<String> language() {
    return Optional.of(element.attr("xml:lang"))
        .filter(language -> !language.isBlank())
        .or(() -> words("dc:language"));
  }

  /// The whole text, else what stands for it.
  String content() {
    return words("content:encoded", "content", "description", "summary").orElse("");
  }

  /// What an export of WordPress says it is.
  Optional<ItemForm> form() {
    if (!POSTS.contains(words("wp:post_type").orElse(""))) {
      return Optional.of(ItemForm.SERVICE);
    }
    boolean published = Set.of("publish", "").contains(words("wp:status").orElse(""));
    boolean open = words("wp:post_password").isEmpty();
    return published && open ? Optional.empty() : Optional.of(ItemForm.UNPUBLISHED);
  }

  /// What readers wrote below it, and was approved.
  List<FeedEntry> comments() {
    return parts("wp:comment")
        .map(FeedEntry::new)
        .filter(comment -> comment.words("wp:comment_approved").orElse("1").equals("1"))
        .toList();
  }
}
