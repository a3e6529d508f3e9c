package onrecord.question;

import java.util.regex.Pattern;

/// Turns of phrase that change what a question asks for.
final class Signs {
  private static final Pattern INSTRUCTION =
      any(
          "(ignore|disregard|forget|override|bypass|skip)\\b.{0,40}\\b(instruction|instructions|prompt|prompts|rules|guidelines|directions)",
          "system prompt",
          "developer mode",
          "jailbreak",
          "(you are|you're) (now|no longer)\\b",
          "from now on,? (you|act|answer|respond)",
          "pretend (to be|that you|you)",
          "act as (a|an|if|my|the)\\b",
          "(print|reveal|show|repeat|output|leak) (me )?(your|the|all) .{0,30}(prompt|instructions|configuration|token|api key|password)",
          "ignora (todas )?(las|tus) instrucciones",
          "ignor(iere|ier) (alle|die|deine)\\b.{0,30}(anweisungen|regeln)",
          "ignore[zr]? (toutes )?(les|tes|vos) instructions",
          "دستور(ات|العمل)?.{0,30}نادیده",
          "تجاهل (كل |جميع )?التعليمات",
          "^(please )?(write|compose|draft|generate|create|invent|make up|code)\\b.{0,40}\\b(poem|song|tweet|essay|story|joke|script|press release|email|code|program|letter|article|haiku|rap)\\b",
          "^(translate|summari[sz]e|rewrite|paraphrase) (this|the following)\\b");
  private static final Pattern COMPARISON =
      any(
          "\\b(vs|versus|v\\.)\\b",
          "\\bcompar(e|ed|ison|ing)\\b",
          "\\bdiffer(s|ed|ent|ently|ence|ences)?\\b",
          "\\bdisagree",
          "\\beach\\b",
          "\\bcontrast",
          "\\bboth\\b",
          "\\bas opposed to\\b",
          "\\bagree\\b",
          "\\bcompar(ar|a|e)\\b",
          "\\bdiferencia",
          "\\bvergleich",
          "\\bunterschied",
          "\\bdifférence",
          "\\bmoqāyese\\b",
          "مقایسه",
          "تفاوت",
          "قارن",
          "الفرق");
  private static final Pattern READERS =
      any(
          "\\b(reader|readers|reader's|readers')\\b.{0,20}\\b(comment|comments|say|said|write|wrote|think|react|reaction)",
          "\\bcomment(s|ers|ators)? (section|under|below|on the site)",
          "\\bcommenters?\\b",
          "\\bcomments? (by|from|of) (a )?readers?",
          "lectores",
          "leser(kommentar|brief)",
          "lecteurs",
          "خوانندگان",
          "نظرات",
          "القراء");
  private static final Pattern LATEST =
      any(
          "\\b(the )?(latest|newest|most recent|recently|lately)\\b",
          "\\bneueste",
          "\\b(más|mas) reciente",
          "\\búltim[ao]",
          "\\bdernière?s?\\b",
          "\\bplus récent",
          "آخرین",
          "تازه‌ترین",
          "أحدث");

  private Signs() {}

  private static Pattern any(String... forms) {
    return Pattern.compile(
        String.join("|", forms),
        Pattern.CASE_INSENSITIVE
            | Pattern.UNICODE_CASE
            | Pattern.UNICODE_CHARACTER_CLASS
            | Pattern.DOTALL);
  }

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
}
