package onrecord.corpus.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import onrecord.corpus.blocks.BlockQuotations;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.extraction.Superscripts;
import onrecord.language.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// The paragraphs of an element, in reading order.
final class PageText implements NodeVisitor {
  private static final Pattern EMPTY_LINE = Pattern.compile("\n\\s*\n");

  /// A line's end in the file, between letters that no blank parts: browsers show none.
  private static final Pattern IDEOGRAPHIC_BREAK =
      Pattern.compile(
          "(?<=[\\p{IsHan}\\x{3001}-\\x{30ff}\\x{ff01}-\\x{ff60}])[ \\t]*+[\\n\\r]\\s*+"
              + "(?=[\\p{IsHan}\\x{3001}-\\x{30ff}\\x{ff01}-\\x{ff60}])");

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private static final Pattern RAISED_STYLE =
      Pattern.compile("(?i)vertical-align\\s*:\\s*super\\b");
  private static final Pattern NOTE_NAME =
      Pattern.compile(
          "(?i)sup|superscript|(?:foot|end)?note-?ref(?:erence)?|footnote|msofootnotereference");
  private static final Pattern NOTE_LINK =
      Pattern.compile("(?i)#_?(?:fn|ftn|edn|f\\d|foot|note|cite|end|sdfoot|sdend).*");

  private final List<String> paragraphs = new ArrayList<>();
  private final BlockQuotations quotations = new BlockQuotations();
  private final StringBuilder paragraph = new StringBuilder();
  private int breaks;
  private int preformatted;
  private @Nullable Element raised;
  private int raisedFrom;

  private PageText() {}

  /// Each block's text on a line of its own.
  static List<String> of(Element content) {
    return read(content).paragraphs;
  }

  /// The same, each that is content on a line, and which of them are quoted.
  static Extract extract(Element content, Map<String, String> guesses) {
    PageText text = read(content);
    int[] quotations = text.quotations.all();
    StringBuilder all = new StringBuilder();
    List<Span> quoted = new ArrayList<>();
    int before = BlockQuotations.NONE;
    for (int i = 0; i < quotations.length; i++) {
      if (PageFurniture.isContent(text.paragraphs.get(i))) {
        all.append(all.isEmpty() ? "" : "\n");
        Span span = new Span(all.length(), all.length() + text.paragraphs.get(i).length());
        all.append(text.paragraphs.get(i));
        if (quotations[i] != BlockQuotations.NONE) {
          boolean same = quotations[i] == before;
          quoted.add(same ? new Span(quoted.removeLast().start(), span.end()) : span);
        }
        before = quotations[i];
      }
    }
    return new Extract(all.toString(), Extract.Layout.PARAGRAPHS, guesses, List.copyOf(quoted));
  }

  private static PageText read(Element content) {
    PageText text = new PageText();
    content.traverse(text);
    text.end();
    return text;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words);
    } else if (node instanceof Element element) {
      preformatted += element.nameIs("pre") ? 1 : 0;
      if (element.nameIs("br")) {
        lineBreak();
      } else if (endsParagraph(element)) {
        end();
        if (BlockQuotations.isOne(element)) {
          quotations.begin(element);
        }
      } else if (element.nameIs("q")) {
        paragraph.append(InlineQuotation.opening(element));
        breaks = 0;
      } else if (raised == null && isRaised(element)) {
        raised = element;
        raisedFrom = paragraph.length();
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && endsParagraph(element)) {
      preformatted -= element.nameIs("pre") ? 1 : 0;
      end();
      if (BlockQuotations.isOne(element)) {
        quotations.finish();
      }
    } else if (node.nameIs("q")) {
      paragraph.append(InlineQuotation.closing((Element) node));
    } else if (node.equals(raised)) {
      String shown = Superscripts.of(paragraph.substring(raisedFrom));
      paragraph.replace(raisedFrom, paragraph.length(), shown);
      raised = null;
    }
  }

  /// Whether it stands above the line, as exponents and the marks of notes do.
  private boolean isRaised(Element element) {
    return element.nameIs("sup")
        || element.attr("role").equals("doc-noteref")
        || RAISED_STYLE.matcher(element.attr("style")).find()
        || element.classNames().stream().anyMatch(name -> NOTE_NAME.matcher(name).matches())
        || (isGlued() && NOTE_LINK.matcher(element.attr("href")).matches());
  }

  private boolean isGlued() {
    int end = paragraph.length();
    return end > 0 && paragraph.charAt(end - 1) != ' ';
  }

  private static boolean endsParagraph(Element element) {
    return element.isBlock()
        || element.nameIs("td")
        || element.nameIs("th")
        || (element.nameIs("cite") && namesSpeaker(element));
  }

  /// Whether it is the line below a quoted paragraph that says whose words these are.
  private static boolean namesSpeaker(Element cite) {
    Element around = cite.parent();
    boolean quoted = around != null && around.closest("blockquote") != null;
    return quoted && cite.nextElementSibling() == null && isBlank(cite.nextSibling());
  }

  private static boolean isBlank(@Nullable Node node) {
    return node == null || (node instanceof TextNode words && words.isBlank());
  }

  private void add(TextNode words) {
    String[] parts = {words.getWholeText()};
    if (preformatted > 0) {
      parts = EMPTY_LINE.split(words.getWholeText(), -1);
    }
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        end();
      }
      String joined = IDEOGRAPHIC_BREAK.matcher(parts[i]).replaceAll("");
      paragraph.append(WHITE_SPACE.matcher(joined).replaceAll(" "));
      breaks = parts[i].isBlank() ? breaks : 0;
    }
  }

  /// Two in a row part paragraphs, and so does one after a whole sentence.
  private void lineBreak() {
    breaks++;
    if (breaks > 1 || sentenceEnded()) {
      end();
    } else {
      paragraph.append(' ');
    }
  }

  private boolean sentenceEnded() {
    int end = paragraph.length();
    while (end > 0 && " \"'\u201d\u2019\u00bb)".indexOf(paragraph.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?\u2026:\u061f\u06d4".indexOf(paragraph.charAt(end - 1)) >= 0;
  }

  private void end() {
    String text = paragraph.toString().strip();
    if (!text.isEmpty()) {
      paragraphs.add(text);
      quotations.addParagraph(text);
    }
    paragraph.setLength(0);
    raised = null;
    breaks = 0;
  }
}
