package onrecord.conversation;

import java.util.List;
import onrecord.answer.Question;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.exchange.Payload;
import onrecord.conversation.survey.SurveyReplies;
import onrecord.conversation.wording.LeadLine;

/// More of an answer, whose question is the last of the thread.
record Further(Message message, Conversation conversation) {

  /// What a button under it asks for.
  Reply reply(Payload wanted) {
    List<String> thread = Exchange.asked(message.thread());
    if (thread.isEmpty()) {
      Wording wording = Wording.in(message.preferences().language());
      return Reply.of(Block.said(wording.say("button.question-gone"))).shown(Manner.NOTICE);
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

  /// The next ones, for somebody who says "more".
  Reply next() {
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

  /// Whose words the answer has quoted.
  Reply whose() {
    List<String> thread = Exchange.asked(message.thread());
    return lead()
        .goingOn(thread, answering().whose(understood(thread)))
        .answering(message.thread());
  }

  private LeadLine lead() {
    return new LeadLine(Wording.in(message.preferences().language()));
  }
}
