package onrecord.conversation.browsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Item;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Payload.PeoplePayload;
import onrecord.corpus.QuotedPeople;
import onrecord.corpus.QuotedPeople.QuotedPerson;
import onrecord.index.StatementStore;

/// Whom the archive quotes, a page at a time. Counted once, when first asked for. Thread-safe.
public final class QuotedList {
  /// So many of those who quote somebody are named.
  private static final int MOST_ISSUERS = 3;

  private final StatementStore store;
  private Optional<QuotedPeople> counted = Optional.empty();

  /// Of one archive.
  public QuotedList(StatementStore store) {
    this.store = store;
  }

  /// Those whose names contain that; all of them, and what else is quoted, where it is blank.
  public Reply shown(String name, int page, Wording wording) {
    String wanted = PeoplePayload.fitting(name.strip()).strip();
    QuotedPeople quoted = quoted();
    List<QuotedPerson> people = quoted.named(wanted);
    var said = Map.of("count", people.size(), "name", Wording.shortened(wanted));
    String title = wording.say(wanted.isEmpty() ? "people.title" : "people.named", said);
    Reply reply =
        Lists.page(title, people, page, wording)
            .reply(
                person -> item(person, wording),
                number -> new PeoplePayload(number, wanted).encoded());
    return wanted.isEmpty()
        ? quoted.uncertain().map(those -> with(reply, those, wording)).orElse(reply)
        : reply;
  }

  private synchronized QuotedPeople quoted() {
    QuotedPeople all =
        counted.orElseGet(
            () ->
                QuotedPeople.of(
                    store.list().stream().flatMap(each -> store.find(each.id()).stream())));
    counted = Optional.of(all);
    return all;
  }

  private static Reply with(Reply reply, QuotedPerson uncertain, Wording wording) {
    var blocks = new ArrayList<>(reply.blocks());
    blocks.add(Block.said(wording.say("people.uncertain", Map.of("count", uncertain.times()))));
    return reply.saying(blocks);
  }

  private static Item item(QuotedPerson person, Wording wording) {
    var said = Map.of("count", person.times(), "by", issuers(person.by(), wording));
    return new Item(
        List.of(
            Run.bold(wording.isolated(person.name())),
            Run.plain(" · " + wording.say("people.quoted", said))));
  }

  private static String issuers(List<Optional<String>> by, Wording wording) {
    var named = new ArrayList<String>();
    by.stream()
        .limit(MOST_ISSUERS)
        .map(each -> each.orElseGet(() -> wording.say("citation.no-organization")))
        .forEach(named::add);
    if (by.size() > MOST_ISSUERS) {
      named.add(wording.say("people.others", Map.of("count", by.size() - MOST_ISSUERS)));
    }
    return wording.enumeration(named);
  }
}
