package onrecord.answer.question;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Asked;
import onrecord.answer.Term;
import onrecord.language.Continuation;
import onrecord.language.Words.Word;

/// What is asked in the course of a few questions: the matter of one of them, put to those whom one
/// of them names, for the time that one of them names.
///
/// @param matter whose words say what it is about
/// @param lead so many of its words only lead in
/// @param saying whether what was said is asked for, so that a time tells when it was said
/// @param asks the words that say what kind of answer is wanted
record Course(
    Parts matter,
    int lead,
    List<Asked> asked,
    Optional<String> unknown,
    Optional<When> when,
    boolean comparison,
    boolean saying,
    String asks) {

  /// What lies beyond this many UTF-16 code units of a text is not looked at.
  static final int LONGEST = 2000;

  /// Words at the end of what somebody goes on with, in Persian: "and the Kurds?"
  private static final Set<String> TRAILS = Continuation.words("follow.trails");

  private static final Set<String> FILLERS = Continuation.words("follow.fillers");
  private static final Set<String> ASKING = Continuation.words("follow.asking");
  private static final Set<String> AUXILIARIES = Continuation.words("follow.auxiliaries");
  private static final Set<String> PRONOUNS = Continuation.words("follow.pronouns");

  /// What tells that a topic follows: "about".
  private static final Set<String> TOPICS = Continuation.words("follow.topics");

  /// What somebody has of the same matter: "does FSP agree?"
  private static final Set<String> OPINIONS = Continuation.words("follow.opinions");

  private static final Set<String> THINGS = Continuation.words("follow.things");

  /// Who speaks and is spoken to: "have you got something of FSP".
  private static final Set<String> PERSONS = Continuation.words("follow.persons");

  /// Words that say nothing of their own.
  private static final List<Set<String>> PLAIN =
      List.of(ASKING, FILLERS, AUXILIARIES, PRONOUNS, THINGS, Continuation.words("follow.common"));

  /// "And" alone leads in no more than this many terms; more of them say something of their own.
  private static final int FEW = 4;

  /// So many words are a short text.
  private static final int BRIEF = 5;

  /// So many letters has slang at most; longer words are compounds that say something.
  private static final int LONGEST_SLANG = 9;

  /// So many where no "about" follows.
  private static final int BARE = 2;

  /// The name of an organization, and nothing else.
  private static final Pattern ORGANIZATION =
      Pattern.compile("\\A(?:\\p{Ll}{2,3} )?(" + Speakers.NAME + ")\\P{L}*");

  /// A text that stands by itself.
  static Course of(Parts parts) {
    List<Asked> asked = QuestionReader.distinct(parts.asked());
    return new Course(
        parts,
        0,
        asked,
        asked.isEmpty() ? parts.unknown() : Optional.empty(),
        parts.when(),
        parts.comparison() || asked.size() > 1,
        parts.saying(),
        parts.part());
  }

  /// What is asked after a further text, if it goes on: it names nothing but others or another
  /// time, or leads in another matter.
  Optional<Course> followedBy(Parts next, Terms terms) {
    if (QuestionCues.latest(next.part())
        || QuestionCues.readers(next.part())
        || next.words().isEmpty()) {
      return Optional.empty();
    }
    int first = Continuation.leading(next.words());
    BitSet rest = rest(next, Math.max(first, Continuation.called(next.words())));
    List<Term> found = terms.in(next.words(), rest, next.language()).terms();
    List<String> carrying =
        found.stream()
            .map(Term::folded)
            .filter(folded -> PLAIN.stream().noneMatch(list -> list.contains(folded)))
            .filter(folded -> !PERSONS.contains(folded))
            .filter(folded -> !OPINIONS.contains(folded) || next.asked().isEmpty())
            .toList();
    boolean none = unknown(next, found).containsAll(carrying);
    if (none && namesOnly(next, rest)) {
      return Optional.of(named(next));
    } else if (asksOnly(next, rest) || asksWhy(next, none)) {
      return Optional.of(asking(next));
    } else if (carrying.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> stranger = first > 0 ? stranger(next, first) : Optional.empty();
    if (stranger.isPresent()) {
      return Optional.of(new Course(matter, lead, List.of(), stranger, when, false, saying, asks));
    }
    return leadsIn(next, rest, first, carrying.size())
        ? Optional.of(about(next, first))
        : Optional.empty();
  }

  /// What is asked after a further text in which a small word clings to a name: Arabic's "and", an
  /// article of French.
  Optional<Course> followedByName(Parts next, Terms terms) {
    return followedBy(next, terms).filter(course -> course.matter().equals(matter));
  }

  private static boolean namesOnly(Parts next, BitSet rest) {
    boolean names = !next.mentions().isEmpty() || next.when().isPresent();
    boolean asks = has(next, rest, ASKING);
    boolean clause = has(next, rest, AUXILIARIES);
    boolean says = words(next, rest).anyMatch(Course::isSaying);
    boolean plain =
        words(next, rest).anyMatch(PERSONS::contains)
            && words(next, rest).allMatch(word -> PERSONS.contains(word) || isPlain(word));
    boolean refers = has(next, rest, THINGS) || has(next, rest, PRONOUNS);
    return names && (!asks || (says && refers)) && (!clause || says || plain);
  }

  private boolean leadsIn(Parts next, BitSet rest, int first, int carrying) {
    boolean on =
        first > 0
            || TRAILS.contains(next.words().getLast().folded())
            || (has(next, rest, PRONOUNS) && words(next, rest).anyMatch(Course::isSaying));
    boolean kept = !asked.isEmpty() || when.isPresent();
    boolean own = !next.asked().isEmpty() || next.unknown().isPresent();
    boolean clause = has(next, rest, ASKING) || has(next, rest, AUXILIARIES);
    boolean topic =
        first < next.words().size() && TOPICS.contains(next.words().get(first).folded());
    boolean few = first > 1 || carrying <= (topic ? FEW : BARE);
    return on && kept && !own && few && (!clause || has(next, rest, PRONOUNS));
  }

  private static boolean has(Parts next, BitSet rest, Set<String> list) {
    return words(next, rest).anyMatch(list::contains);
  }

  private static Stream<String> words(Parts next, BitSet rest) {
    return rest.stream().mapToObj(next.words()::get).map(Word::folded);
  }

  private static boolean isSaying(String word) {
    return Roles.isSaying(word) || OPINIONS.contains(word);
  }

  /// The words that neither lead in nor name anybody or a time.
  private static BitSet rest(Parts next, int first) {
    var rest = new BitSet();
    rest.set(first, next.words().size());
    next.mentions().forEach(mention -> rest.clear(mention.first(), mention.end()));
    next.when().ifPresent(when -> rest.andNot(when.places()));
    return rest;
  }

  /// The same matter, put to others or for another time.
  private Course named(Parts next) {
    boolean saidThen = when.map(When::ofStatement).orElse(saying);
    List<Asked> others = QuestionReader.distinct(Roles.known(next.mentions()));
    return new Course(
        matter,
        lead,
        others.isEmpty() ? asked : others,
        others.isEmpty() ? unknown : Optional.empty(),
        next.when().map(other -> other.as(saidThen || other.isSaidBeyond())).or(() -> when),
        others.isEmpty() ? comparison : others.size() > 1,
        saying,
        asks);
  }

  /// The same, another kind of answer wanted: "why?"
  private Course asking(Parts next) {
    return new Course(matter, lead, asked, unknown, when, comparison, saying, next.part());
  }

  private static boolean asksOnly(Parts next, BitSet rest) {
    boolean names = !next.mentions().isEmpty() || next.when().isPresent();
    return !names && words(next, rest).allMatch(Course::isPlain) && has(next, rest, ASKING);
  }

  private static boolean asksWhy(Parts next, boolean none) {
    return next.mentions().isEmpty()
        && (Continuation.endsInWhy(next.words()) || (none && Continuation.holdsWhy(next.words())));
  }

  /// The terms of a short text that no glossary knows, which are slips and slang more often than
  /// what it is about; in English none, whose words need no glossary.
  private static Set<String> unknown(Parts next, List<Term> found) {
    boolean brief = next.words().size() <= BRIEF && !next.language().equals("en");
    return found.stream()
        .filter(term -> brief && term.others().isEmpty() && !term.name() && !term.numeric())
        .map(Term::folded)
        .filter(folded -> folded.length() <= LONGEST_SLANG)
        .collect(Collectors.toSet());
  }

  private static boolean isPlain(String word) {
    return isSaying(word) || PLAIN.stream().anyMatch(list -> list.contains(word));
  }

  /// Another matter, put to the same for the same time.
  private Course about(Parts next, int first) {
    Optional<When> other = next.when().map(named -> named.as(named.ofStatement() || saying));
    return new Course(
        next, first, asked, unknown, other.or(() -> when), comparison, saying, next.part());
  }

  private static Optional<String> stranger(Parts next, int first) {
    String rest = next.part().substring(next.words().get(first).span().start());
    Matcher name = ORGANIZATION.matcher(rest);
    return next.mentions().isEmpty() && name.matches()
        ? Optional.of(name.group(1).strip())
        : Optional.empty();
  }
}
