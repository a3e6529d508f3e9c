package onrecord.extraction;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// What stands on a web page around what somebody said.
final class Furniture {
  private static final String NEVER_TEXT =
      "script, style, noscript, template, iframe, object, svg, canvas, audio, video, button, input,"
          + " select, textarea, [hidden], [aria-hidden=true]";
  private static final Evaluator AROUND =
      QueryParser.parse(
          "nav, aside, footer, header, form, dialog, menu, [role=navigation], [role=banner],"
              + " [role=contentinfo], [role=complementary], [role=search], [role=dialog]");
  private static final Evaluator CONTENT =
      QueryParser.parse("article, main, [role=main], [itemprop=articleBody], h1");
  private static final Pattern COMMENTS =
      named(
          "(?!(has|no|with)[-_])(.*[-_])?comments?([-_]?(list|area|thread|section|body|form|wrapper|container|content|item|\\d+))?"
              + "|commentlist|disqus.*|respond|replies");
  private static final Pattern AROUND_NAME =
      named(
          "(.*[-_])?(nav|navbar|navigation|menu|breadcrumbs?|sidebar|share|sharing|sharedaddy|social"
              + "|newsletter|subscribe|signup|related|relatedposts|pagination|pager|cookies?|popup|modal"
              + "|adverts?|advertisement|ads?|promo|permalink|widget|toolbar|footer|banner)([-_].*)?");
  private static final Pattern RESIDUE =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*(permalink|share( (this|on|via|with) .{0,30}| this)?|tweet|print( this( page)?)?|e-?mail( this)?"
              + "|subscribe( to| for)?( our)?( newsletter)?|sign up( for| to)?( our)?( newsletter)?"
              + "|read more|back to top|skip to (main )?content|advertisements?"
              + "|leave a (comment|reply)|(no|\\d+) (comments?|responses?)|comments?( are closed| \\(\\d+\\))?"
              + "|related( posts| articles)?|next( post)?|previous( post)?)[^\\p{L}\\p{N}]*",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_RESIDUE = 60;

  private Furniture() {}

  private static Pattern named(String name) {
    return Pattern.compile("(?:" + name + ")", Pattern.CASE_INSENSITIVE);
  }

  /// Takes everything out of the page that is surely not its content.
  static void removeFrom(Document page) {
    page.select(NEVER_TEXT).remove();
    page.body().select("*").stream()
        .filter(element -> isNamed(element, COMMENTS) && !holdsContent(element))
        .toList()
        .forEach(Element::remove);
    int half = page.body().text().length() / 2;
    // Some sites put the whole page into one <form> or call its frame "has-sidebar".
    page.body().select("*").stream()
        .filter(element -> isAround(element) && element.text().length() <= half)
        .toList()
        .forEach(Element::remove);
  }

  private static boolean isAround(Element element) {
    return element.is(AROUND) || (isNamed(element, AROUND_NAME) && !holdsContent(element));
  }

  /// Whether it is the content or has it inside; readers' comments come as articles, too.
  private static boolean holdsContent(Element element) {
    return element.nameIs("html")
        || element.nameIs("body")
        || element.select(CONTENT).stream().anyMatch(each -> !isNamed(each, COMMENTS));
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
