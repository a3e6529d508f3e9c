package onrecord.site.page;

import java.util.ArrayList;
import java.util.Optional;
import onrecord.conversation.Wording;
import onrecord.site.page.PageFrame.HeadTag;
import onrecord.site.page.PageFrame.PageHead;
import onrecord.site.reference.CitablePage;
import onrecord.site.reference.PageMarks;

/// What programs read in the head of a statement's page, or of a quotation's.
final class StatementHead {
  private StatementHead() {}

  static PageHead of(CitablePage page, Wording wording) {
    PageMarks marks = PageMarks.of(page, wording);
    var tags = new ArrayList<HeadTag>();
    marks
        .names()
        .forEach(one -> tags.add(new HeadTag.NamedTag(one.name(), PageText.of(one.value()))));
    marks
        .properties()
        .forEach(one -> tags.add(new HeadTag.PropertyTag(one.name(), PageText.of(one.value()))));
    marks
        .forms()
        .forEach(one -> tags.add(new HeadTag.LinkTag("alternate", one.type(), one.path())));
    Optional<String> canonical = page.settings().url().map(_ -> page.address());
    return new PageHead(canonical, tags, Optional.empty()).linking(PageText.of(marks.linked()));
  }
}
