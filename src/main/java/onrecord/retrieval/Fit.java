package onrecord.retrieval;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.corpus.Edtf;
import onrecord.question.AnswerKind;
import onrecord.question.Period;

/// How well a sentence fits the kind of answer that a question wants, and a statement the time that
/// it names.
final class Fit {
  private static final String AMOUNT =
      "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?"
          + "|thousands?|millions?|billions?|half|third|quarter|most|majority|several|tens|only|all|none)\\b|[۰-۹٠-٩]";
  private static final Pattern NUMBER = pattern(AMOUNT);
  private static final Pattern DATE =
      pattern(
          "\\b(1[89]|20)\\d\\d\\b|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b|\\b(january|february|march|april|may|june|july|august|september|october|november|december) \\d{1,2}\\b");
  private static final Pattern SHARE =
      pattern(
          "%|\\bper ?cent\\b|\\bpercentage\\b|\\b(half|third|quarter|fifth|sixth|tenth|majority|most|two-thirds|one-\\p{L}+)\\b|درصد|٪");
  private static final Pattern TIME =
      pattern(
          "\\b(1[89]|20)\\d\\d\\b|\\b(january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday"
              + "|thursday|friday|saturday|sunday|today|yesterday|century|decades?|years?|months?|weeks?|days?|hours?|ago|since|recently|last|next)\\b|۱۳|۱۴|۲۰");
  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{L}\\p{N},;:)] |[“\"‘(])\\p{Lu}[\\p{L}.’'-]+");
  private static final Pattern REASON =
      pattern(
          "\\b(because|since|therefore|thus|due to|owing to|result|reason|in order to|so that|as a|leads? to|led to|caused?|if|will|would|may)\\b");
  private static final Pattern STAND =
      pattern(
          "\\b(we|our|us|must|should|demand|demands|call|calls|support|supports|oppose|opposes|condemn|condemns|reject|rejects|denounce|denounces|stand|stands"
              + "|believe|believes|urge|urges|need|needs|insist|defend|defends|solidarity|against|welcome|deplore|clear|clearly|no|not|never|only|right)\\b");

  /// A statement about an event comes out with it or soon after it.
  private static final double SOON_DAYS = 550;

  private Fit() {}

  private static Pattern pattern(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// 1 where it does, 0 where it does not, 0.5 where the question does not tell.
  static double of(AnswerKind kind, String sentence) {
    return switch (kind) {
      case NUMBER -> fit(NUMBER, DATE.matcher(sentence).replaceAll(" "));
      case SHARE -> fit(SHARE, sentence);
      case TIME -> fit(TIME, sentence);
      case PERSON, PLACE -> fit(NAME, sentence);
      case REASON -> fit(REASON, sentence);
      case POSITION, YES_NO -> fit(STAND, sentence);
      case OPEN -> 0.5;
    };
  }

  /// How far a sentence says nothing itself: it announces another or asks.
  static double emptiness(String sentence) {
    return sentence.endsWith(":") ? 2 : sentence.endsWith("?") ? 1 : 0;
  }

  private static double fit(Pattern pattern, String sentence) {
    return pattern.matcher(sentence).find() ? 1 : 0;
  }

  /// 1 within the period, less the later the statement came, 0 where it came out before; 0.5 where
  /// nothing is known.
  static double of(Optional<Period> period, Optional<Edtf> date) {
    if (period.isEmpty() || date.isEmpty()) {
      return 0.5;
    }
    if (date.get().latest().isBefore(period.get().from())) {
      return 0;
    }
    if (!date.get().earliest().isAfter(period.get().to())) {
      return 1;
    }
    double late = ChronoUnit.DAYS.between(period.get().to(), date.get().earliest());
    return 0.3 + 0.6 * Math.exp(-late / SOON_DAYS);
  }
}
