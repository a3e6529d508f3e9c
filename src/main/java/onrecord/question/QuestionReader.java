package onrecord.question;

import java.time.Clock;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.Organization;
import onrecord.knowledge.Places;
import onrecord.knowledge.Tables;
import onrecord.question.Question.Matter;
import onrecord.text.Languages;
import onrecord.text.Words;
import onrecord.text.Words.Word;

/// Understands questions about one archive. Thread-safe.
public final class QuestionReader {
  /// What lies beyond this many UTF-16 code units of a question is not looked at.
  private static final int LONGEST = 2000;

  /// What a name ends with that is plainly an organization's.
  private static final String BODY =
      "(?:Party|Organi[sz]ation|League|Alliance|Front|Union|Committee|Movement|Federation|Association|Council|Group"
          + "|International|Tendency|Network|Action|Society|Institute)";

  private static final Pattern UNKNOWN =
      Pattern.compile(
          "\\b(?:does|did|do|has|would|could|is|according to|(?:position|view|stance|line) of) (?:the )?"
              + "((?:\\p{Lu}[\\p{L}'’-]+ (?:(?:of|for|in|and|the) )*){1,6}"
              + BODY
              + "\\b(?: (?:of|in|for) (?:the )?\\p{Lu}\\p{L}+)*)");

  private static final Set<String> PAPERS = Tables.words("question.papers");

  private final Mentions mentions;
  private final Terms terms;
  private final Periods periods;

  /// For an archive's organizations, those who signed its statements and the names it knows.
  ///
  /// @param names other names of what the statements speak of, one list per thing
  /// @param clock tells which year "this year" is
  public QuestionReader(
      Collection<Organization> organizations,
      Collection<String> authors,
      List<List<String>> names,
      Clock clock) {
    this.mentions = new Mentions(organizations, authors, Places.shared());
    this.terms = new Terms(names);
    this.periods = new Periods(clock);
  }

  /// What the words ask.
  public Question read(String asked) {
    String text = asked.strip();
    String part = text.substring(0, Math.min(text.length(), LONGEST));
    String language = Languages.guess(part);
    List<Word> words = Words.in(part);
    boolean comparison = Signs.comparison(part);
    List<Mentions.Mention> found = Roles.asked(words, mentions.in(words), comparison);
    Optional<Periods.Found> period = periods.find(words, language);
    boolean ofStatement = period.isPresent() && isOfStatement(words, period.get());
    BitSet left = left(words, found, period.filter(one -> ofStatement));
    Terms.Found about = terms.in(words, left, language);
    List<Asked> those = distinct(found.stream().map(Mentions.Mention::asked).toList());
    Optional<String> unknown = those.isEmpty() ? unknown(part) : Optional.empty();
    return new Question(
        text,
        language,
        those,
        unknown,
        period.map(one -> new Period(written(part, words, one), one.from(), one.to(), ofStatement)),
        comparison || those.size() > 1,
        new Matter(
            wording(part, words, left, language.equals("en") ? List.of() : about.english()),
            about.terms(),
            Signs.kind(part),
            Signs.readers(part),
            Signs.latest(part),
            Signs.instruction(part)),
        List.of());
  }

  /// What the words ask after those questions, earliest first: they go on from them where they name
  /// nothing but others to ask or another time, or begin as one who goes on.
  public Question read(List<String> thread, String asked) {
    return read(asked);
  }

  private static List<Asked> distinct(List<Asked> asked) {
    return List.copyOf(
        asked.stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    Asked::name,
                    one -> one,
                    (first, second) -> first,
                    java.util.LinkedHashMap::new))
            .values());
  }

  private static Optional<String> unknown(String text) {
    Matcher name = UNKNOWN.matcher(text);
    return name.find() ? Optional.of(name.group(1).strip()) : Optional.empty();
  }

  /// Whether the period says when something was said.
  private static boolean isOfStatement(List<Word> words, Periods.Found period) {
    boolean ofPaper =
        period.end() < words.size() && PAPERS.contains(words.get(period.end()).folded());
    if (!period.adverbial() || ofPaper) {
      return ofPaper;
    }
    for (int i = 0; i < words.size(); i++) {
      boolean inside = i >= period.first() && i < period.end();
      if (!inside && Roles.isSaying(words.get(i).folded())) {
        return true;
      }
    }
    return false;
  }

  private static BitSet left(
      List<Word> words, List<Mentions.Mention> asked, Optional<Periods.Found> period) {
    BitSet left = new BitSet();
    left.set(0, words.size());
    asked.forEach(mention -> left.clear(Roles.tieOf(words, mention.first()), mention.end()));
    period.ifPresent(found -> left.clear(found.first(), found.end()));
    return left;
  }

  private static String written(String text, List<Word> words, Periods.Found period) {
    return text.substring(
        words.get(period.first()).span().start(), words.get(period.end() - 1).span().end());
  }

  /// The question without the words left out; what remains of it in English where it is in another
  /// language.
  private static String wording(String text, List<Word> words, BitSet left, List<String> english) {
    if (!english.isEmpty()) {
      return String.join(" ", english);
    }
    if (left.isEmpty() || left.cardinality() == words.size()) {
      return text;
    }
    StringBuilder wording = new StringBuilder();
    int at = 0;
    for (int i = 0; i < words.size(); i++) {
      if (!left.get(i)) {
        wording.append(text, at, words.get(i).span().start());
        at = words.get(i).span().end();
      }
    }
    return wording.append(text.substring(at)).toString().replaceAll("\\s+", " ").strip();
  }
}
