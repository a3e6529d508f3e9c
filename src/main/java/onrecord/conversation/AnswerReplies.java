package onrecord.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Answer.Abstained;
import onrecord.answer.Answer.Quoted;
import onrecord.answer.Answerer;
import onrecord.answer.Explanation;
import onrecord.answer.Question;
import onrecord.answer.Quote;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Extent;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.browsing.Offers;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.survey.Comparison;
import onrecord.conversation.survey.Issuers;
import onrecord.conversation.survey.Survey;
import onrecord.conversation.survey.SurveyReplies;
import onrecord.conversation.welcome.ExampleQuestions;
import onrecord.conversation.welcome.Suggestions;
import onrecord.conversation.wording.Denial;
import onrecord.conversation.wording.LeadLine;

/// Answers a question in a reply: quotes with their citations, or what is missing and then the
/// nearest words.
final class AnswerReplies {
  static final int PAGE = 3;

  private final Preferences preferences;
  private final Answerer answerer;
  private final Wording wording;
  private final Citations citations;
  private final Offers offers;
  private final Survey survey;
  private final SurveyReplies surveying;
  private final Suggestions suggestions;

  AnswerReplies(
      Preferences preferences, Answerer answerer, Survey survey, ExampleQuestions examples) {
    this.preferences = preferences;
    this.answerer = answerer;
    wording = Wording.in(preferences.language());
    citations = new Citations(wording);
    offers = new Offers(wording);
    this.survey = survey;
    suggestions = new Suggestions(examples, wording);
    surveying = new SurveyReplies(wording);
  }

  Reply reply(Question question) {
    return reply(question, question.earlier());
  }

  /// The answer, and from what it goes on.
  Reply reply(Question question, List<String> from) {
    if (!preferences.explained()) {
      return told(question, from, answerer.answer(question));
    }
    Explanation explanation = answerer.explain(question);
    Reply reply = told(question, from, explanation.answer());
    var blocks = new ArrayList<>(reply.blocks());
    blocks.add(new Block.Paragraph(List.of(Run.bold(wording.say("explain.title")))));
    blocks.add(new Block.Lines(explanation.lines()));
    return reply.saying(List.copyOf(blocks));
  }

  /// Says first which time was not understood, and last from which questions this one goes on: who
  /// speaks comes before that.
  private Reply goingOn(Question question, List<String> from, Reply reply) {
    var blocks = new ArrayList<Block>();
    question
        .limits()
        .untold()
        .map(time -> wording.say("answer.time-untold", Map.of("time", wording.isolated(time))))
        .ifPresent(line -> blocks.add(new Block.Paragraph(List.of(Run.italic(line)))));
    blocks.addAll(reply.blocks());
    Reply said = reply.saying(List.copyOf(blocks));
    return from.isEmpty() ? said : new LeadLine(wording).goingOn(from, said);
  }

  /// The quotes that it shows first; none where there is no answer.
  List<Quote> shown(Question question) {
    return answerer.again(question) instanceof Quoted quoted ? shown(quoted) : List.of();
  }

  /// What it shows first, be it only what is nearest.
  List<Quote> cited(Question question) {
    return switch (answerer.again(question)) {
      case Quoted quoted -> shown(quoted);
      case Abstained abstained -> Denial.near(abstained.nearest());
    };
  }

  /// The answer; what could be asked instead comes last, right above its buttons.
  private Reply told(Question question, List<String> from, Answer answer) {
    return switch (answer) {
      case Quoted quoted -> goingOn(question, from, quoted(quoted));
      case Abstained abstained ->
          suggestions.below(goingOn(question, from, denied(abstained)), abstained);
    };
  }

  private Reply quoted(Quoted answer) {
    Question question = answer.question();
    if (question.comparison() && question.asked().size() != 1 && question.times().isEmpty()) {
      return compared(answer, 0);
    }
    List<Quote> quotes = shown(answer);
    int further = all(answer).size() - quotes.size();
    var below = new ArrayList<>(offers.votes(quotes.getFirst()));
    below.addAll(offers.others(0, others(answer).size()));
    List<Block> blocks = new ArrayList<>(quotations(quotes, 1));
    answer.silentTimes().forEach(time -> blocks.add(Block.said(Denial.of(time, wording))));
    return Reply.of(blocks.toArray(Block[]::new))
        .with(offers.rows(quotes, 1, offers.further(quotes.size(), further), below));
  }

  /// The rows of a comparison, from one on.
  Reply rows(Question question, int from) {
    return switch (answerer.again(question)) {
      case Quoted quoted -> compared(quoted, from);
      case Abstained _ -> nothing();
    };
  }

  /// A row for each one asked, or for everybody where nobody is named.
  private Reply compared(Quoted answer, int from) {
    boolean named = !answer.question().asked().isEmpty();
    Comparison comparison =
        named
            ? survey.compare(answer, from, SurveyReplies.NAMED)
            : survey.compare(answer.question(), from, SurveyReplies.PAGE);
    if (comparison.silence().isPresent()) {
      return abstained(comparison.silence().get());
    }
    List<Button> further =
        named && comparison.left() == 0
            ? offers.further(answer.quotes().size(), answer.further().size())
            : List.of();
    List<Button> votes = from == 0 ? offers.votes(answer.quotes().getFirst()) : List.of();
    return surveying.reply(comparison, from, further, votes);
  }

  /// The quotes that an answer shows at first; a comparison shows all, one for each one asked.
  private List<Quote> shown(Quoted answer) {
    return answer.question().comparison()
        ? answer.quotes()
        : answer.quotes().stream().limit(preferences.quotes()).toList();
  }

  static List<Quote> all(Quoted answer) {
    return Stream.concat(answer.quotes().stream(), answer.further().stream()).toList();
  }

  /// The further quotes, from one on.
  Reply more(Question question, int from) {
    return switch (answerer.again(question)) {
      case Quoted quoted -> page(all(quoted), from, false);
      case Abstained _ -> nothing();
    };
  }

  /// What others than those quoted say to it, from one quote on.
  Reply others(Question question, int from) {
    return switch (answerer.again(question)) {
      case Quoted quoted -> page(others(quoted), from, true);
      case Abstained _ ->
          answerer.again(question.ofAnyone()) instanceof Quoted everybody
              ? page(all(everybody), from, true)
              : nothing();
    };
  }

  private List<Quote> others(Quoted answer) {
    if (answer.question().asked().isEmpty()) {
      return Issuers.others(all(answer), shown(answer), answer.question());
    }
    return switch (answerer.again(answer.question().ofAnyone())) {
      case Quoted everybody -> Issuers.others(all(everybody), shown(answer), answer.question());
      case Abstained _ -> List.of();
    };
  }

  private Reply page(List<Quote> all, int from, boolean others) {
    if (from >= all.size()) {
      return nothing();
    }
    List<Quote> quotes = all.subList(from, Math.min(all.size(), from + PAGE));
    int left = all.size() - from - quotes.size();
    int next = from + quotes.size();
    List<Button> on = others ? offers.others(next, left) : offers.further(next, left);
    return Reply.of(quotations(quotes, from + 1).toArray(Block[]::new))
        .with(offers.rows(quotes, from + 1, on, List.of()));
  }

  private Reply nothing() {
    return Reply.of(Block.said(wording.say("answer.no-more"))).shown(Reply.Manner.NOTICE);
  }

  /// Passages found, with how well each fits.
  Reply found(List<Quote> passages) {
    return passages.isEmpty()
        ? Reply.of(Block.said(wording.say("decline.nothing-relevant", Map.of("count", 0))))
        : Reply.of(quotations(passages, 1).toArray(Block[]::new));
  }

  Reply abstained(Abstained answer) {
    return suggestions.below(denied(answer), answer);
  }

  private Reply denied(Abstained answer) {
    var blocks = new ArrayList<Block>();
    blocks.add(Block.said(Denial.of(answer, wording)));
    List<Quote> nearest = Denial.near(answer.nearest());
    if (!nearest.isEmpty()) {
      blocks.add(Block.said(wording.say("decline.nearest", Map.of("count", nearest.size()))));
      blocks.addAll(quotations(nearest, 1, Extent.FURTHER));
    }
    return Reply.of(blocks.toArray(Block[]::new)).with(offers.row(nearest));
  }

  private List<Block> quotations(List<Quote> quotes, int first) {
    return quotations(quotes, first, first == 1 ? Extent.FIRST : Extent.FURTHER);
  }

  /// @param extent how much is shown of the first one
  private List<Block> quotations(List<Quote> quotes, int first, Extent extent) {
    boolean numbered = quotes.size() > 1 || first > 1;
    var blocks = new ArrayList<Block>();
    for (Quote quote : quotes) {
      int number = numbered ? first + blocks.size() : 0;
      blocks.add(citations.quotation(quote, number, blocks.isEmpty() ? extent : Extent.FURTHER));
    }
    return blocks;
  }
}
