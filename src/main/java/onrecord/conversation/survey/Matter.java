package onrecord.conversation.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.answer.Asked;
import onrecord.answer.Period;
import onrecord.answer.Question;

/// A matter, and whose words on it are wanted: "X, Y: the matter", or the matter alone.
///
/// @param question what is asked of each of them
/// @param asked those named, in order; empty for everybody
/// @param unknown names that the archive does not know
record Matter(Question question, List<Asked> asked, List<String> unknown) {
  private static final Pattern COLON = Pattern.compile("[:：](?!\\d)");
  private static final Pattern SPACE = Pattern.compile("(?U)\\s+");
  private static final Pattern APART =
      Pattern.compile(" ?[,;،؛、/] ?| (?:vs\\.?|versus|gegen|contra|contre|مقابل) ");
  private static final Pattern JOINED =
      Pattern.compile("(?iU) ?& ?| (?:and|und|y|e|et|و) | و(?=\\p{L}{3})");

  /// What a text says.
  ///
  /// @param questions understands a text as a question
  static Matter read(String text, Function<String, Question> questions) {
    int colon = colon(text);
    if (colon < 0) {
      Question alone = questions.apply(text);
      Question question = alone.about().terms().isEmpty() ? anyones(text, questions) : alone;
      return new Matter(timed(text, question, questions), question.asked(), List.of());
    }
    if (!questions.apply(text).limits().without().isEmpty()) {
      Question without = anyones(text.substring(colon + 1).strip(), questions);
      return new Matter(
          timed(text.substring(colon + 1).strip(), without, questions)
              .limited(questions.apply(text).limits()),
          List.of(),
          List.of());
    }
    Map<String, Asked> asked = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    String before = SPACE.matcher(text.substring(0, colon)).replaceAll(" ");
    for (String names : APART.split(before, -1)) {
      if (!names.isBlank()) {
        name(names, questions, asked, unknown);
      }
    }
    String about = text.substring(colon + 1).strip();
    Question question = timed(about, anyones(about, questions), questions);
    return new Matter(question, List.copyOf(asked.values()), List.copyOf(unknown));
  }

  /// The first colon with something before and behind it that is no time of day; else -1.
  private static int colon(String text) {
    Matcher colon = COLON.matcher(text);
    int first = text.length() - text.stripLeading().length();
    while (colon.find()) {
      if (colon.start() > first && !text.substring(colon.end()).isBlank()) {
        return colon.start();
      }
    }
    return -1;
  }

  /// A time that the matter names by the way says when things were said of it: "sanctions in 2009".
  private static Question timed(
      String matter, Question question, Function<String, Question> questions) {
    if (question.period().isEmpty() || !question.language().equals("en")) {
      return question;
    }
    Question said = questions.apply("What was said about " + matter);
    return said.period().filter(Period::ofStatement).isPresent() && said.asked().isEmpty()
        ? said
        : question;
  }

  /// The matter, though it be named like one who could be asked, or be a single word of which
  /// nobody can tell the language.
  private static Question anyones(String matter, Function<String, Question> questions) {
    Question question = questions.apply(matter);
    boolean said = question.asked().isEmpty() && !question.about().terms().isEmpty();
    if (said) {
      return question;
    }
    Question about = questions.apply("What is said about " + matter);
    return (about.about().terms().isEmpty() ? question : about).ofAnyone();
  }

  private static void name(
      String names,
      Function<String, Question> questions,
      Map<String, Asked> asked,
      List<String> unknown) {
    List<Asked> known = known(names, questions);
    known.forEach(one -> asked.putIfAbsent(one.name(), one));
    for (String part : JOINED.split(names, -1)) {
      boolean within = known.stream().anyMatch(one -> isWithin(part, one));
      if (!part.isBlank() && !within && known(part, questions).isEmpty()) {
        unknown.add(part.strip());
      }
    }
  }

  /// Whether a part of a name has been taken for a name of its own.
  private static boolean isWithin(String part, Asked one) {
    return one.mention().contains(part.strip());
  }

  private static List<Asked> known(String names, Function<String, Question> questions) {
    return questions.apply(names).asked().stream().filter(one -> !one.isUnknown()).toList();
  }
}
