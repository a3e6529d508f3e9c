package onrecord.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.Answer.Quoted;
import onrecord.answer.Question;
import onrecord.answer.Quote;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Extent;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.browsing.StatementFinder;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.exchange.Payload;
import onrecord.conversation.exchange.Payload.Side;
import onrecord.conversation.smalltalk.BotRequest;
import onrecord.conversation.wording.LeadLine;
import onrecord.corpus.Statement;
import onrecord.corpus.StatementPart;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.language.Span;

/// Does what somebody would have the bot do: show statements, list what there is, look something
/// up; and says what it never does.
record RequestReplies(Conversation conversation, Message message, Talk.TalkTools tools) {
  private static final int LISTED = 5;
  private static final int PASSAGES = 2;
  private static final int LOOKED_AT = 40;

  /// Nothing where the words are a question after all.
  Optional<Reply> reply(BotRequest request) {
    String about = request.about();
    return switch (request.kind()) {
      case STATEMENTS -> Optional.of(conversation.lists(message).sources(0));
      case ORGANIZATIONS -> Optional.of(conversation.lists(message).organizations(0));
      case PEOPLE -> Optional.of(conversation.reply(message.saying("/people")));
      case SEARCH ->
          about.isBlank()
              ? Optional.of(conversation.prompts(message).ask())
              : Optional.of(conversation.ask(about, message.preferences()));
      case LATEST -> latest(about);
      case READ -> read(about);
      case SUMMARIZE -> summary(request);
    };
  }

  /// When a statement was issued and who signed it, which its citation says.
  Optional<Reply> issue() {
    List<StatementEntry> found = finder().dated(message.text());
    if (found.isEmpty() || found.size() > LISTED) {
      return Optional.empty();
    }
    var citations = new Citations(wording());
    Block[] lines =
        found.stream()
            .flatMap(entry -> tools.store().find(entry.id()).stream())
            .map(one -> citations.line(one, Optional.empty(), beginning(one)))
            .map(Block.Item::new)
            .toArray(Block[]::new);
    return Optional.of(Reply.of(lines).with(List.of(List.of(reading(found.getFirst().id())))));
  }

  private static Opening beginning(Statement statement) {
    return Citations.opening(statement, 0, new Span(0, 0));
  }

  private StatementFinder finder() {
    return new StatementFinder(tools.store(), text -> conversation.understood(List.of(), text));
  }

  private Optional<Reply> latest(String about) {
    List<StatementEntry> found = about.isBlank() ? finder().all() : finder().by(about);
    return found.isEmpty() ? Optional.empty() : Optional.of(listed("request.latest", found));
  }

  private Optional<Reply> read(String about) {
    List<StatementEntry> found = finder().find(about);
    return switch (found.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(conversation.reading(message).asked(List.of(found.getFirst().id())));
      default -> Optional.of(listed("request.several", found));
    };
  }

  private Reply listed(String key, List<StatementEntry> found) {
    List<StatementEntry> shown = found.stream().limit(LISTED).toList();
    String title = wording().say(key, Map.of("count", found.size()));
    return conversation
        .lists(message)
        .listed(title, shown)
        .with(List.of(List.of(reading(shown.getFirst().id()))));
  }

  private Press reading(String id) {
    var page = new Payload.Page(id, Side.AFTER, 0, new Span(0, 0), Payload.UNMARKED);
    return new Press(wording().say("request.read"), page.encoded(), "/read " + id);
  }

  private Optional<Reply> summary(BotRequest request) {
    Optional<String> quoted = new Further(message, conversation).quoted();
    if (request.about().isBlank() && quoted.isPresent()) {
      return tools.store().find(quoted.get()).map(this::unsummarized);
    }
    List<StatementEntry> found = finder().find(request.about());
    if (found.isEmpty()) {
      return request.sure() ? Optional.of(quoted(request.about())) : Optional.empty();
    }
    if (found.size() > 1) {
      Reply several = listed("request.several", found);
      var blocks = new ArrayList<Block>();
      blocks.add(Block.said(wording().say("request.no-summary-which")));
      blocks.addAll(several.blocks());
      return Optional.of(several.saying(blocks));
    }
    Optional<Statement> statement = tools.store().find(found.getFirst().id());
    return statement.map(this::unsummarized);
  }

  /// What is said on a matter that was to be summarized; where nothing is, which statement could be
  /// shown.
  private Reply quoted(String about) {
    Question question = conversation.understood(List.of(), about);
    return !about.isBlank() && tools.answerer().again(question) instanceof Quoted
        ? new LeadLine(wording()).quotedOnly(conversation.ask(about, message.preferences()))
        : Reply.of(Block.said(wording().say("request.no-summary-which")));
  }

  /// The statement, its editors' words about it, and passages of it.
  private Reply unsummarized(Statement statement) {
    var blocks = new ArrayList<Block>();
    blocks.add(Block.said(wording().say("request.no-summary")));
    var citations = new Citations(wording());
    var line = citations.line(statement, Optional.empty(), beginning(statement));
    blocks.add(new Block.Item(line));
    StatementPart.SUMMARY
        .in(statement)
        .ifPresent(
            summary -> {
              blocks.add(Block.said(wording().say("request.editors")));
              blocks.add(citations.quotation(whole(summary), 0));
            });
    List<Quote> passages = passages(statement);
    if (!passages.isEmpty()) {
      blocks.add(Block.said(wording().say("request.passages", Map.of("count", passages.size()))));
      for (Quote passage : passages) {
        Extent extent = passage.equals(passages.getFirst()) ? Extent.FIRST : Extent.FURTHER;
        blocks.add(citations.quotation(passage, 0, extent));
      }
    }
    return Reply.of(blocks.toArray(Block[]::new)).with(List.of(List.of(reading(statement.id()))));
  }

  private static Quote whole(Statement summary) {
    var all = new Span(0, summary.text().length());
    return new Quote(summary, all, Optional.empty(), all, 1, StatementPart.SUMMARY);
  }

  /// Those of its own words that come nearest to its title, of different paragraphs.
  private List<Quote> passages(Statement statement) {
    var paragraphs = new HashSet<Span>();
    return tools.answerer().search(statement.masthead().title(), LOOKED_AT).stream()
        .filter(quote -> quote.statement().id().equals(statement.id()))
        .filter(quote -> quote.voice().isEmpty())
        .filter(quote -> paragraphs.add(quote.paragraph()))
        .limit(PASSAGES)
        .toList();
  }

  private Wording wording() {
    return Wording.in(message.preferences().language());
  }
}
