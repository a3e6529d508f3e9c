package onrecord.corpus.pages;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// How much of what stands in each element of a page is prose, counted in characters: text of some
/// length that is not a link.
final class PageProse {
  private static final int SHORTEST = 40;
  private static final int SHORTEST_IDEOGRAPHS = 16;

  private final IdentityHashMap<Element, ProseShare> shares;
  private final Map<Element, Integer> runs;

  private PageProse(IdentityHashMap<Element, ProseShare> shares, Map<Element, Integer> runs) {
    this.shares = shares;
    this.runs = runs;
  }

  /// What stands in an element.
  ///
  /// @param prose characters of paragraphs
  /// @param links characters of links outside of these
  /// @param other characters of short text
  record ProseShare(int prose, int links, int other) {
    private static final ProseShare NOTHING = new ProseShare(0, 0, 0);

    private ProseShare plus(ProseShare more) {
      return new ProseShare(prose + more.prose, links + more.links, other + more.other);
    }

    boolean hasText() {
      return prose + links + other > 0;
    }

    /// What it would gain a text to take it in: links are what stands around a text.
    int worth() {
      return prose - links / 2 - other / 4;
    }
  }

  /// Counts what is in an element and in each below it.
  static PageProse in(Element root) {
    ProseCount count = new ProseCount();
    root.traverse(count);
    return new PageProse(count.shares, count.runs);
  }

  /// What stands in an element.
  ProseShare of(Element element) {
    return shares.getOrDefault(element, ProseShare.NOTHING);
  }

  /// How many characters of prose stand in a block itself, not in one inside it.
  Map<Element, Integer> runs() {
    return runs;
  }

  /// Walks through a page; text between two borders of blocks is one run.
  private static final class ProseCount implements NodeVisitor {
    private final IdentityHashMap<Element, ProseShare> shares = new IdentityHashMap<>();
    private final Map<Element, Integer> runs = new LinkedHashMap<>();
    private final Deque<Element> blocks = new ArrayDeque<>();
    private int length;
    private int linked;
    private int ideographs;
    private int links;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        add(words.text());
      } else if (node instanceof Element element) {
        if (isBorder(element, depth)) {
          end();
          blocks.push(element);
        }
        links += element.nameIs("a") ? 1 : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        links -= element.nameIs("a") ? 1 : 0;
        if (isBorder(element, depth)) {
          end();
          blocks.pop();
          add(blocks.peek(), shares.getOrDefault(element, ProseShare.NOTHING));
        }
      }
    }

    private static boolean isBorder(Element element, int depth) {
      return depth == 0 || element.isBlock() || element.nameIs("td") || element.nameIs("th");
    }

    private void add(String words) {
      String stripped = words.strip();
      length += stripped.length();
      linked += links > 0 ? stripped.length() : 0;
      for (int at = 0; at < stripped.length(); at++) {
        ideographs += isDense(stripped.charAt(at)) ? 1 : 0;
      }
    }

    /// Whether a letter says as much as a syllable or a word.
    private static boolean isDense(char each) {
      return each > '\u2e7f' && Character.isLetter(each);
    }

    private void end() {
      if (length > 0) {
        boolean isLong =
            length >= SHORTEST || (ideographs * 2 > length && ideographs >= SHORTEST_IDEOGRAPHS);
        boolean prose = isLong && linked * 2 < length;
        ProseShare run =
            prose ? new ProseShare(length, 0, 0) : new ProseShare(0, linked, length - linked);
        add(blocks.peek(), run);
        note(blocks.peek(), run.prose());
      }
      length = 0;
      linked = 0;
      ideographs = 0;
    }

    private void note(@Nullable Element block, int prose) {
      if (block != null && prose > 0) {
        runs.merge(block, prose, Integer::sum);
      }
    }

    private void add(@Nullable Element to, ProseShare share) {
      if (to != null) {
        shares.merge(to, share, ProseShare::plus);
      }
    }
  }
}
