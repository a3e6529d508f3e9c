package onrecord.site.page;

import java.util.ArrayList;
import java.util.List;
import onrecord.conversation.citing.CitationFormat;
import onrecord.conversation.picture.Pictures;
import onrecord.site.page.ReplyView.ViewLink;
import onrecord.site.reference.CitablePage;

/// What can be taken along from a page: references in every form, and the quotation's card.
final class StatementActions {
  private StatementActions() {}

  static List<ViewLink> of(CitablePage page, SiteFrame frame) {
    var actions = new ArrayList<ViewLink>();
    for (CitationFormat format : CitationFormat.values()) {
      String label =
          format == CitationFormat.REFERENCE ? frame.say("site.reference") : format.label();
      actions.add(new ViewLink(label, frame.to(page.path(format.ending()))));
    }
    if (page.quotation().isPresent() && Pictures.arePossible()) {
      actions.add(new ViewLink(frame.say("button.card"), frame.to(page.path("png"))));
    }
    return List.copyOf(actions);
  }
}
