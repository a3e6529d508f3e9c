package onrecord.corpus.pages;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import onrecord.corpus.extraction.Extract;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A text in Markdown, read as a page of it shows it: without marks, comments and templates, a
/// table with a row on a line.
public final class MarkdownPage {
  private static final Pattern TASK = Pattern.compile("^\\[[ xX]] ");
  private static final List<org.commonmark.Extension> EXTENSIONS =
      List.of(TablesExtension.create(), StrikethroughExtension.create());
  private static final int DEEPEST = 50;
  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).build();

  private MarkdownPage() {}

  /// Its paragraphs.
  public static Extract read(String markdown) {
    String shown = NoteMarks.raised(EditorsMarks.shown(markdown));
    Document page = Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(shown)));
    PageFurniture.removeUnseenFrom(page);
    page.select("ol").forEach(MarkdownPage::number);
    page.select("li").forEach(MarkdownPage::unmark);
    page.select("tr").forEach(MarkdownPage::line);
    return PageText.extract(page.body(), Map.of());
  }

  private static void number(Element list) {
    String start = list.attr("start");
    int number = start.matches("\\d{1,8}") ? Integer.parseInt(start) : 1;
    for (Element item : list.children()) {
      words(item).prependText(number + ". ");
      number++;
    }
  }

  private static Element words(Element item) {
    Element first = item.firstElementChild();
    return first != null && first.nameIs("p") ? first : item;
  }

  /// A task's box is no word.
  private static void unmark(Element item) {
    Element words = words(item);
    if (words.firstChild() instanceof org.jsoup.nodes.TextNode text) {
      text.text(TASK.matcher(text.getWholeText()).replaceFirst(""));
    }
  }

  private static void line(Element row) {
    String words = String.join(" ", row.children().eachText());
    row.empty();
    row.appendElement("td").text(words);
  }
}
