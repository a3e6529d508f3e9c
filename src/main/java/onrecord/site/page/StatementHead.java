package onrecord.site.page;

import java.util.ArrayList;
import onrecord.site.page.SiteFrame.HeadTag;
import onrecord.site.page.SiteFrame.PageHead;
import onrecord.site.reference.CitablePage;
import onrecord.site.reference.PageMarks;

/// What programs read in the head of a statement's page, or of a quotation's.
final class StatementHead {
  private StatementHead() {}

  /// What is there already, and what is read of the page as something to be cited.
  static PageHead of(CitablePage page, PageHead head) {
    PageMarks marks = PageMarks.of(page);
    var tags = new ArrayList<HeadTag>();
    marks
        .names()
        .forEach(one -> tags.add(new HeadTag.NamedTag(one.name(), HtmlText.of(one.value()))));
    marks
        .properties()
        .forEach(one -> tags.add(new HeadTag.PropertyTag(one.name(), HtmlText.of(one.value()))));
    marks
        .forms()
        .forEach(one -> tags.add(new HeadTag.LinkTag("alternate", one.type(), one.path())));
    return head.with(tags).linking(HtmlText.of(marks.linked()));
  }
}
