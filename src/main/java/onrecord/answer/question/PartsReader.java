package onrecord.answer.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.question.Mentions.Mention;
import onrecord.answer.time.Periods;
import onrecord.answer.time.When;
import onrecord.language.Languages;
import onrecord.language.Words;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.Tables;

/// Takes a question apart: its own words, whom it names, whose words it asks for, and when.
///
/// @param mentions those who can be asked for alone
/// @param people those who can be set against each other
record PartsReader(Mentions mentions, Mentions people, Periods periods) {
  private static final Set<String> PAPERS = Tables.words("question.papers");

  /// A text taken apart.
  Parts of(String asked) {
    String text = own(asked);
    return parted(text, Languages.guess(text.substring(0, seen(text))));
  }

  /// A text taken apart that is in that language.
  Parts in(String language, String asked) {
    return parted(own(asked), language);
  }

  private String own(String asked) {
    return OwnWords.of(asked.strip(), this::names);
  }

  private static int seen(String text) {
    return Math.min(text.length(), Course.LONGEST);
  }

  private Parts parted(String text, String language) {
    String part = text.substring(0, seen(text));
    List<Word> words = Words.in(part);
    boolean comparison = QuestionCues.comparison(part);
    List<Mention> named = named(words, comparison);
    List<Mention> without = Roles.excluded(words, named);
    List<Mention> others = named.stream().filter(one -> !without.contains(one)).toList();
    List<Mention> those = Roles.asked(words, others, comparison);
    Periods.ToldTime told = periods.told(part, words, language);
    Optional<When> when =
        told.found()
            .map(
                found ->
                    new When(
                        written(part, words, found),
                        found,
                        words,
                        language,
                        (comparison && found.stretches().size() > 1)
                            || isOfStatement(words, found)));
    return new Parts(
        text,
        language,
        words,
        named,
        those,
        without.isEmpty() ? Speakers.in(part, words, named, language) : Optional.empty(),
        when,
        new Parts.Unwanted(without, told.untold()));
  }

  /// Whom the words name; of people who signed nothing of their own, two that are set against each
  /// other.
  private List<Mention> named(List<Word> words, boolean comparison) {
    List<Mention> anyone = comparison ? people.in(words) : List.<Mention>of();
    List<Mention> sides = Roles.asked(words, anyone, comparison);
    return QuestionReader.distinct(sides).size() > 1 ? anyone : mentions.in(words);
  }

  /// Whether words name somebody who may be asked.
  private boolean names(String text) {
    return !mentions.in(Words.in(text)).isEmpty();
  }

  /// Whether the period says when something was said.
  private static boolean isOfStatement(List<Word> words, Periods.FoundPeriod period) {
    boolean ofPaper =
        period.end() < words.size() && PAPERS.contains(words.get(period.end()).folded());
    if (!period.adverbial() || ofPaper) {
      return ofPaper;
    }
    for (int i = 0; i < words.size(); i++) {
      boolean inside = i >= period.first() && i < period.end();
      boolean within = i + 1 < period.first() && Roles.isReporting(words, i);
      if (!inside && !within && Roles.isSaying(words.get(i).folded())) {
        return true;
      }
    }
    return false;
  }

  private static String written(String text, List<Word> words, Periods.FoundPeriod period) {
    return text.substring(
        words.get(period.first()).span().start(), words.get(period.end() - 1).span().end());
  }
}
