package onrecord.answer.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.answer.question.Mentions.Mention;
import onrecord.language.Languages;
import onrecord.language.Words;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.PhrasePattern;
import onrecord.language.knowledge.Tables;

/// Takes a question apart: its own words, whom it names, whose words it asks for, and when.
record PartsReader(Mentions mentions, Periods periods) {
  /// A name that is plainly an organization's.
  static final String NAME =
      "(?:\\p{Lu}[\\p{L}'’-]++ (?:%s )*+){1,6}%s\\b(?: %s (?:%s )?\\p{Lu}\\p{L}++)*+"
          .formatted(
              PhrasePattern.group("names.inside"),
              PhrasePattern.group("names.kinds"),
              PhrasePattern.group("names.places"),
              PhrasePattern.group("roles.articles"));

  private static final Pattern UNKNOWN =
      Pattern.compile(
          "%s (?:%s )?(%s)"
              .formatted(
                  PhrasePattern.group("names.asked"), PhrasePattern.group("roles.articles"), NAME));

  private static final Set<String> PAPERS = Tables.words("question.papers");

  /// A text taken apart.
  Parts of(String asked) {
    String text = OwnWords.of(asked.strip(), this::names);
    String part = text.substring(0, Math.min(text.length(), Course.LONGEST));
    String language = Languages.guess(part);
    List<Word> words = Words.in(part);
    List<Mention> named = mentions.in(words);
    List<Mention> without = Roles.excluded(words, named);
    List<Mention> others = named.stream().filter(one -> !without.contains(one)).toList();
    List<Mention> those = Roles.asked(words, others, QuestionCues.comparison(part));
    Periods.Told told = periods.told(part, words, language);
    Optional<When> when =
        told.found()
            .map(
                found ->
                    new When(
                        written(part, words, found),
                        found,
                        words,
                        language,
                        isOfStatement(words, found)));
    return new Parts(
        text,
        language,
        words,
        named,
        those,
        without.isEmpty() ? unknown(part) : Optional.empty(),
        when,
        new Parts.Unwanted(without, told.untold()));
  }

  /// Whether words name somebody who may be asked.
  private boolean names(String text) {
    return !mentions.in(Words.in(text)).isEmpty();
  }

  private static Optional<String> unknown(String text) {
    Matcher name = UNKNOWN.matcher(text);
    return name.find() ? Optional.of(name.group(1).strip()) : Optional.empty();
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
