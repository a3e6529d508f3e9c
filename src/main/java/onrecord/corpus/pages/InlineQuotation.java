package onrecord.corpus.pages;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// The marks that browsers show around the words of a `q` element, by the language of the page.
final class InlineQuotation {
  private static final String MARKS = "\"“”„‘‚«»‹›「」『』";

  private InlineQuotation() {}

  /// The mark before its words; empty where they bring their own.
  static String opening(Element quotation) {
    return hasMarks(quotation) ? "" : marks(quotation).substring(0, 1);
  }

  /// The mark behind its words.
  static String closing(Element quotation) {
    return hasMarks(quotation) ? "" : marks(quotation).substring(1);
  }

  private static boolean hasMarks(Element quotation) {
    if (quotation.firstChild() instanceof TextNode words && !words.isBlank()) {
      return MARKS.indexOf(words.text().strip().charAt(0)) >= 0;
    }
    return !quotation.hasText();
  }

  /// The outer pair; inside another quotation the inner one.
  private static String marks(Element quotation) {
    boolean inner = quotation.parents().stream().anyMatch(each -> each.nameIs("q"));
    return switch (language(quotation)) {
      case "de", "cs", "sk", "sl", "bg", "is" -> inner ? "‚‘" : "„“";
      case "pl", "ro", "hu", "nl" -> inner ? "‚’" : "„”";
      case "fr", "es", "it", "pt", "ca", "ru", "uk", "be", "el", "no", "nb", "fa", "ar", "ku" ->
          inner ? "“”" : "«»";
      case "sv", "fi" -> inner ? "’’" : "””";
      case "zh", "ja" -> inner ? "『』" : "「」";
      default -> inner ? "‘’" : "“”";
    };
  }

  private static String language(Element quotation) {
    Element told = quotation.closest("[lang]");
    return told == null
        ? ""
        : Locale.forLanguageTag(told.attr("lang").replace('_', '-')).getLanguage();
  }
}
