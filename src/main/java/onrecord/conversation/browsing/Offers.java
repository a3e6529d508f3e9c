package onrecord.conversation.browsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.answer.Quote;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.exchange.CitedForm;
import onrecord.conversation.exchange.Payload;

/// What can be pressed under quotes: at most two rows, which fit on a phone.
public final class Offers {
  /// More buttons than that in a row cannot be read, nor are they taken.
  private static final int MOST_IN_A_ROW = 8;

  /// So many numbers have room for a word beside them.
  private static final int WITH_WORDS = 3;

  private final Wording wording;

  /// In those words.
  public Offers(Wording wording) {
    this.wording = wording;
  }

  /// The rows under quotes: reading each in context and going on, then citing them and judging.
  ///
  /// @param first the number of the first quote
  /// @param further what goes on from them
  /// @param others what else can be done
  public List<List<Button>> rows(
      List<Quote> quotes, int first, List<Button> further, List<Button> others) {
    var upper = new ArrayList<Button>();
    int most = Math.min(quotes.size(), MOST_IN_A_ROW - further.size());
    for (int at = 0; at < most; at++) {
      upper.add(reading(quotes.get(at), first + at, quotes.size() == 1 && first == 1, most));
    }
    if (quotes.size() == 1) {
      Quote only = quotes.getFirst();
      upper.add(new Button.OpenSite(wording.say("button.open"), Citations.opening(only)));
    }
    upper.addAll(further);
    var lower = new ArrayList<Button>();
    if (!quotes.isEmpty()) {
      lower.add(citing(quotes.getFirst()));
    }
    lower.addAll(others);
    return Stream.of(upper, lower)
        .filter(row -> !row.isEmpty())
        .<List<Button>>map(List::copyOf)
        .toList();
  }

  /// The same in one row, with nothing that goes on from them.
  public List<List<Button>> row(List<Quote> quotes) {
    List<Button> all =
        rows(quotes, 1, List.of(), List.of()).stream().flatMap(List::stream).toList();
    return all.isEmpty() ? List.of() : List.of(all);
  }

  private Button reading(Quote quote, int number, boolean alone, int count) {
    String payload = Citations.opening(quote).payload();
    String key =
        alone ? "button.read" : count > WITH_WORDS ? "button.read-figure" : "button.read-numbered";
    return new Press(wording.say(key, Map.of("number", number)), payload, "/read " + number);
  }

  /// All the quotes that can be read in context from the same message are cited.
  private Button citing(Quote quote) {
    int form = new CitedForm(0, quote.part()).number();
    String payload = Payload.CitePayload.of(quote.statement(), form, quote.span()).encoded();
    return new Press(wording.say("button.cite"), payload, "/cite");
  }

  /// Further quotes, where any are left.
  ///
  /// @param from how many have been shown
  public List<Button> further(int from, int left) {
    if (left == 0) {
      return List.of();
    }
    String label = wording.say("button.more", Map.of("count", left));
    return List.of(new Press(label, new Payload.More(from).encoded(), "/more"));
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

  /// Whether an answer was right.
  public List<Button> votes(Quote first) {
    return Votes.below(first);
  }
}
