package onrecord.corpus.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.corpus.extraction.Extract;
import onrecord.language.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The paragraphs of an OpenDocument text, in reading order.
final class OpenDocumentText {
  private static final Set<String> UNSEEN =
      Set.of(
          "text:tracked-changes",
          "office:annotation",
          "office:annotation-end",
          "text:sequence-decls",
          "office:forms",
          "text:table-of-content",
          "svg:title",
          "svg:desc",
          "text:note-citation");
  private static final Set<String> PARAGRAPHS = Set.of("text:p", "text:h");
  private static final int MOST_SPACES = 100;

  private final StringBuilder text = new StringBuilder();
  private final List<Span> quoted = new ArrayList<>();
  private final List<Element> notes = new ArrayList<>();
  private int quotedFrom = -1;

  /// Takes the paragraphs in an element.
  void take(Element element) {
    for (Element child : element.children()) {
      if (PARAGRAPHS.contains(child.nodeName())) {
        paragraph(child);
      } else if (!UNSEEN.contains(child.nodeName())) {
        take(child);
      }
    }
  }

  private void paragraph(Element element) {
    StringBuilder words = new StringBuilder();
    words(element, words);
    String line = words.toString().strip();
    boolean block =
        element.attr("text:style-name").replace("_20_", " ").matches("(?i)quotations?|quote.*");
    if (line.isEmpty()) {
      return;
    }
    if (!block) {
      closeQuotation();
    }
    text.append(text.isEmpty() ? "" : "\n");
    if (block && quotedFrom < 0) {
      quotedFrom = text.length();
    }
    text.append(line);
  }

  private void closeQuotation() {
    if (quotedFrom >= 0) {
      quoted.add(new Span(quotedFrom, text.length()));
      quotedFrom = -1;
    }
  }

  private void words(Node node, StringBuilder words) {
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode part) {
        words.append(part.getWholeText().replaceAll("\\s+", " "));
      } else if (child instanceof Element element) {
        words(element, words);
      }
    }
  }

  private void words(Element element, StringBuilder words) {
    switch (element.nodeName()) {
      case "text:s" -> words.append(" ".repeat(spaces(element.attr("text:c"))));
      case "text:tab" -> words.append('\t');
      case "text:line-break" -> words.append('\n');
      case "text:note-body" -> notes.add(element);
      default -> {
        if (!UNSEEN.contains(element.nodeName())) {
          words((Node) element, words);
        }
      }
    }
  }

  private static int spaces(String count) {
    return count.matches("[0-9]{1,3}") ? Math.clamp(Integer.parseInt(count), 1, MOST_SPACES) : 1;
  }

  /// Everything taken so far, and the notes.
  Extract extract(Map<String, String> guesses) {
    closeQuotation();
    for (Element note : List.copyOf(notes)) {
      take(note);
    }
    closeQuotation();
    return new Extract(text.toString(), Extract.Layout.PARAGRAPHS, guesses, List.copyOf(quoted));
  }
}
