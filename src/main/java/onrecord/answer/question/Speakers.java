package onrecord.answer.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.question.Mentions.Mention;
import onrecord.language.Analysis;
import onrecord.language.Continuation;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.Lexicon;
import onrecord.language.knowledge.PhrasePattern;
import onrecord.language.knowledge.Tables;

/// Finds whose words a question asks for where the archive has no statements by them: "what did X
/// say", "according to X".
final class Speakers {
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

  private static final Set<String> SPEAKING = Tables.words("speakers.speaking");
  private static final Set<String> HELPING = Tables.words("speakers.helping");
  private static final Set<String> ACCORDING = Tables.words("speakers.according");

  /// Words that name nobody.
  private static final Set<String> SMALL =
      Stream.of("follow.fillers", "follow.asking", "follow.things", "follow.common")
          .flatMap(list -> Continuation.words(list).stream())
          .collect(Collectors.toSet());

  private static final Set<String> ANYONE = Tables.words("speakers.anyone");

  /// So many words a name has at most.
  private static final int LONGEST = 4;

  private final List<Word> words;
  private final List<Mention> mentions;
  private final String language;

  private Speakers(List<Word> words, List<Mention> mentions, String language) {
    this.words = words;
    this.mentions = mentions;
    this.language = language;
  }

  /// The name, as the question writes it.
  ///
  /// @param mentions those of the archive that the question names
  static Optional<String> in(
      String text, List<Word> words, List<Mention> mentions, String language) {
    Matcher name = UNKNOWN.matcher(text);
    return name.find()
        ? Optional.of(name.group(1).strip())
        : new Speakers(words, mentions, language).found();
  }

  private Optional<String> found() {
    boolean english = language.equals("en");
    Optional<String> found = Optional.empty();
    for (int i = 0; i < words.size() && found.isEmpty(); i++) {
      String word = words.get(i).folded();
      if (ACCORDING.contains(word)) {
        found = after(english ? i + 2 : i + 1);
      } else if (SPEAKING.contains(word)) {
        found = before(i).or(inverted(english ? words.size() : i + 1));
      }
    }
    return found;
  }

  private Supplier<Optional<String>> inverted(int first) {
    return () -> after(first);
  }

  /// A name right before the word that says so, with a helping verb before it: "did X say".
  private Optional<String> before(int end) {
    int first = end;
    while (first > 0 && end - first < LONGEST && isName(first - 1)) {
      first--;
    }
    boolean asked = first > 0 && first < end && HELPING.contains(words.get(first - 1).folded());
    return asked ? Optional.of(written(first, end)) : Optional.empty();
  }

  private Optional<String> after(int first) {
    int end = first;
    while (end < words.size() && end - first < LONGEST && isName(end)) {
      end++;
    }
    return end > first ? Optional.of(written(first, end)) : Optional.empty();
  }

  private boolean isName(int at) {
    Word word = words.get(at);
    String folded = word.folded();
    boolean theirs =
        mentions.stream().anyMatch(mention -> at >= mention.first() && at < mention.end());
    boolean plain =
        HELPING.contains(folded)
            || ANYONE.contains(folded)
            || (!word.capitalized() && SMALL.contains(folded))
            || Analysis.isFunctionWord(folded, language)
            || !Character.isLetter(folded.codePointAt(0));
    return !theirs && !plain && (word.capitalized() || isOdd(folded));
  }

  private static boolean isOdd(String folded) {
    boolean known = Lexicon.knows(folded) || Lexicon.nearlyKnows(folded);
    return Lexicon.isName(folded) || !known;
  }

  private String written(int first, int end) {
    return words.subList(first, end).stream().map(Word::written).collect(Collectors.joining(" "));
  }
}
