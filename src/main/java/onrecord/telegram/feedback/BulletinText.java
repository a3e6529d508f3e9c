package onrecord.telegram.feedback;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onrecord.conversation.Opinion;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.telegram.AdminOperations.BotStatus;

/// A week in a few lines: what was asked, what was declined and why, what people thought of the
/// answers, what the archive lacks, and how its index is. The week is the seven days before the day
/// on which it is told, by the days of UTC.
public final class BulletinText {
  private static final int SHOWN = 3;
  private static final int DAYS = 7;

  /// Why a question may be declined, by the names that JSON has for it.
  public static final List<String> REASONS =
      List.of(
          "nothing-relevant",
          "never-mentioned",
          "no-such-organization",
          "nothing-by-organization",
          "nothing-from-period",
          "language-not-read",
          "not-a-question");

  private final OutcomeCounts outcomes;
  private final UnansweredQuestions unanswered;

  /// Of those counts.
  public BulletinText(Feedback feedback) {
    this.outcomes = feedback.outcomes();
    this.unanswered = feedback.unanswered();
  }

  /// The week before that moment.
  public Reply of(ZonedDateTime due, BotStatus standing, Wording wording) {
    LocalDate from = due.toLocalDate().minusDays(DAYS);
    LocalDate to = due.toLocalDate().minusDays(1);
    Map<String, Long> put = outcomes.outcomes(from, to);
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Paragraph(
            List.of(
                Run.bold(
                    wording.say(
                        "bulletin.title", Map.of("from", from.toString(), "to", to.toString()))))));
    blocks.add(item(asked(put, wording)));
    long right = opinions(from, to, Opinion.RIGHT);
    long wrong = opinions(from, to, Opinion.WRONG);
    String reasons = reasons(outcomes.opinions(from, to), wording);
    blocks.add(
        item(wording.say("bulletin.votes", Map.of("right", right, "wrong", wrong)) + reasons));
    blocks.add(item(index(standing, wording)));
    standing
        .complaints()
        .forEach(what -> blocks.add(item(wording.say("admin.status.wrong", Map.of("what", what)))));
    List<String> lines =
        FeedbackReplies.lines(LikeQuestions.of(unanswered.between(from, to)), SHOWN, wording);
    if (!lines.isEmpty()) {
      blocks.add(Block.said(wording.say("bulletin.unanswered")));
      blocks.add(new Block.Lines(lines));
    }
    return Reply.of(blocks.toArray(Block[]::new));
  }

  private long opinions(LocalDate from, LocalDate to, Opinion opinion) {
    return outcomes.opinions(from, to).getOrDefault(opinion.code(), 0L);
  }

  private static String asked(Map<String, Long> put, Wording wording) {
    long all = put.values().stream().mapToLong(Long::longValue).sum();
    long declined = all - put.getOrDefault(PutQuestion.ANSWERED, 0L);
    String sizes = wording.say("bulletin.questions", Map.of("count", all, "declined", declined));
    String why =
        REASONS.stream()
            .filter(put::containsKey)
            .map(
                reason ->
                    wording.say("declined." + reason)
                        + " "
                        + wording.figure(put.getOrDefault(reason, 0L)))
            .collect(Collectors.joining(comma(wording)));
    return why.isEmpty() ? sizes : sizes + " (" + why + ")";
  }

  private static String reasons(Map<String, Long> opinions, Wording wording) {
    String reasons =
        Opinion.reasons().stream()
            .filter(reason -> opinions.containsKey(reason.code()))
            .map(
                reason ->
                    wording.say("vote." + reason.code())
                        + " "
                        + wording.figure(opinions.getOrDefault(reason.code(), 0L)))
            .collect(Collectors.joining(comma(wording)));
    return reasons.isEmpty() ? "" : " (" + reasons + ")";
  }

  private static String comma(Wording wording) {
    return wording.rightToLeft() ? "، " : ", ";
  }

  private static String index(BotStatus standing, Wording wording) {
    var sizes =
        Map.of(
            "number", standing.generation(),
            "statements", standing.statements(),
            "passages", standing.passages());
    String size = wording.say("admin.status.index", sizes);
    return standing.problems() == 0
        ? size
        : size
            + comma(wording)
            + wording.say("admin.status.problems", Map.of("count", standing.problems()));
  }

  private static Block item(String words) {
    return new Block.Item(List.of(Run.plain(words)));
  }
}
