package onrecord.conversation.browsing;

import java.util.ArrayList;
import java.util.List;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Button.Link;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.Reply.Button.Share;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.exchange.Payload;
import onrecord.corpus.Statement;
import onrecord.language.Span;

/// What can be pressed under a page of a statement, beside turning it.
record PageOffers(Wording wording) {

  /// Citing, the whole as a file, passing the marked words on, and the statement's own page.
  List<Button> below(Statement statement, Span quote) {
    var kept = new ArrayList<Button>();
    String cite = Payload.CitePayload.of(statement, 0, quote).encoded();
    kept.add(new Press(wording.say("button.cite"), cite, "/cite"));
    String whole = new Payload.Whole(statement.id()).encoded();
    kept.add(new Press(wording.say("button.whole"), whole, ""));
    if (quote.length() > 0) {
      String query = Citations.opening(statement, quote.start(), quote).payload();
      kept.add(new Share(wording.say("button.share"), query));
    }
    statement
        .masthead()
        .url()
        .filter(WebAddresses::isOpenable)
        .ifPresent(url -> kept.add(new Link(wording.say("button.original"), url)));
    return List.copyOf(kept);
  }
}
