package onrecord.conversation.browsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import onrecord.answer.Quote;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Button.Copy;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.Reply.PreferenceChange;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.exchange.Payload;
import onrecord.corpus.Statement;
import onrecord.index.StatementStore;

/// What can be pressed under quotes, in rows that fit on a phone.
public final class Offers {
  private static final int IN_A_ROW = 3;

  private final Wording wording;
  private final Citations citations;

  /// In those words.
  public Offers(Wording wording) {
    this.wording = wording;
    citations = new Citations(wording);
  }

  /// The rows that hold something.
  public static List<List<Button>> full(List<List<Button>> rows) {
    return rows.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
  }

  /// Reading each quote in place, and copying its citation.
  ///
  /// @param first the number of the first quote
  public List<List<Button>> read(List<Quote> quotes, int first) {
    var rows = new ArrayList<List<Button>>();
    if (quotes.size() == 1 && first == 1) {
      Quote quote = quotes.getFirst();
      rows.add(
          List.of(
              reading(quote, wording.say("button.read"), 1),
              new Copy(wording.say("button.copy"), citations.copied(quote))));
      return rows;
    }
    for (int i = 0; i < quotes.size(); i += IN_A_ROW) {
      int from = i;
      var numbers = IntStream.range(from, Math.min(quotes.size(), from + IN_A_ROW)).boxed();
      var reading = new ArrayList<Button>();
      var copying = new ArrayList<Button>();
      numbers.forEach(
          at -> {
            var number = Map.of("number", first + at);
            Quote quote = quotes.get(at);
            reading.add(reading(quote, wording.say("button.read-numbered", number), first + at));
            copying.add(
                new Copy(wording.say("button.copy-numbered", number), citations.copied(quote)));
          });
      rows.add(reading);
      rows.add(copying);
    }
    return rows;
  }

  private static Button reading(Quote quote, String label, int number) {
    String payload = Citations.opening(quote).payload();
    return new Press(label, payload, "/read " + number);
  }

  /// Further quotes, and those of others.
  ///
  /// @param from how many have been shown
  public List<Button> further(int from, int further, boolean others) {
    var row = new ArrayList<Button>();
    if (further > 0) {
      String label = wording.say("button.more", Map.of("count", further));
      row.add(new Press(label, new Payload.More(from).encoded(), "/more"));
    }
    if (others) {
      row.addAll(others(0, 1));
    }
    return row;
  }

  /// Quotes of others, where any are left.
  public List<Button> others(int from, int left) {
    return left == 0
        ? List.of()
        : List.of(
            new Press(
                wording.say("button.others"),
                new Payload.OthersPayload(from).encoded(),
                "/others"));
  }

  /// What follows in the same reply's manner, where anything does.
  public List<Button> following(String label, Payload payload) {
    return List.of(new Press(label, payload.encoded(), "/more"));
  }

  /// Whether a quote was right.
  public List<Button> votes(Quote quote) {
    return List.of(vote(quote, true), vote(quote, false));
  }

  /// What is said to one who voted, and counted.
  public Reply voted(Payload.VotePayload vote, StatementStore store) {
    Optional<Statement> statement =
        vote.find(store).filter(found -> vote.start() < found.text().length());
    String words = wording.say(statement.isPresent() ? "notice.voted" : "read.gone");
    Reply notice = Reply.of(Block.said(words)).shown(Manner.NOTICE);
    return statement
        .map(found -> new PreferenceChange.Vote(found.id() + ":" + vote.start(), vote.right()))
        .map(notice::changing)
        .orElse(notice);
  }

  private Button vote(Quote quote, boolean right) {
    String label = wording.say(right ? "button.right" : "button.wrong");
    var vote = new Payload.VotePayload(quote.statement().id(), quote.span().start(), right);
    return new Press(label, vote.encoded(), "");
  }
}
