package onrecord.question;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Tells what kind of words would answer a question.
final class Kinds {
  private static final Map<Pattern, AnswerKind> SIGNS = new LinkedHashMap<>();

  static {
    sign(
        AnswerKind.SHARE,
        "what (percent|percentage|share|proportion|fraction|part|rate)|how (big|large) a (share|part)|per ?cent|qu[eé] porcentaje|wie viel prozent|quel pourcentage|چند درصد");
    sign(
        AnswerKind.NUMBER,
        "how (many|much|old|long|far|big|large|often|high)|number of|what number|(death )?toll|cu[aá]nt[oa]s?|wie ?viele?|combien|چند|كم");
    sign(
        AnswerKind.TIME,
        "when|what (year|date|day|month|time)|which (year|day|month|date)|since when|cu[aá]ndo|wann|quand|کی|چه زمانی|متى");
    sign(
        AnswerKind.PLACE,
        "where|which (city|cities|country|countries|town|towns|region|place|province)|what (city|country|place)|d[oó]nde|wo|où|کجا|أين|اين");
    sign(
        AnswerKind.PERSON,
        "who|whom|whose|which (person|people|group|groups|party|organi[sz]ation|professor|union|leader)|qui[eé]n(es)?|wer|qui|چه کسی|کی|من هو");
    sign(
        AnswerKind.REASON,
        "why|what (reason|reasons|cause|caused)|how come|por qu[eé]|warum|weshalb|pourquoi|چرا|لماذا");
    sign(
        AnswerKind.YES_NO,
        "^(is|are|was|were|do|does|did|has|have|had|can|could|should|would|will)|^(ist|sind|hat|haben)|^est-ce|^آیا|^هل");
    sign(
        AnswerKind.POSITION,
        "position|stance|view|views|opinion|line on|think|believe|make of|say about|said about");
  }

  private Kinds() {}

  private static void sign(AnswerKind kind, String words) {
    String start = words.startsWith("^") ? "" : "(?<![\\p{L}])";
    SIGNS.put(
        Pattern.compile(
            start + "(?:" + words + ")(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        kind);
  }

  static AnswerKind of(String question) {
    for (Map.Entry<Pattern, AnswerKind> sign : SIGNS.entrySet()) {
      if (sign.getKey().matcher(question).find()) {
        return sign.getValue();
      }
    }
    return AnswerKind.OPEN;
  }
}
