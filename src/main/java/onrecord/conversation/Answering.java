package onrecord.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Answer.Abstained;
import onrecord.answer.Answer.Quoted;
import onrecord.answer.Quote;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Button;
import onrecord.question.Asked;
import onrecord.question.Period;
import onrecord.question.Question;
import onrecord.wording.Wording;

/// Puts an answer into a reply: quotes with their citations, or what is missing and then the
/// nearest words.
final class Answering {
  private static final int PAGE = 3;
  private static final int MOST_NAMED = 5;

  private final Preferences preferences;
  private final Wording wording;
  private final Citations citations;

  Answering(Preferences preferences) {
    this.preferences = preferences;
    wording = Wording.in(preferences.language());
    citations = new Citations(wording);
  }

  Reply reply(Answer answer) {
    return switch (answer) {
      case Quoted quoted -> quoted(quoted);
      case Abstained abstained -> abstained(abstained);
    };
  }

  private Reply quoted(Quoted answer) {
    List<Quote> quotes = shown(answer);
    int further = all(answer).size() - quotes.size();
    var blocks = quotations(quotes, 1);
    for (Asked silent : answer.silent()) {
      blocks.add(Block.said(wording.say("answer.silent", Map.of("name", silent.name()))));
    }
    return reply(blocks, quotes, 1, further);
  }

  /// The quotes that an answer shows at first; a comparison shows all, one for each one asked.
  private List<Quote> shown(Quoted answer) {
    return answer.question().comparison()
        ? answer.quotes()
        : answer.quotes().stream().limit(preferences.quotes()).toList();
  }

  private static List<Quote> all(Quoted answer) {
    return Stream.concat(answer.quotes().stream(), answer.further().stream()).toList();
  }

  /// The further quotes, from one on.
  Reply more(Answer answer, int from) {
    return switch (answer) {
      case Quoted quoted when from < all(quoted).size() -> {
        List<Quote> all = all(quoted);
        List<Quote> quotes = all.subList(from, Math.min(all.size(), from + PAGE));
        int further = all.size() - from - quotes.size();
        yield reply(quotations(quotes, from + 1), quotes, from + 1, further);
      }
      case Quoted _, Abstained _ -> Reply.of(Block.said(wording.say("answer.no-more")));
    };
  }

  /// Passages found, with how well each fits.
  Reply found(List<Quote> passages) {
    return passages.isEmpty()
        ? Reply.of(Block.said(wording.say("decline.nothing-relevant", Map.of("count", 0))))
        : Reply.of(quotations(passages, 1).toArray(Block[]::new));
  }

  private Reply abstained(Abstained answer) {
    var blocks = new ArrayList<Block>();
    blocks.add(Block.said(denial(answer)));
    List<Quote> nearest = answer.nearest();
    if (answer.reason() == Answer.Reason.NOT_A_QUESTION) {
      blocks.add(Block.said(wording.say("decline.how")));
    }
    if (!nearest.isEmpty()) {
      blocks.add(Block.said(wording.say("decline.nearest", Map.of("count", nearest.size()))));
      blocks.addAll(quotations(nearest, 1));
    }
    return reply(blocks, nearest, 1, 0);
  }

  private String denial(Abstained answer) {
    List<String> missing = missing(answer);
    return wording.say(
        "decline." + answer.reason().code(),
        Map.of(
            "count",
            missing.size(),
            "missing",
            wording.list(missing.stream().map(Wording::shortened).limit(MOST_NAMED).toList())));
  }

  /// What the denial names: what the answer says is missing, else what the question asked for.
  private static List<String> missing(Abstained answer) {
    // What is missing from somebody's statements is not who issued them.
    boolean ofAsked =
        answer.reason() == Answer.Reason.NOTHING_BY_ORGANIZATION
            && !answer.question().asked().isEmpty();
    if (!answer.missing().isEmpty() && !ofAsked) {
      return answer.missing();
    }
    Question question = answer.question();
    return switch (answer.reason()) {
      case NOTHING_FROM_PERIOD ->
          question.period().map(Period::words).map(List::of).orElse(List.of());
      case NO_SUCH_ORGANIZATION -> question.unknown().map(List::of).orElse(List.of());
      case NOTHING_BY_ORGANIZATION -> question.asked().stream().map(Asked::name).toList();
      case NOTHING_RELEVANT, NEVER_MENTIONED, NOT_A_QUESTION -> List.of();
    };
  }

  private List<Block> quotations(List<Quote> quotes, int first) {
    boolean numbered = quotes.size() > 1 || first > 1;
    var blocks = new ArrayList<Block>();
    for (Quote quote : quotes) {
      blocks.add(citations.quotation(quote, numbered ? first + blocks.size() : 0));
    }
    return blocks;
  }

  private Reply reply(List<Block> blocks, List<Quote> quotes, int first, int further) {
    var rows = new ArrayList<List<Button>>();
    var reading = new ArrayList<Button>();
    for (Quote quote : quotes) {
      int number = first + reading.size();
      boolean alone = quotes.size() == 1 && number == 1;
      String label =
          alone
              ? wording.say("button.read")
              : wording.say("button.read-numbered", Map.of("number", number));
      String payload =
          Citations.opening(quote.statement(), quote.span().start(), quote.span()).payload();
      reading.add(new Button(label, payload, "/read " + number));
    }
    rows.add(reading);
    if (further > 0) {
      String label = wording.say("button.more", Map.of("count", further));
      int from = first - 1 + quotes.size();
      rows.add(List.of(new Button(label, new Payload.More(from).encoded(), "/more")));
    }
    rows.removeIf(List::isEmpty);
    return new Reply(List.copyOf(blocks), List.copyOf(rows), Optional.empty());
  }
}
