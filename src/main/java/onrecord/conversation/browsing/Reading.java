package onrecord.conversation.browsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Attachment.TextFile;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.exchange.Excerpt;
import onrecord.conversation.exchange.MissingStatement;
import onrecord.conversation.exchange.Payload;
import onrecord.conversation.exchange.Payload.Page;
import onrecord.conversation.exchange.Payload.Side;
import onrecord.conversation.exchange.Proof;
import onrecord.corpus.Statement;
import onrecord.index.StatementStore;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.language.Span;

/// Statements read in place, a page at a time or whole. Nothing is asked, so no question is
/// understood and no model is needed.
public final class Reading {
  private static final int SUGGESTED = 5;
  private static final Span NOTHING = new Span(0, 0);

  private final StatementStore store;
  private final Wording wording;
  private final Citations citations;

  /// Of one archive, in the words of that language.
  public Reading(StatementStore store, String language) {
    this.store = store;
    wording = Wording.in(language);
    citations = new Citations(wording);
  }

  /// The whole statement.
  public Reply whole(Statement statement) {
    var blocks = new ArrayList<Block>();
    String title = wording.isolated(statement.masthead().title());
    blocks.add(new Block.Paragraph(List.of(Run.bold(title))));
    blocks.add(page(statement, new Span(0, statement.text().length()), NOTHING));
    statement.masthead().url().map(Block::said).ifPresent(blocks::add);
    return Reply.of(blocks.toArray(Block[]::new));
  }

  /// The paragraph at an offset with its neighbours, and buttons to go on.
  public Reply around(Statement statement, int offset) {
    return page(statement, Page.of(statement, Side.AROUND, offset, NOTHING));
  }

  /// The words of the paragraph at an offset, and nothing else.
  public static String paragraph(Statement statement, int offset) {
    String text = statement.text();
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    return text.substring(start, Pages.endOfParagraph(text, offset));
  }

  /// The ids most like one that the archive does not have.
  public List<String> nearest(String id) {
    int most = Math.max(id.length() / 2, 2);
    var distances =
        store.list().stream()
            .collect(
                Collectors.toMap(StatementEntry::id, entry -> Likeness.distance(id, entry.id())));
    return distances.entrySet().stream()
        .filter(candidate -> candidate.getValue() <= most)
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .limit(SUGGESTED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// What `/read` asks for: an id, and perhaps an offset.
  public Reply asked(List<String> words) {
    if (words.isEmpty()) {
      return Reply.of(Block.said(wording.say("read.how")));
    }
    Optional<Statement> statement = store.find(words.getFirst());
    if (statement.isEmpty()) {
      return unknown(words.getFirst());
    }
    return words.size() == 1
        ? page(statement.get(), Page.of(statement.get(), Side.AFTER, 0, NOTHING))
        : at(statement.get(), words.get(1));
  }

  private Reply at(Statement statement, String offset) {
    int place;
    try {
      place = Integer.parseUnsignedInt(offset);
    } catch (NumberFormatException e) {
      place = -1;
    }
    if (place < 0) {
      return Reply.of(
          Block.said(wording.say("read.no-offset", Map.of("offset", Wording.shortened(offset)))));
    }
    int length = statement.text().length();
    if (place >= length) {
      var numbers = Map.of("length", wording.offset(length), "offset", wording.offset(place));
      return Reply.of(Block.said(wording.say("read.past", numbers)));
    }
    return around(statement, place);
  }

  /// That no statement has that id, and which ids are near.
  public Reply unknown(String id) {
    Optional<String> withdrawn = MissingStatement.withdrawn(id, store, wording);
    if (withdrawn.isPresent()) {
      return Reply.of(Block.said(withdrawn.get()));
    }
    var blocks = new ArrayList<Block>();
    blocks.add(Block.said(wording.say("read.unknown", Map.of("id", Wording.shortened(id)))));
    List<String> nearest = nearest(id);
    if (!nearest.isEmpty()) {
      String ids = wording.enumeration(nearest);
      blocks.add(
          Block.said(wording.say("read.nearest", Map.of("count", nearest.size(), "ids", ids))));
    }
    blocks.add(Block.said(wording.say("read.how")));
    return Reply.of(blocks.toArray(Block[]::new));
  }

  /// What a button asks for: another page in place of the one that bears it, or a quote's place as
  /// a message of its own.
  public Reply pressed(Page page) {
    Optional<Statement> statement = page.find(store);
    if (statement.isEmpty()) {
      return Reply.of(Block.said(MissingStatement.words(page, store, wording)));
    }
    boolean turned = page.side() != Side.AROUND;
    Reply reply = page(statement.get(), page).shown(turned ? Manner.IN_PLACE : Manner.NEW);
    if (page.isUnchanged(statement.get())) {
      return reply;
    }
    var blocks = new ArrayList<Block>(List.of(Block.said(wording.say("read.changed"))));
    blocks.addAll(reply.blocks());
    return reply.saying(blocks);
  }

  private Reply page(Statement statement, Page page) {
    Span quote = page.isUnchanged(statement) ? page.quote() : NOTHING;
    int at = Math.min(page.at(), Math.max(statement.text().length() - 1, 0));
    Span shown =
        switch (page.side()) {
          case AROUND -> Pages.around(statement, quote.length() > 0 ? quote : new Span(at, at));
          case AFTER -> Pages.after(statement, at);
          case BEFORE -> Pages.before(statement, at);
        };
    var row = new ArrayList<Button>();
    if (shown.start() > 0) {
      row.add(button("back", Page.of(statement, Side.BEFORE, shown.start(), quote)));
    }
    row.add(
        new Button.OpenSite(
            wording.say("button.open"),
            Citations.opening(statement, quote.length() > 0 ? quote.start() : at, quote)));
    if (shown.end() < statement.text().length()) {
      row.add(button("next", Page.of(statement, Side.AFTER, shown.end(), quote)));
    }
    List<Button> kept = new PageOffers(wording).below(statement, quote);
    return Reply.of(page(statement, shown, quote)).with(List.of(List.copyOf(row), kept));
  }

  /// The whole statement as a file, or how to read it where there are none.
  public Reply file(Payload.Whole whole, MessagePlace place) {
    Optional<Statement> found = whole.find(store);
    if (found.isEmpty()) {
      return Reply.of(Block.said(MissingStatement.words(whole, store, wording)))
          .shown(Manner.NOTICE);
    }
    Statement statement = found.get();
    if (place == MessagePlace.TERMINAL) {
      var id = Map.of("id", statement.id());
      return Reply.of(Block.said(wording.say("read.file-terminal", id)));
    }
    List<Run> citation =
        citations.line(
            statement, Optional.empty(), Citations.opening(statement, 0, new Span(0, 0)));
    String checksum = wording.say("read.file", Map.of("checksum", statement.checksum()));
    String name = statement.id().replaceAll("[^A-Za-z0-9._-]+", "-");
    return Reply.of(new Block.Paragraph(citation), Block.said(checksum))
        .attaching(new TextFile(name + ".txt", statement.text()));
  }

  private Button button(String name, Page page) {
    return new Button.Press(wording.say("button." + name), page.encoded(), "/" + name);
  }

  private Quotation page(Statement statement, Span shown, Span quote) {
    var excerpt = new Excerpt(statement, shown, quote);
    var opening =
        Citations.opening(statement, quote.length() > 0 ? quote.start() : shown.start(), quote);
    var where = new ArrayList<Run>();
    where.add(Run.plain(" · " + where(statement.text(), shown)));
    var others = excerpt.voices();
    if (!others.isEmpty()) {
      where.add(Run.plain(" · " + citations.otherVoices(others)));
    }
    var citation = new ArrayList<>(citations.line(statement, Optional.empty(), opening));
    citation.addAll(where);
    return new Quotation(
        excerpt.runs(),
        citation,
        Proof.of(excerpt, wording),
        citations.caption(statement, Optional.empty(), opening, where));
  }

  /// A stretch of a statement with its citation.
  public Quotation opening(Statement statement, Span shown) {
    return page(statement, shown, NOTHING);
  }

  /// Where the paragraph of that place ends.
  public static int paragraphEnd(String text, int from) {
    return Pages.endOfParagraph(text, from);
  }

  private String where(String text, Span shown) {
    int start = shown.start();
    while (start < shown.end() && text.charAt(start) == '\n') {
      start++;
    }
    int first = 1 + lineFeeds(text, 0, start);
    int last = first + lineFeeds(text, start, Math.max(start, shown.end() - 1));
    int all = 1 + lineFeeds(text, 0, text.length());
    return wording.say(
        "read.where", Map.of("count", last - first + 1, "first", first, "last", last, "all", all));
  }

  private static int lineFeeds(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
  }
}
