package onrecord.corpus.pages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.QueryParser;

/// What stands on a web page around what somebody said.
final class PageFurniture {
  private static final Evaluator NEVER_TEXT =
      QueryParser.parse(
          "script, style, noscript, template, iframe, object, svg, canvas, audio, video, button,"
              + " input, select, textarea, [hidden], [aria-hidden=true],"
              + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]");
  private static final Evaluator STRUCK_OUT =
      QueryParser.parse("del, s, strike, [style*=line-through]");
  private static final Evaluator AROUND =
      QueryParser.parse(
          "nav, aside, footer, header, form, dialog, menu, [role=navigation], [role=banner],"
              + " [role=contentinfo], [role=complementary], [role=search], [role=dialog]");
  private static final Evaluator FIELDS =
      QueryParser.parse("input:not([type=hidden]), button, select, textarea");
  private static final Evaluator CONTENT =
      QueryParser.parse("article, main, [role=main], [itemprop=articleBody], h1");
  private static final Pattern COMMENTS =
      name(
          "(?!(has|no|with)[-_])(.*[-_])?comments?([-_]?(%s))?|commentlist|disqus.*|respond|replies"
              .formatted(
                  "list|area|thread|section|body|form|wrapper|container|content|item|box|text|post|block"
                      + "|module|stream|feed|panel|reply|replies|tree|\\d+"));

  /// Never what somebody said, however much of it there is.
  private static final Pattern NEVER_NAME =
      around(
          "nav|navbar|navigation|breadcrumbs?|pagination|pager|permalink|sharedaddy|newsletter",
          "subscribe|signup|cookies?|popup|modal|paywall|adblock");

  private static final Pattern ON_EVERY_PAGE = around("cookies?|popup|modal|paywall|adblock");

  /// Lists of other pages, and advertisements; or the name of a place in the layout.
  private static final Pattern BESIDE_NAME =
      around("sidebar|related|relatedposts|promo|adverts?|advertisement|ads?");

  /// What stands around a text; or parts of it, where a program that builds pages named them.
  private static final Pattern AROUND_NAME =
      around("menu|toolbar|footer|banner|share|sharing|social|widget");

  private static final Pattern RESIDUE =
      name(
          "[^\\p{L}\\p{N}]*(%s|%s|%s|%s)[^\\p{L}\\p{N}]*"
              .formatted(
                  "permalink|share( this)?|share (this|on|via|with) .{0,30}|tweet|e-?mail( this)?",
                  "(subscribe|sign up)( to| for)?( our)?( newsletter)?|advertisements?|read more",
                  "leave a (comment|reply)|(no|\\d+) (comments?|responses?)|comments?( are"
                      + " closed)?",
                  "print( this( page)?)?|back to top|skip to (main )?content|related( posts)?"));
  private static final Pattern QUOTATION = Pattern.compile("(?i)quot|cite|attribution");
  private static final int LONGEST_RESIDUE = 60;
  private static final int LONGEST_SPEAKER = 160;

  private PageFurniture() {}

  private static Pattern around(String... names) {
    return name("(.*[-_])?(%s)([-_].*)?".formatted(String.join("|", names)));
  }

  private static Pattern name(String name) {
    return Pattern.compile("\\A(?:" + name + ")", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /// Takes out what nobody who looks at the page can read as said.
  static void removeUnseenFrom(Document page) {
    emptyIf(
        page, element -> NEVER_TEXT.matches(page, element) || STRUCK_OUT.matches(page, element));
  }

  /// Takes everything out of the page that is surely not its content.
  static void removeFrom(Document page) {
    removeUnseenFrom(page);
    Set<Element> holders = holders(page);
    emptyIf(page, element -> isNamed(element, COMMENTS) && !holders.contains(element));
    PageProse prose = PageProse.in(page.body());
    Map<Element, Integer> lengths = lengths(page.body());
    int half = lengths.getOrDefault(page.body(), 0) / 2;
    Predicate<Element> around =
        element ->
            (AROUND.matches(page, element)
                    || (!holders.contains(element) && isAround(element, prose.of(element))))
                && !namesSpeaker(element);
    // Some sites put the whole page into one <form> or call its frame "has-sidebar".
    Predicate<Element> small = element -> lengths.getOrDefault(element, 0) <= half;
    Leads.keepIn(page, element -> !isNamed(element, NEVER_NAME), prose);
    emptyIf(page, around.and(small));
  }

  /// Whether its name says that it is no content, and what it holds does not say otherwise.
  private static boolean isAround(Element element, PageProse.ProseShare share) {
    if (isNamed(element, NEVER_NAME)) {
      return true;
    }
    boolean fields = !element.select(FIELDS).isEmpty();
    if (isNamed(element, BESIDE_NAME)) {
      return share.prose() == 0 || share.links() > 0 || fields;
    }
    boolean said = share.prose() > 2 * (share.links() + share.other());
    return isNamed(element, AROUND_NAME) && (!said || fields);
  }

  /// Whether it says below a quotation whose words these are.
  private static boolean namesSpeaker(Element element) {
    boolean named = element.classNames().stream().anyMatch(name -> QUOTATION.matcher(name).find());
    if (element.closest("blockquote, figure") != null) {
      return named || element.nameIs("footer");
    }
    Element before = element.previousElementSibling();
    return before != null
        && before.nameIs("blockquote")
        && element.text().length() <= LONGEST_SPEAKER
        && (named || (element.nameIs("footer") && element.select("a").isEmpty()));
  }

  /// Empties elements: to take them out one by one would cost the square of their number.
  private static void emptyIf(Document page, Predicate<Element> unwanted) {
    for (Element element : page.body().select("*")) {
      if (unwanted.test(element)) {
        element.empty();
      }
    }
  }

  /// What is the content or has it inside; readers' comments come as articles, too.
  private static Set<Element> holders(Document page) {
    Set<Element> holders = new HashSet<>(List.of(page.body()));
    for (Element content : page.body().select(CONTENT)) {
      if (!isNamed(content, COMMENTS)) {
        for (Element each = content; each != null && holders.add(each); ) {
          each = each.parent();
        }
      }
    }
    return holders;
  }

  /// How many characters of text each element holds.
  private static Map<Element, Integer> lengths(Element body) {
    Map<Element, Integer> lengths = new HashMap<>();
    NodeVisitor counting =
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {}

          @Override
          public void tail(Node node, int depth) {
            int own = node instanceof TextNode words ? words.text().length() : 0;
            int length = node instanceof Element element ? lengths.getOrDefault(element, 0) : own;
            if (node.parent() instanceof Element parent) {
              lengths.merge(parent, length, Integer::sum);
            }
          }
        };
    body.traverse(counting);
    return lengths;
  }

  /// Whether readers wrote it, or it stands on every page of the site.
  static boolean isNobodysStatement(Element element) {
    boolean everywhere =
        element.nameIs("dialog")
            || isNamed(element, ON_EVERY_PAGE)
            || (element.nameIs("footer") && element.closest("article, main") == null);
    return !element.nameIs("body") && (everywhere || isNamed(element, COMMENTS));
  }

  private static boolean isNamed(Element element, Pattern names) {
    return names.matcher(element.id()).matches()
        || element.classNames().stream().anyMatch(name -> names.matcher(name).matches());
  }

  /// Whether a paragraph is more than a link to share, print or subscribe.
  static boolean isContent(String paragraph) {
    return paragraph.length() > LONGEST_RESIDUE || !RESIDUE.matcher(paragraph).matches();
  }
}
