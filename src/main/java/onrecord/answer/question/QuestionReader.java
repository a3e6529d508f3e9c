package onrecord.answer.question;

import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Asked;
import onrecord.answer.Period;
import onrecord.answer.Question;
import onrecord.answer.Question.QuestionMatter;
import onrecord.answer.Term;
import onrecord.answer.question.Course.When;
import onrecord.answer.question.Mentions.Mention;
import onrecord.corpus.Organization;
import onrecord.language.Languages;
import onrecord.language.Words;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.Months;
import onrecord.language.knowledge.PhrasePattern;
import onrecord.language.knowledge.PlaceNames;
import onrecord.language.knowledge.Tables;

/// Understands questions about one archive. Thread-safe.
public final class QuestionReader {
  /// So many earlier questions are looked at.
  private static final int MOST_EARLIER = 16;

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
    this.mentions = new Mentions(organizations, authors, PlaceNames.shared());
    this.terms = new Terms(names);
    this.periods = new Periods(clock);
  }

  /// What the words ask.
  public Question read(String asked) {
    return read(List.of(), asked);
  }

  /// What the words ask after those questions, earliest first: they go on from them where they name
  /// nothing but others to ask or another time, or begin as one who goes on.
  public Question read(List<String> thread, String asked) {
    Optional<Course> before = Optional.empty();
    var earlier = new ArrayList<String>();
    for (String text : latest(thread)) {
      Optional<Course> on = before.flatMap(course -> goingOn(course, text));
      if (on.isEmpty()) {
        earlier.clear();
      }
      earlier.add(text);
      before = Optional.of(on.orElseGet(() -> Course.of(parts(text))));
    }
    return before
        .flatMap(course -> goingOn(course, asked))
        .map(course -> question(course, List.copyOf(earlier)))
        .orElseGet(() -> question(Course.of(parts(asked)), List.of()));
  }

  /// The first question, which most often says what it is about, and the latest ones.
  private static List<String> latest(List<String> thread) {
    return thread.size() <= MOST_EARLIER
        ? thread
        : Stream.concat(
                thread.stream().limit(1), thread.stream().skip(thread.size() - MOST_EARLIER + 1))
            .toList();
  }

  private Optional<Course> goingOn(Course course, String text) {
    String unclung = Course.unclung(text.strip());
    return course
        .followedByName(parts(unclung), terms)
        .or(() -> course.followedBy(parts(text), terms));
  }

  private Course.Parts parts(String asked) {
    String text = asked.strip();
    String part = text.substring(0, Math.min(text.length(), Course.LONGEST));
    String language = Languages.guess(part);
    List<Word> words = Words.in(part);
    List<Mention> named = mentions.in(words);
    List<Mention> those = Roles.asked(words, named, QuestionCues.comparison(part));
    Optional<When> when =
        periods
            .find(words, language)
            .map(
                found ->
                    new When(
                        written(part, words, found),
                        found,
                        words,
                        language,
                        isOfStatement(words, found)));
    return new Course.Parts(text, language, words, named, those, unknown(part), when);
  }

  private Question question(Course course, List<String> earlier) {
    Course.Parts matter = course.matter();
    String part = matter.part();
    BitSet left = left(course);
    Terms.FoundTerm about = terms.in(matter.words(), left, matter.language());
    // A time of events that another text names is part of the matter.
    Optional<When> joined =
        course.when().filter(when -> !when.ofStatement() && !isOwn(course, when));
    String english =
        wording(part, matter, left, matter.language().equals("en") ? List.of() : about.english());
    String joinedWords = joined.map(when -> " " + when.written()).orElse("");
    return new Question(
        earlier.isEmpty() ? matter.text() : wording(part, matter, left, List.of()) + joinedWords,
        matter.language(),
        course.asked(),
        course.unknown(),
        course.when().map(QuestionReader::period),
        course.comparison(),
        new QuestionMatter(
            english + joinedWords,
            Stream.concat(about.terms().stream(), joined.stream().flatMap(this::terms)).toList(),
            QuestionCues.kind(course.asks()),
            QuestionCues.readers(part),
            QuestionCues.latest(part),
            QuestionCues.instruction(part)),
        earlier);
  }

  private Stream<Term> terms(When when) {
    return terms.in(when.words(), when.places(), when.language()).terms().stream()
        .filter(term -> term.numeric() || Months.number(term.folded()).isPresent());
  }

  private static Period period(When when) {
    return new Period(when.written(), when.found().from(), when.found().to(), when.ofStatement());
  }

  private static boolean isOwn(Course course, When when) {
    return course.matter().when().filter(when::equals).isPresent();
  }

  static List<Asked> distinct(List<Mention> mentions) {
    return List.copyOf(
        mentions.stream()
            .map(Mention::asked)
            .collect(
                Collectors.toMap(
                    Asked::name, one -> one, (first, second) -> first, LinkedHashMap::new))
            .values());
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

  /// The words that say what it is about: not those asked, nor what leads in, nor a time that tells
  /// when something was said or that another one has replaced.
  private static BitSet left(Course course) {
    Course.Parts matter = course.matter();
    var left = new BitSet();
    left.set(course.lead(), matter.words().size());
    matter
        .asked()
        .forEach(
            mention -> left.clear(Roles.tieOf(matter.words(), mention.first()), mention.end()));
    matter
        .when()
        .filter(when -> when.ofStatement() || !course.when().equals(matter.when()))
        .ifPresent(when -> left.andNot(when.places()));
    return left;
  }

  private static String written(String text, List<Word> words, Periods.FoundPeriod period) {
    return text.substring(
        words.get(period.first()).span().start(), words.get(period.end() - 1).span().end());
  }

  /// The question without the words left out; what remains of it in English where it is in another
  /// language.
  private static String wording(
      String text, Course.Parts matter, BitSet left, List<String> english) {
    List<Word> words = matter.words();
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
