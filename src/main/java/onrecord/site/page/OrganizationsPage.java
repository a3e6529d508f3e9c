package onrecord.site.page;

import java.util.List;
import java.util.Optional;
import onrecord.site.page.Neighbours.Neighbour;
import onrecord.site.page.ReplyView.ViewLink;

/// The organizations, or the statements of one of them.
///
/// @param heading what is listed
/// @param listed the organizations; none where one is shown
/// @param statements those of the one that is shown
/// @param feed where its new statements are told; empty where none is shown
/// @param next the pages before and after
public record OrganizationsPage(
    SiteFrame frame,
    String heading,
    List<OrganizationLine> listed,
    List<Neighbour> statements,
    Optional<String> feed,
    List<ViewLink> next) {

  /// One of the list.
  ///
  /// @param others its other names, in one line
  /// @param count how many statements it has, in words
  public record OrganizationLine(String path, String name, String others, String count) {}
}
