package onrecord.conversation.subscribing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.Quote;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Subscription.FittingStatement;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Citations;
import onrecord.corpus.Statement;
import onrecord.index.StatementStore;
import onrecord.language.Span;

/// What a chat is told of new statements: whose, when and where, with the words that fit.
public final class NoticeText {
  private final StatementStore store;
  private final Wording wording;
  private final Citations citations;

  /// From one generation of an archive.
  public NoticeText(StatementStore store, Preferences preferences) {
    this.store = store;
    wording = Wording.in(preferences.language());
    citations = new Citations(wording);
  }

  /// Those statements, of which the first ones are quoted and so many more are listed; empty where
  /// the archive has none of them any more.
  public Optional<Reply> of(List<FittingStatement> fitting, int quoted, int listed) {
    List<FittingStatement> left =
        fitting.stream().filter(each -> store.find(each.statement()).isPresent()).toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    var blocks = new ArrayList<Block>();
    blocks.add(Block.said(wording.say("news.title", Map.of("count", left.size()))));
    for (int at = 0; at < Math.min(left.size(), quoted + listed); at++) {
      blocks.add(block(left.get(at), at < quoted));
    }
    int more = left.size() - quoted - listed;
    if (more > 0) {
      blocks.add(Block.said(wording.say("news.more", Map.of("count", more))));
    }
    return Optional.of(Reply.of(blocks.toArray(Block[]::new)));
  }

  private Block block(FittingStatement fitting, boolean quoted) {
    Statement statement = store.find(fitting.statement()).orElseThrow();
    var words = new Span(fitting.start(), fitting.end());
    boolean stands = words.length() > 0 && words.end() <= statement.text().length();
    if (!quoted || !stands) {
      var place = Citations.opening(statement, fitting.start(), new Span(0, 0));
      return new Block.Item(citations.line(statement, Optional.empty(), place));
    }
    return citations.quotation(quote(statement, words), 0, Block.Extent.WORDS);
  }

  /// The words in their paragraph and voice.
  private static Quote quote(Statement statement, Span words) {
    String text = statement.text();
    int begin = text.lastIndexOf('\n', Math.max(0, words.start() - 1)) + 1;
    int end = text.indexOf('\n', words.end());
    var voice = statement.voices().stream().filter(each -> each.span().contains(words)).findFirst();
    var paragraph = new Span(Math.min(begin, words.start()), end < 0 ? text.length() : end);
    return new Quote(statement, words, voice, paragraph, 1);
  }
}
