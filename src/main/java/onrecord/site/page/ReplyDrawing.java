package onrecord.site.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.exchange.Payload;
import onrecord.corpus.QuotationAddress;
import onrecord.corpus.Statement;
import onrecord.index.StatementStore;
import onrecord.site.page.ReplyView.ViewBlock;
import onrecord.site.page.ReplyView.ViewLink;
import onrecord.site.page.ReplyView.ViewRun;

/// Makes a page's view of a reply: places in statements become addresses, buttons links.
final class ReplyDrawing {
  private final StatementStore store;
  private final SiteFrame frame;
  private final String here;

  /// For a page.
  ///
  /// @param here its address with what was asked, for links that go on from there
  ReplyDrawing(StatementStore store, SiteFrame frame, String here) {
    this.store = store;
    this.frame = frame;
    this.here = here;
  }

  ReplyView draw(Reply reply) {
    var blocks = new ArrayList<ViewBlock>();
    var items = new ArrayList<List<ViewRun>>();
    List<String> examples = examples(reply.buttons());
    for (Block block : reply.blocks()) {
      if (block instanceof Block.Item(var runs)) {
        items.add(runs(runs));
      } else if (!lists(block, examples)) {
        close(items, blocks);
        blocks.add(drawn(block));
      }
    }
    close(items, blocks);
    return new ReplyView(List.copyOf(blocks), links(reply.buttons()));
  }

  /// The questions that buttons ask.
  private static List<String> examples(List<List<Button>> rows) {
    return rows.stream()
        .flatMap(List::stream)
        .filter(Button.Press.class::isInstance)
        .map(Button.Press.class::cast)
        .filter(press -> isExample(press.payload()))
        .map(Button.Press::typed)
        .toList();
  }

  private static boolean isExample(String payload) {
    return Payload.read(payload).filter(Payload.ExamplePayload.class::isInstance).isPresent();
  }

  /// Whether a block only numbers the questions of buttons, whose links say them.
  private static boolean lists(Block block, List<String> examples) {
    return block instanceof Block.Lines(var lines)
        && lines.stream().allMatch(line -> examples.stream().anyMatch(line::contains));
  }

  private static void close(List<List<ViewRun>> items, List<ViewBlock> blocks) {
    if (!items.isEmpty()) {
      blocks.add(new ViewBlock.ViewItems(List.copyOf(items)));
      items.clear();
    }
  }

  private ViewBlock drawn(Block block) {
    return switch (block) {
      case Block.Paragraph(var runs) -> new ViewBlock.ViewWords(runs(runs));
      case Block.Item(var runs) -> new ViewBlock.ViewItems(List.of(runs(runs)));
      case Block.Quotation quotation -> quotation(quotation);
      case Block.Lines(var lines) ->
          new ViewBlock.ViewLines(lines.stream().map(HtmlText::of).toList());
    };
  }

  /// A quotation whose words do not stand in its statement is held back.
  private ViewBlock quotation(Block.Quotation quotation) {
    String words = quotation.words().stream().map(Run::text).collect(Collectors.joining());
    if (!quotation.proof().holds(HtmlText.of(words), HtmlText::of)) {
      return new ViewBlock.ViewWords(runs(List.of(Run.plain(quotation.proof().refusal()))));
    }
    Statement statement = quotation.proof().statement();
    String language = statement.masthead().language();
    return new ViewBlock.ViewQuotation(
        runs(quotation.words()),
        runs(quotation.citation()),
        quotation.citation().stream()
            .flatMap(run -> run.opens().stream())
            .findFirst()
            .map(this::address)
            .orElseGet(() -> frame.to(QuotationAddress.path(statement.id()))),
        language,
        StatementPage.direction(language));
  }

  private List<ViewRun> runs(List<Run> runs) {
    return runs.stream()
        .map(
            run ->
                new ViewRun(
                    HtmlText.of(run.text()),
                    run.bold(),
                    run.italic(),
                    run.opens().map(this::address)))
        .toList();
  }

  /// Where a place stands: the page of its words, or else the statement's.
  private String address(Opening place) {
    return frame.to(
        Payload.read(place.payload())
            .filter(Payload.Page.class::isInstance)
            .map(Payload.Page.class::cast)
            .filter(page -> page.quote().length() > 0)
            .flatMap(page -> marked(page, place.statement()))
            .orElseGet(() -> QuotationAddress.path(place.statement()) + "#q"));
  }

  private Optional<String> marked(Payload.Page page, String id) {
    return store
        .find(id)
        .filter(page::isUnchanged)
        .map(statement -> QuotationAddress.of(statement, page.quote()).path() + "#q");
  }

  private List<ViewLink> links(List<List<Button>> rows) {
    return rows.stream().flatMap(List::stream).flatMap(button -> link(button).stream()).toList();
  }

  private Optional<ViewLink> link(Button button) {
    return switch (button) {
      case Button.Press press when isExample(press.payload()) ->
          Optional.of(
              new ViewLink(HtmlText.of(press.typed()), frame.to("/?q=" + encoded(press.typed()))));
      case Button.Press press -> pressed(press).map(to -> new ViewLink(press.label(), to));
      case Button.Copy _,
          Button.Visit _,
          Button.Link _,
          Button.Share _,
          Button.Draw _,
          Button.OpenSite _ ->
          Optional.empty();
    };
  }

  private Optional<String> pressed(Button.Press press) {
    return Payload.read(press.payload())
        .filter(ReplyDrawing::goesOn)
        .map(_ -> frame.to(here + "&go=" + press.payload()));
  }

  /// Whether a link may go on with it: it only shows more of what was asked.
  static boolean goesOn(Payload payload) {
    return payload instanceof Payload.More
        || payload instanceof Payload.OthersPayload
        || payload instanceof Payload.Rows
        || payload instanceof Payload.Later
        || payload instanceof Payload.PeoplePayload;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
