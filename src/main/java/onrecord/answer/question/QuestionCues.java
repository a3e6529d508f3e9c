package onrecord.answer.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import onrecord.answer.AnswerKind;
import onrecord.language.knowledge.PhrasePattern;

/// Turns of phrase that change what a question asks for.
final class QuestionCues {
  private static final Pattern INSTRUCTION = PhrasePattern.of("matter.instruction");
  private static final Pattern COMPARISON = PhrasePattern.of("matter.comparison");
  private static final Pattern READERS = PhrasePattern.of("matter.readers");
  private static final Pattern LATEST = PhrasePattern.of("matter.latest");

  /// The kinds whose phrases are looked for, in that order.
  private static final Map<AnswerKind, Pattern> KINDS = new LinkedHashMap<>();

  static {
    for (AnswerKind kind :
        List.of(
            AnswerKind.SHARE,
            AnswerKind.NUMBER,
            AnswerKind.TIME,
            AnswerKind.PLACE,
            AnswerKind.PERSON,
            AnswerKind.REASON,
            AnswerKind.YES_NO,
            AnswerKind.POSITION)) {
      String list = "asks." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      KINDS.put(kind, PhrasePattern.of(list));
    }
  }

  private QuestionCues() {}

  /// Whether it tells the program to do something instead of asking about statements.
  static boolean instruction(String text) {
    return INSTRUCTION.matcher(text).find();
  }

  static boolean comparison(String text) {
    return COMPARISON.matcher(text).find();
  }

  /// Whether it asks for what readers wrote under statements.
  static boolean readers(String text) {
    return READERS.matcher(text).find();
  }

  static boolean latest(String text) {
    return LATEST.matcher(text).find();
  }

  /// What kind of words would answer.
  static AnswerKind kind(String question) {
    return KINDS.entrySet().stream()
        .filter(kind -> kind.getValue().matcher(question).find())
        .findFirst()
        .map(Map.Entry::getKey)
        .orElse(AnswerKind.OPEN);
  }
}
