package onrecord.site.page;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.conversation.wording.DateWords;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.QuotationAddress;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.site.page.ReplyView.ViewLink;
import onrecord.site.page.StatementText.TextParagraph;

/// A statement as a page shows it, with words marked or without.
///
/// @param text its text, cut
/// @param quoted whose words are marked; empty for none
/// @param changed whether the marked place held other words when its address was made
/// @param neighbours what the same organization said before and after
/// @param actions what can be done with the marked words
public record StatementPage(
    SiteFrame frame,
    Statement statement,
    StatementText text,
    Optional<PageQuotation> quoted,
    boolean changed,
    Neighbours neighbours,
    List<ViewLink> actions) {

  /// Words that are marked.
  ///
  /// @param speaker who speaks, and when
  /// @param copied the words with their reference and address, as plain text
  public record PageQuotation(QuotationAddress address, String speaker, String copied) {}

  private Masthead masthead() {
    return statement.masthead();
  }

  /// Its title.
  public String title() {
    return HtmlText.of(masthead().title());
  }

  /// The language that it is written in.
  public String language() {
    return language(masthead().language());
  }

  /// A language as HTML names it.
  static String language(String tag) {
    return ULocale.forLanguageTag(tag).toLanguageTag();
  }

  /// Who issued it; empty where the source names nobody.
  public Optional<Organization> organization() {
    return comments() ? Optional.empty() : masthead().organization();
  }

  /// Whether it is what readers wrote, and nobody's statement.
  public boolean comments() {
    return statement.isReaderComments();
  }

  /// Who signed it, in one line; empty text for nobody.
  public String authors() {
    return HtmlText.of(frame.wording().enumeration(masthead().authors()));
  }

  /// When it was issued, in words with its certainty.
  public String date() {
    return DateWords.of(masthead(), frame.wording());
  }

  /// Where it was found, if that is an address of the web.
  public Optional<String> original() {
    return masthead().url().filter(StatementPage::isWeb);
  }

  private static boolean isWeb(String url) {
    return url.matches("https?://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?(/[!-;=?-Z_a-z~%#\\[\\]]*)?");
  }

  /// The direction of its language.
  public String direction() {
    return direction(masthead().language());
  }

  /// The direction of a language.
  static String direction(String language) {
    return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
  }

  /// Whose voice it is, or that it is not certain whose.
  public String speaker(Voice voice) {
    return voice.name().map(HtmlText::of).orElseGet(() -> frame.say("citation.somebody"));
  }

  /// What a screen reader says of a paragraph's anchor.
  public String anchor(TextParagraph paragraph) {
    return frame.say("site.anchor", Map.of("number", paragraph.number()));
  }

  /// Its path.
  public String path() {
    return QuotationAddress.path(statement.id());
  }

  /// What a printed page names as its address.
  public String printed() {
    return frame.head().canonical().orElseGet(this::path);
  }
}
