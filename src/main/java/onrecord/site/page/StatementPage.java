package onrecord.site.page;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.wording.DateWords;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.QuotationAddress;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;

/// A statement as a page shows it, with words marked or without.
///
/// @param text its text, cut
/// @param marked the words that are marked and where they stand; empty for none
/// @param neighbours what the same organization said before and after
public record StatementPage(
    PageFrame frame,
    Statement statement,
    StatementText text,
    Optional<MarkedWords> marked,
    Neighbours neighbours) {

  /// Words that are marked.
  ///
  /// @param speaker who speaks, and when
  public record MarkedWords(QuotationAddress address, String words, String speaker) {}

  /// What the same organization said just before and after; empty where there is nothing.
  public record Neighbours(Optional<Neighbour> before, Optional<Neighbour> after) {}

  /// Another statement.
  public record Neighbour(String path, String title, String language, String date) {}

  /// What stands over it.
  public Masthead masthead() {
    return statement.masthead();
  }

  /// Who issued it; empty where the source names nobody.
  public Optional<Organization> organization() {
    return masthead().organization();
  }

  /// Who signed it.
  public List<String> authors() {
    return masthead().authors();
  }

  /// When it was issued, in words with its certainty.
  public String date() {
    return DateWords.of(masthead(), frame.wording());
  }

  /// Where it was found, if that is an address of the web.
  public Optional<String> original() {
    return masthead().url().filter(url -> url.startsWith("https://") || url.startsWith("http://"));
  }

  /// The direction of its language.
  public String direction() {
    return direction(masthead().language());
  }

  /// The direction of a language.
  static String direction(String language) {
    return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
  }

  /// The name of a voice, or that it is not certain whose it is.
  public String speaker(Voice voice) {
    return voice.name().orElseGet(() -> frame.say("citation.somebody"));
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
