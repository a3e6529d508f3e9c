package onrecord.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.Question;
import onrecord.answer.Quote;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.exchange.Payload;
import onrecord.conversation.smalltalk.BotRequest.BackReference;
import onrecord.conversation.survey.SurveyReplies;
import onrecord.conversation.wording.LeadLine;
import onrecord.conversation.wording.TimeBeyond;

/// More of an answer, whose question is the last of the thread.
record Further(Message message, Conversation conversation) {

  /// What a button under it asks for.
  Reply reply(Payload wanted) {
    List<String> thread = Exchange.asked(message.thread());
    if (thread.isEmpty()) {
      return Reply.of(Block.said(wording().say("button.question-gone"))).shown(Manner.NOTICE);
    }
    if (wanted instanceof Payload.Later later) {
      return surveyed().followed(SurveyRequests.matter(thread.getLast()), later);
    }
    Question question = understood(thread);
    if (wanted instanceof Payload.Rows(int from)) {
      return surveyed().rows(thread, question, from);
    }
    Reply reply =
        wanted instanceof Payload.More(int from)
            ? answering().more(question, from)
            : answering()
                .others(question, wanted instanceof Payload.OthersPayload(int first) ? first : 0);
    return reply.answering(thread);
  }

  private Question understood(List<String> thread) {
    List<String> asked = thread.stream().map(SurveyRequests::matter).toList();
    return conversation.understood(asked.subList(0, asked.size() - 1), asked.getLast());
  }

  private AnswerReplies answering() {
    return conversation.answering(message.preferences());
  }

  private SurveyRequests surveyed() {
    return conversation.surveyed(message.preferences(), SurveyReplies.PAGE);
  }

  /// What somebody wants who refers back to it.
  Reply reply(BackReference reference) {
    return switch (reference) {
      case MORE -> next();
      case OTHERS -> others();
      case NEWER -> beyond(TimeBeyond.AFTER);
      case OLDER -> beyond(TimeBeyond.BEFORE);
      case WHOLE -> whole();
      case WHOSE, JUDGE -> whose();
    };
  }

  /// What those say who were not asked; more, where nobody was.
  private Reply others() {
    List<String> thread = Exchange.asked(message.thread());
    if (understood(thread).asked().isEmpty()) {
      return next();
    }
    Reply reply = reply(new Payload.OthersPayload(0));
    return lead().goingOn(thread, reply.shown(Manner.NEW)).answering(message.thread());
  }

  /// The next ones, for somebody who says "more".
  private Reply next() {
    List<String> thread = message.thread();
    String last = Exchange.asked(thread).getLast();
    boolean compared = last.startsWith(SurveyRequests.COMPARE);
    int first = compared ? SurveyReplies.PAGE : message.preferences().quotes();
    int from = Exchange.shown(thread, first);
    Reply reply = reply(compared ? new Payload.Rows(from) : new Payload.More(from));
    int page = compared ? SurveyReplies.PAGE : AnswerReplies.PAGE;
    return reply.manner() == Manner.NOTICE
        ? reply.shown(Manner.NEW).answering(thread)
        : lead()
            .goingOn(Exchange.asked(thread), reply)
            .answering(Exchange.having(thread, from + page));
  }

  /// What was said to the same matter beyond the time of what is quoted.
  private Reply beyond(TimeBeyond time) {
    List<String> thread = Exchange.asked(message.thread());
    Question question = understood(thread);
    List<Quote> quotes = answering().shown(question);
    if (quotes.isEmpty()) {
      return answering().reply(question, thread).answering(thread);
    }
    return time.of(quotes, wording())
        .map(words -> Stream.concat(thread.stream(), Stream.of(words)).toList())
        .map(on -> answering().reply(understood(on), on).answering(on))
        .orElseGet(() -> Reply.of(Block.said(wording().say("answer.no-more"))).answering(thread));
  }

  /// All of the statement that is quoted first.
  private Reply whole() {
    List<String> thread = Exchange.asked(message.thread());
    Reply reply =
        quoted()
            .map(one -> conversation.reading(message).asked(List.of(one)))
            .orElseGet(() -> answering().reply(understood(thread), thread));
    return lead().goingOn(thread, reply).answering(thread);
  }

  /// The statement that the answer quotes first, by its number in the archive.
  Optional<String> quoted() {
    List<String> thread = Exchange.asked(message.thread());
    return thread.isEmpty()
        ? Optional.empty()
        : answering().shown(understood(thread)).stream()
            .map(quote -> quote.statement().id())
            .findFirst();
  }

  /// Whose words the answer has quoted.
  private Reply whose() {
    List<String> thread = Exchange.asked(message.thread());
    Question question = understood(thread);
    var citations = new Citations(wording());
    List<Block> lines =
        answering().cited(question).stream()
            .map(quote -> (Block) new Block.Item(citations.line(quote)))
            .distinct()
            .toList();
    if (lines.isEmpty()) {
      return answering().reply(question, thread).answering(thread);
    }
    var blocks = new ArrayList<Block>();
    blocks.add(Block.said(wording().say("follow.whose", Map.of("count", lines.size()))));
    blocks.addAll(lines);
    return lead()
        .goingOn(thread, Reply.of(blocks.toArray(Block[]::new)))
        .answering(message.thread());
  }

  private LeadLine lead() {
    return new LeadLine(wording());
  }

  private Wording wording() {
    return Wording.in(message.preferences().language());
  }
}
