package onrecord.answer.question;

import java.time.Clock;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Asked;
import onrecord.answer.Period;
import onrecord.answer.Question;
import onrecord.answer.Question.QuestionLimits;
import onrecord.answer.Question.QuestionMatter;
import onrecord.answer.Term;
import onrecord.answer.question.Mentions.Mention;
import onrecord.answer.time.Periods;
import onrecord.answer.time.TimeBounds;
import onrecord.answer.time.When;
import onrecord.corpus.Organization;
import onrecord.language.ForeignTongues;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.Months;
import onrecord.language.knowledge.PlaceNames;
import onrecord.language.knowledge.SmallWords;
import onrecord.language.knowledge.Tables;

/// Understands questions about one archive. QuestionThread-safe.
public final class QuestionReader {
  private static final List<List<String>> HOLLOW = TimeBounds.phrases("terms.hollow");
  private static final SmallWords ASKING =
      SmallWords.of("follow.asking", "follow.auxiliaries", "follow.fillers");

  private static final ForeignTongues FOREIGN =
      new ForeignTongues(Tables.wordsByLanguage("foreign.small"));

  private final Terms terms;
  private final PartsReader parts;
  private final CourseReading reading;

  /// For an archive in which nobody is asked for but its organizations and those who signed.
  public QuestionReader(
      Collection<Organization> organizations,
      Collection<String> authors,
      List<List<String>> names,
      Clock clock) {
    this(organizations, authors, authors, names, clock);
  }

  /// For an archive's organizations, those who signed its statements and the names it knows.
  ///
  /// @param people those who can be set against each other: all who signed or are quoted
  /// @param names other names of what the statements speak of, one list per thing
  /// @param clock tells which year "this year" is
  public QuestionReader(
      Collection<Organization> organizations,
      Collection<String> authors,
      Collection<String> people,
      List<List<String>> names,
      Clock clock) {
    this.terms = new Terms(names);
    this.parts =
        new PartsReader(
            new Mentions(organizations, authors, PlaceNames.shared()),
            new Mentions(organizations, people, PlaceNames.shared()),
            new Periods(clock));
    this.reading = new CourseReading(parts, terms);
  }

  /// What the words ask.
  public Question read(String asked) {
    return read(List.of(), asked);
  }

  /// What the words ask after those questions, earliest first: they go on from them where they name
  /// nothing but others to ask or another time, or begin as one who goes on.
  public Question read(List<String> thread, String asked) {
    QuestionThread before = QuestionThread.of(thread, reading);
    return before
        .course()
        .flatMap(course -> QuestionThread.goingOn(course, asked, reading))
        .map(course -> question(course, before.questions()))
        .orElseGet(() -> question(Course.of(parts.of(asked)), List.of()));
  }

  /// A message that no rule tells to go on, and that may all the same.
  ///
  /// @param on what it asks if it does
  /// @param odds the logarithm of the odds that it does, by its form
  /// @param fresh what it says that was not said before, as it is written
  public record Leaning(Question on, double odds, Set<String> fresh) {}

  /// What the words ask after those questions if they go on, where only their form speaks for it.
  public Optional<Leaning> leaning(List<String> thread, String asked) {
    QuestionThread before = QuestionThread.of(thread, reading);
    return before
        .course()
        .filter(course -> QuestionThread.goingOn(course, asked, reading).isEmpty())
        .flatMap(course -> course.leanedOnBy(asked, reading))
        .map(
            lean ->
                new Leaning(question(lean.on(), before.questions()), lean.odds(), lean.fresh()));
  }

  /// What the form of a message after a question tells of whether it goes on, each sign with how
  /// much of it there is: for learning what they weigh.
  public Map<String, Double> signs(String before, String text) {
    return Course.of(parts.of(before)).signs(text, reading);
  }

  private Question question(Course course, List<String> earlier) {
    Parts matter = course.matter();
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
            matters(
                matter,
                left,
                Stream.concat(about.terms().stream(), joined.stream().flatMap(this::terms))
                    .toList()),
            QuestionCues.kind(course.asks()),
            QuestionCues.readers(part),
            QuestionCues.latest(part),
            QuestionCues.instruction(part)),
        earlier,
        limits(matter));
  }

  /// The terms, unless they only ask for whatever there is: "what", "so far".
  private List<Term> matters(Parts matter, BitSet left, List<Term> all) {
    var full = (BitSet) left.clone();
    clearHollow(matter.words(), full);
    boolean none =
        terms.in(matter.words(), full, matter.language()).terms().stream()
            .map(Term::folded)
            .allMatch(word -> ASKING.have(word, matter.language()));
    return none ? List.of() : all;
  }

  private static QuestionLimits limits(Parts matter) {
    return new QuestionLimits(
        distinct(matter.unwanted().without()),
        matter.unwanted().untold().map(place -> place.of(matter.part(), matter.words())),
        FOREIGN.of(matter.part()));
  }

  private Stream<Term> terms(When when) {
    return terms.in(when.words(), when.places(), when.language()).terms().stream()
        .filter(term -> term.numeric() || Months.number(term.folded()).isPresent());
  }

  private static Period period(When when) {
    return new Period(when.written(), when.found().stretches(), when.ofStatement());
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

  /// The words that say what it is about: not those asked, nor what leads in, nor a time that tells
  /// when something was said or that another one has replaced.
  private static BitSet left(Course course) {
    Parts matter = course.matter();
    var left = new BitSet();
    left.set(course.lead(), matter.words().size());
    matter
        .asked()
        .forEach(
            mention -> left.clear(Roles.tieOf(matter.words(), mention.first()), mention.end()));
    matter
        .unwanted()
        .without()
        .forEach(
            mention ->
                left.clear(Roles.exclusionAt(matter.words(), mention.first()), mention.end()));
    matter.unwanted().untold().ifPresent(place -> left.clear(place.first(), place.end()));
    if (!matter.unwanted().without().isEmpty()) {
      clearHollow(matter.words(), left);
    }
    matter
        .when()
        .filter(when -> when.ofStatement() || !course.when().equals(matter.when()))
        .ifPresent(when -> left.andNot(when.places()));
    return left;
  }

  /// Words that only say "whatever there is": "so far", "latest news".
  private static void clearHollow(List<Word> words, BitSet left) {
    for (int i = 0; i < words.size(); i++) {
      left.clear(i, i + TimeBounds.beginning(words, i, HOLLOW));
    }
  }

  /// The question without the words left out; what remains of it in English where it is in another
  /// language.
  private static String wording(String text, Parts matter, BitSet left, List<String> english) {
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
