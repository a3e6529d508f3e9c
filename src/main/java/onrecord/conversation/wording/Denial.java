package onrecord.conversation.wording;

import java.util.List;
import java.util.Map;
import onrecord.answer.Answer.Abstained;
import onrecord.answer.Answer.Reason;
import onrecord.answer.Asked;
import onrecord.answer.Period;
import onrecord.answer.Question;
import onrecord.answer.Quote;
import onrecord.conversation.Wording;
import onrecord.corpus.Edtf;

/// Says in one sentence that there is no answer, and what is missing.
public final class Denial {
  private static final int MOST_NAMED = 5;

  /// What fits less is not near.
  private static final double NEAR = 0.07;

  private Denial() {}

  /// Those of the nearest passages that are near enough to be shown.
  public static List<Quote> near(List<Quote> nearest) {
    return nearest.stream().filter(quote -> quote.score() >= NEAR).toList();
  }

  /// That nothing speaks to it from one of the times that were set against each other.
  public static String of(Period time, Wording wording) {
    Edtf days = Edtf.parse(time.stretches().getFirst().text());
    return wording.say(
        "answer.silent-time", Map.of("time", wording.isolated(DateWords.of(days, wording))));
  }

  /// In those words.
  public static String of(Abstained answer, Wording wording) {
    List<String> asked = answer.question().asked().stream().map(Asked::name).toList();
    List<String> missing = missing(answer);
    return wording.say(
        "decline." + key(answer.reason(), !asked.isEmpty()),
        Map.of(
            "count",
            missing.size(),
            "missing",
            named(mentions(answer) ? quoted(missing, wording) : missing, wording),
            "name",
            named(asked, wording)));
  }

  private static String key(Reason reason, boolean asked) {
    return switch (reason) {
      case NOTHING_BY_ORGANIZATION -> (asked ? reason : Reason.NOTHING_RELEVANT).code();
      case NOTHING_FROM_PERIOD -> reason.code() + (asked ? "-by" : "");
      case NO_SUCH_ORGANIZATION,
          NOTHING_RELEVANT,
          NEVER_MENTIONED,
          LANGUAGE_NOT_READ,
          NOT_A_QUESTION ->
          reason.code();
    };
  }

  /// Whether what is missing are words of the question, which are not to be taken for the bot's.
  private static boolean mentions(Abstained answer) {
    return switch (answer.reason()) {
      case NEVER_MENTIONED, NOTHING_RELEVANT, NOTHING_BY_ORGANIZATION -> true;
      case NO_SUCH_ORGANIZATION, NOTHING_FROM_PERIOD, LANGUAGE_NOT_READ, NOT_A_QUESTION -> false;
    };
  }

  private static List<String> quoted(List<String> words, Wording wording) {
    return words.stream()
        .map(Wording::shortened)
        .map(one -> wording.say("cite.title", Map.of("title", one)))
        .toList();
  }

  private static String named(List<String> names, Wording wording) {
    return wording.list(names.stream().map(Wording::shortened).limit(MOST_NAMED).toList());
  }

  /// What the answer says is missing, else what the question asked for.
  private static List<String> missing(Abstained answer) {
    if (!answer.missing().isEmpty()) {
      return answer.missing();
    }
    Question question = answer.question();
    return switch (answer.reason()) {
      case NOTHING_FROM_PERIOD ->
          question.period().map(Period::words).map(List::of).orElse(List.of());
      case NO_SUCH_ORGANIZATION -> question.unknown().map(List::of).orElse(List.of());
      case NOTHING_BY_ORGANIZATION,
          NOTHING_RELEVANT,
          NEVER_MENTIONED,
          LANGUAGE_NOT_READ,
          NOT_A_QUESTION ->
          List.of();
    };
  }
}
