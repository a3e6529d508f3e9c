package onrecord.answer.retrieval;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.AnswerKind;
import onrecord.answer.Period;
import onrecord.corpus.Edtf;
import onrecord.language.knowledge.PhrasePattern;

/// How well a sentence fits the kind of answer that a question wants, and a statement the time that
/// it names.
final class AnswerKindFit {
  private static final Pattern NUMBER = either("[\\d۰-۹٠-٩]", "says.number");
  private static final Pattern DATE =
      either(
          "\\b(1[89]|20)\\d\\d\\b|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b|"
              + PhrasePattern.group("says.month")
              + " \\d{1,2}\\b");
  private static final Pattern SHARE = PhrasePattern.of("says.share");
  private static final Pattern TIME = either("\\b(1[89]|20)\\d\\d\\b", "says.time", "says.month");
  private static final Pattern FIGURE = Pattern.compile("[\\d۰-۹٠-٩]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++");
  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{L}\\p{N},;:)] |[“\"‘(])\\p{Lu}[\\p{L}.’'-]+");
  private static final Pattern REASON = PhrasePattern.of("says.reason");
  private static final Pattern STAND = PhrasePattern.of("says.stand");

  /// A statement about an event comes out with it or soon after it.
  private static final double SOON_DAYS = 550;

  private AnswerKindFit() {}

  private static Pattern either(String figures, String... lists) {
    String words = Arrays.stream(lists).map(PhrasePattern::group).collect(Collectors.joining("|"));
    return Pattern.compile(
        words.isEmpty() ? figures : figures + "|" + words,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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

  /// Whether a number, a share or a time is asked for and a sentence has none, but for those that
  /// the question names.
  static boolean isBare(AnswerKind kind, String question, String sentence) {
    Set<String> named = figures(question).collect(Collectors.toSet());
    String rest =
        WORD.matcher(sentence)
            .replaceAll(
                word ->
                    named.contains(word.group()) ? " " : Matcher.quoteReplacement(word.group()));
    return switch (kind) {
      case NUMBER -> of(AnswerKind.NUMBER, rest) == 0;
      case SHARE -> of(AnswerKind.SHARE, rest) == 0;
      case TIME -> of(AnswerKind.TIME, rest) == 0 && !FIGURE.matcher(rest).find();
      case PERSON, PLACE, REASON, YES_NO, POSITION, OPEN -> false;
    };
  }

  /// The words that hold figures.
  private static Stream<String> figures(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(word -> FIGURE.matcher(word).find());
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
