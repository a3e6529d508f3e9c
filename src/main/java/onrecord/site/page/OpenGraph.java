package onrecord.site.page;

import java.util.ArrayList;
import java.util.List;
import onrecord.site.page.SiteFrame.HeadTag;

/// What other places show of a page that is linked there.
final class OpenGraph {
  private static final int LONGEST = 300;

  private OpenGraph() {}

  /// The tags.
  ///
  /// @param title of a quotation: who speaks, and when
  /// @param words of the statement and nothing else, shortened where they are long
  static List<HeadTag> of(String title, String words, SiteFrame frame) {
    var tags = new ArrayList<HeadTag>();
    String line = words.replace('\n', ' ');
    String shown = line;
    if (line.length() > LONGEST) {
      int end = line.lastIndexOf(' ', LONGEST);
      int cut = end > 0 ? end : line.offsetByCodePoints(0, LONGEST / 2);
      shown = line.substring(0, cut) + " […]";
    }
    tags.add(new HeadTag.NamedTag("description", shown));
    tags.add(new HeadTag.PropertyTag("og:type", "article"));
    tags.add(new HeadTag.PropertyTag("og:site_name", "OnRecord"));
    tags.add(new HeadTag.PropertyTag("og:title", title));
    tags.add(new HeadTag.PropertyTag("og:description", shown));
    frame.head().canonical().ifPresent(url -> tags.add(new HeadTag.PropertyTag("og:url", url)));
    return tags;
  }
}
