package onrecord.site.reference;

import java.util.Optional;
import onrecord.conversation.citing.CitedPlace;
import onrecord.corpus.Masthead;
import onrecord.corpus.QuotationAddress;
import onrecord.corpus.Statement;
import onrecord.site.SiteSettings;

/// A statement's page, or that of a quotation from it, as something to be cited.
///
/// @param quotation whose words stand there; empty for the statement
public record CitablePage(
    Statement statement, Optional<QuotationAddress> quotation, SiteSettings settings) {

  /// What is cited.
  public CitedPlace cited() {
    return quotation
        .map(address -> CitedPlace.of(statement, address.words()))
        .orElseGet(() -> CitedPlace.whole(statement));
  }

  /// Its public address; a path where the site has none.
  public String address() {
    return settings.absolute(path());
  }

  /// The statement's public address; a path where the site has none.
  String whole() {
    return settings.absolute(QuotationAddress.path(statement.id()));
  }

  /// Its path.
  public String path() {
    return quotation
        .map(QuotationAddress::path)
        .orElseGet(() -> QuotationAddress.path(statement.id()));
  }

  /// The path of another form of it.
  ///
  /// @param ending without a dot
  public String path(String ending) {
    return quotation
        .map(address -> address.path() + "." + ending)
        .orElseGet(() -> QuotationAddress.path(statement.id()) + "/statement." + ending);
  }

  Masthead masthead() {
    return statement.masthead();
  }
}
