package onrecord.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.answer.Question;
import onrecord.answer.Quote;
import onrecord.conversation.Reply.Attachment;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.browsing.Offers;
import onrecord.conversation.exchange.Payload.Later;
import onrecord.conversation.survey.Comparison;
import onrecord.conversation.survey.Survey;
import onrecord.conversation.survey.SurveyReplies;
import onrecord.conversation.survey.Timeline;

/// Replies to those who ask who spoke to a matter, side by side or through time.
///
/// @param most so many rows, or quotes, in one reply
record SurveyRequests(Survey survey, AnswerReplies answering, Wording wording, int most) {
  static final String COMPARE = "/compare";
  static final String TIMELINE = "/timeline";

  /// The most quotes in one picture.
  private static final int DRAWN = 500;

  private static final Pattern COMMAND =
      Pattern.compile(
          "(?s)\\A\\s*+(/compare|/timeline)(?:@\\w+)?(?:\\s+(.*))?", Pattern.CASE_INSENSITIVE);

  /// A question without a command of ours before it.
  static String matter(String question) {
    Matcher command = COMMAND.matcher(question);
    return command.matches() ? Optional.ofNullable(command.group(2)).orElse("") : question;
  }

  private static boolean is(String command, String question) {
    Matcher written = COMMAND.matcher(question);
    return written.matches() && written.group(1).equalsIgnoreCase(command);
  }

  Reply compared(String text, int from) {
    if (text.isBlank()) {
      return Reply.of(Block.said(wording.say("compare.how")));
    }
    return survey
        .ofTimes(text)
        .map(answering::reply)
        .orElseGet(() -> drawn(survey.compare(text, from, most), from))
        .answering(List.of(COMPARE + " " + text.strip()));
  }

  Reply followed(String text, Later from) {
    if (text.isBlank()) {
      return Reply.of(Block.said(wording.say("timeline.how")));
    }
    if (from.equals(Survey.PICTURED)) {
      return pictured(text);
    }
    Timeline timeline = survey.timeline(text, from, most);
    Reply reply =
        timeline
            .silence()
            .map(answering::abstained)
            .orElseGet(() -> new SurveyReplies(wording).reply(timeline));
    return reply.answering(List.of(TIMELINE + " " + text.strip()));
  }

  private Reply pictured(String text) {
    List<Quote> quotes = survey.timeline(text, Survey.BEGINNING, DRAWN).quotes();
    return Reply.of(Block.said(wording.say("picture.timeline")))
        .attaching(new Attachment.ChartPicture(text.strip(), quotes));
  }

  /// The further rows of a comparison, whose question is the last one.
  ///
  /// @param understood what it asks where it was put in words
  Reply rows(List<String> thread, Question understood, int from) {
    return is(COMPARE, thread.getLast())
        ? compared(matter(thread.getLast()), from)
        : answering.rows(understood, from).answering(thread);
  }

  private Reply drawn(Comparison comparison, int from) {
    return comparison
        .silence()
        .map(answering::abstained)
        .orElseGet(
            () ->
                new SurveyReplies(wording)
                    .reply(comparison, from, List.of(), from == 0 ? votes(comparison) : List.of()));
  }

  /// Whether it was right, below the first rows of which one is a quote.
  private List<Button> votes(Comparison comparison) {
    return comparison.rows().stream()
        .flatMap(row -> row.quote().stream())
        .findFirst()
        .map(new Offers(wording)::votes)
        .orElse(List.of());
  }
}
