package onrecord.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import onrecord.answer.Asked;
import onrecord.answer.Question;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.browsing.StatementFinder;
import onrecord.conversation.citing.CitationReplies;
import onrecord.conversation.survey.Survey;
import onrecord.index.StatementStore;

/// Asks for what a command still lacks.
record Prompts(Function<String, Question> questions, SurveyRequests surveyed) {
  private static final Pattern APART = Pattern.compile("[,;،؛、]");
  private static final int LONGEST_NAME = 4;

  Reply ask() {
    return prompt("/ask", said("prompt.ask"));
  }

  Reply whosaid() {
    return prompt("/whosaid", said("prompt.whosaid"));
  }

  /// The timeline, unless no topic is named.
  Reply followed(String text) {
    return text.isBlank()
        ? prompt(SurveyRequests.TIMELINE, said("prompt.timeline"))
        : surveyed.followed(text, Survey.BEGINNING);
  }

  /// The citation of the statement that is called so, unless none is.
  Reply cited(List<String> words, CitationReplies citing, StatementStore store) {
    return words.isEmpty()
        ? prompt("/cite", said("prompt.cite"))
        : citing.asked(new StatementFinder(store, questions).named(words));
  }

  /// The comparison, unless nobody is named or no topic is.
  Reply compared(String text) {
    String named = text.strip().replaceFirst("[:：]$", "");
    if (named.isBlank()) {
      return prompt(SurveyRequests.COMPARE, said("prompt.compare"));
    }
    if (isNamesOnly(named)) {
      List<String> names = Arrays.stream(APART.split(named)).map(String::strip).toList();
      String words =
          surveyed.wording().say("prompt.topic", Map.of("names", surveyed.wording().list(names)));
      return prompt(SurveyRequests.COMPARE + " " + named + ":", words);
    }
    return surveyed.compared(text, 0);
  }

  /// Whether names are all that there is, at least one of them known.
  private boolean isNamesOnly(String text) {
    List<String> parts =
        Arrays.stream(APART.split(text))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    long known = parts.stream().filter(this::isKnown).count();
    return known > 0 && parts.stream().allMatch(part -> isKnown(part) || isLikeName(part));
  }

  private boolean isKnown(String part) {
    Question question = questions.apply(part);
    List<Asked> asked = question.asked().stream().filter(one -> !one.isUnknown()).toList();
    return !asked.isEmpty() && question.about().terms().isEmpty() && question.period().isEmpty();
  }

  /// An unknown name among known ones is told when the topic is.
  private static boolean isLikeName(String part) {
    String[] words = part.split("\\s+");
    return words.length <= LONGEST_NAME
        && Arrays.stream(words).allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
  }

  private String said(String key) {
    return surveyed.wording().say(key);
  }

  private static Reply prompt(String open, String words) {
    return Reply.of(Block.said(words)).shown(Manner.PROMPT).answering(List.of(open));
  }
}
