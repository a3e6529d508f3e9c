package onrecord.conversation.browsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Item;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Payload;
import onrecord.conversation.exchange.Payload.Side;
import onrecord.conversation.wording.DateWords;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.index.StatementStore;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.language.Span;

/// What the archive holds, a page at a time: its statements, its organizations.
public final class Lists {
  private static final int PAGE = 10;

  private final StatementStore store;
  private final Wording wording;

  /// Of one archive, in those words.
  public Lists(StatementStore store, Wording wording) {
    this.store = store;
    this.wording = wording;
  }

  /// The statements.
  public Reply sources(int page) {
    List<StatementEntry> entries = store.list();
    long count = entries.stream().filter(entry -> !isComments(entry.masthead())).count();
    String title = wording.say("sources.title", Map.of("count", count));
    return page(title, entries, page, wording)
        .reply(this::source, number -> new Payload.SourcesPayload(number).encoded());
  }

  /// Nobody's statements: they are listed and not counted.
  private static boolean isComments(Masthead masthead) {
    return masthead.kind().equalsIgnoreCase(Masthead.READER_COMMENTS);
  }

  /// Some of the statements, below a title.
  public Reply listed(String title, List<StatementEntry> some) {
    var blocks = new ArrayList<Block>();
    blocks.add(Block.said(title));
    some.stream().map(this::source).forEach(blocks::add);
    return Reply.of(blocks.toArray(Block[]::new));
  }

  private Item source(StatementEntry entry) {
    Masthead masthead = entry.masthead();
    boolean comments = isComments(masthead);
    String speaker =
        comments
            ? wording.say("sources.comment")
            : masthead
                .organization()
                .map(Organization::name)
                .or(() -> masthead.authors().stream().findFirst())
                .orElseGet(() -> wording.say("citation.no-organization"));
    var page =
        new Payload.Page(entry.id(), Side.AFTER, 0, new Span(0, 0), Payload.UNMARKED).encoded();
    return new Item(
        List.of(
            Run.bold(wording.isolated(masthead.title())).opening(new Opening(entry.id(), 0, page)),
            Run.plain(
                " · "
                    + wording.isolated(speaker)
                    + " · "
                    + DateWords.of(masthead, wording)
                    + " · "
                    + wording.isolated(entry.id()))));
  }

  /// The organizations.
  public Reply organizations(int page) {
    Map<String, Long> statements =
        store.list().stream()
            .map(StatementEntry::masthead)
            .filter(masthead -> !isComments(masthead))
            .map(masthead -> masthead.organization().map(Organization::key).orElse(""))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<Organization> organizations = store.organizations();
    var items = new ArrayList<Item>();
    for (Organization organization : organizations) {
      items.add(organization(organization, statements.getOrDefault(organization.key(), 0L)));
    }
    long unnamed = statements.getOrDefault("", 0L);
    if (unnamed > 0) {
      items.add(
          new Item(
              List.of(Run.plain(wording.say("organizations.unnamed", Map.of("count", unnamed))))));
    }
    String title = wording.say("organizations.title", Map.of("count", organizations.size()));
    return page(title, items, page, wording)
        .reply(item -> item, number -> new Payload.Organizations(number).encoded());
  }

  private Item organization(Organization organization, long statements) {
    String names = organization.shortNames().isEmpty() ? "" : shortNames(organization);
    String count = wording.say("organizations.statements", Map.of("count", statements));
    return new Item(
        List.of(Run.bold(wording.isolated(organization.name())), Run.plain(names + " · " + count)));
  }

  private String shortNames(Organization organization) {
    return " (" + wording.enumeration(organization.shortNames()) + ")";
  }

  /// One page of a list.
  record Listed<T>(String title, List<T> items, int page, int pages, Wording wording) {

    Reply reply(Function<T, Item> drawn, IntFunction<String> payload) {
      var blocks = new ArrayList<Block>();
      blocks.add(new Block.Paragraph(List.of(Run.bold(title), Run.plain(where()))));
      items.stream().map(drawn).forEach(blocks::add);
      var row = new ArrayList<Button>();
      if (page > 0) {
        row.add(new Button.Press(wording.say("button.back"), payload.apply(page - 1), "/back"));
      }
      if (page < pages - 1) {
        row.add(new Button.Press(wording.say("button.next"), payload.apply(page + 1), "/next"));
      }
      Reply reply = Reply.of(blocks.toArray(Block[]::new));
      return row.isEmpty() ? reply : reply.with(List.of(row));
    }

    private String where() {
      return pages == 1
          ? ""
          : " · " + wording.say("sources.page", Map.of("page", page + 1, "pages", pages));
    }
  }

  /// That page of a list, or the one nearest to it.
  static <T> Listed<T> page(String title, List<T> all, int wanted, Wording wording) {
    int pages = Math.max(1, Math.ceilDiv(all.size(), PAGE));
    int page = Math.clamp(wanted, 0, pages - 1);
    var items = all.subList(page * PAGE, Math.min(all.size(), (page + 1) * PAGE));
    return new Listed<>(title, items, page, pages, wording);
  }
}
