package onrecord.answer.question;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Term;
import onrecord.language.Analysis;
import onrecord.language.Continuation;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.Anaphora;
import onrecord.language.knowledge.SmallWords;

/// What is left of a text that may go on from another one, without what leads in and trails and
/// without the names and times in it.
///
/// @param first so many words lead in
/// @param leading how many of them do so, rather than only call out
/// @param left the places of what is left
record Rest(Parts text, int first, int leading, BitSet left) {
  private static final SmallWords ASKING = SmallWords.of("follow.asking");
  private static final SmallWords AUXILIARIES = SmallWords.of("follow.auxiliaries");
  private static final SmallWords PRONOUNS = SmallWords.of("follow.pronouns");
  private static final SmallWords THINGS = SmallWords.of("follow.things");

  /// What tells that a topic follows or, at the end, that one stood there: "about", "چطور".
  private static final SmallWords TOPICS = SmallWords.of("follow.topics");

  private static final SmallWords TRAILS = SmallWords.of("follow.trails");

  /// What somebody has of the same matter: "does FSP agree?"
  private static final SmallWords OPINIONS = SmallWords.of("follow.opinions");

  private static final SmallWords ISSUERS = SmallWords.of("follow.issuers");

  /// Who speaks and is spoken to: "have you got something of FSP".
  private static final SmallWords PERSONS = SmallWords.of("follow.persons");

  private static final SmallWords ANAPHORS = SmallWords.of("anaphora.pronouns");

  /// What stands before a noun, which is then no slang: "les autres candidats".
  private static final SmallWords DETERMINERS = SmallWords.of("follow.determiners");

  private static final SmallWords PLAIN =
      SmallWords.of(
          "follow.asking",
          "follow.fillers",
          "follow.auxiliaries",
          "follow.pronouns",
          "follow.things",
          "follow.common");

  /// So many words are a short text.
  private static final int BRIEF = 5;

  /// So many letters has slang at most; longer words are compounds that say something.
  private static final int LONGEST_SLANG = 9;

  /// The name of an organization, and nothing else.
  private static final Pattern ORGANIZATION =
      Pattern.compile("\\A(?:\\p{Ll}{2,3} )?(" + Speakers.NAME + ")\\P{L}*");

  static Rest of(Parts text) {
    List<Word> words = text.words();
    int leading = Continuation.leading(words, text.language());
    int first = Math.max(leading, Continuation.called(words));
    var left = new BitSet();
    left.set(first, Math.max(first, Continuation.trailing(words, first)));
    text.mentions().forEach(mention -> left.clear(mention.first(), mention.end()));
    text.when().ifPresent(when -> left.andNot(when.places()));
    return new Rest(text, first, leading, left);
  }

  List<Term> carrying(List<Term> terms) {
    boolean asked = !text.asked().isEmpty();
    return terms.stream()
        .filter(term -> !is(PLAIN, term.folded()) && !is(PERSONS, term.folded()))
        .filter(term -> !is(ANAPHORS, term.folded()))
        .filter(term -> !asked || !is(OPINIONS, term.folded()))
        .filter(term -> text.mentions().isEmpty() || !is(ISSUERS, term.folded()))
        .toList();
  }

  /// Those of a short text that no glossary knows and that stand where no noun does, which are
  /// slips and slang more often than what it is about; in English none.
  Set<String> unknown(List<Term> terms) {
    boolean brief = text.words().size() <= BRIEF && !text.language().equals("en");
    return terms.stream()
        .filter(term -> brief && term.others().isEmpty() && !term.name() && !term.numeric())
        .filter(term -> term.folded().length() <= LONGEST_SLANG && !isNoun(place(term)))
        .map(Term::folded)
        .collect(Collectors.toSet());
  }

  private boolean isNoun(int place) {
    return place > 0 && is(DETERMINERS, text.words().get(place - 1).folded());
  }

  /// An organization that nobody knows here and whose name is all that is said after what leads in.
  Optional<String> stranger() {
    if (first == 0 || !text.mentions().isEmpty()) {
      return Optional.empty();
    }
    Matcher name =
        ORGANIZATION.matcher(text.part().substring(text.words().get(first).span().start()));
    return name.matches() ? Optional.of(name.group(1).strip()) : Optional.empty();
  }

  boolean namesOnly() {
    boolean asks = has(ASKING);
    boolean says = words().anyMatch(this::isSaying);
    boolean plain = has(PERSONS) && words().allMatch(word -> is(PERSONS, word) || isPlain(word));
    boolean refers = has(THINGS) || has(PRONOUNS);
    return names() && (!asks || (says && refers)) && (!has(AUXILIARIES) || says || plain);
  }

  boolean asksOnly() {
    return !names() && words().allMatch(this::isPlain) && has(ASKING);
  }

  /// Whether it asks for reasons.
  ///
  /// @param none whether it says nothing of its own
  boolean asksWhy(boolean none) {
    return text.mentions().isEmpty()
        && (Continuation.endsInWhy(text.words()) || (none && Continuation.holdsWhy(text.words())));
  }

  /// Whether it points at what was said and says nothing of its own: "did they?"
  boolean pointsOnly() {
    boolean said = anaphora().exists() || (anaphora().isLeftOut() && left.cardinality() > 1);
    boolean plain = said && words().allMatch(this::isPlain);
    return !names() && isQuestion() && !has(PERSONS) && (plain || anaphora().place().isPresent());
  }

  /// Whether it asks a little of what was spoken of: "who arrested them?"
  boolean speaksOf(List<Term> fresh, int most) {
    boolean few = fresh.size() <= most && fresh.stream().noneMatch(Term::name);
    if (!few || !isQuestion() || !text.mentions().isEmpty() || has(PERSONS)) {
      return false;
    }
    boolean verbs =
        text.when().isEmpty() && fresh.stream().allMatch(term -> anaphora().isIn(term.folded()));
    boolean beside = fresh.size() == 1 && anaphora().standsBeside(place(fresh.getFirst()));
    return standsBefore(fresh) || (!fresh.isEmpty() && verbs) || beside;
  }

  /// Whether a word for what was spoken of stands before anything that it may mean here.
  private boolean standsBefore(List<Term> fresh) {
    int own = fresh.stream().mapToInt(this::place).min().orElse(text.words().size());
    return anaphora().place().filter(at -> at < own).isPresent()
        && left.stream().noneMatch(i -> i < own && is(TOPICS, text.words().get(i).folded()));
  }

  private int place(Term term) {
    List<Word> words = text.words();
    return left.stream()
        .filter(i -> words.get(i).folded().equals(term.folded()))
        .findFirst()
        .orElse(0);
  }

  private Anaphora anaphora() {
    return new Anaphora(text.words(), left, text.language());
  }

  /// Whether it leads in another topic.
  ///
  /// @param bare so many terms "and" alone leads in
  /// @param few so many where "about" follows
  boolean leadsIn(int carrying, int bare, int few) {
    boolean on = isLed() || (has(PRONOUNS) && words().anyMatch(this::isSaying));
    boolean own = !text.asked().isEmpty() || text.unknown().isPresent();
    boolean clause = has(ASKING) || has(AUXILIARIES);
    boolean topic = first < text.words().size() && is(TOPICS, text.words().get(first).folded());
    boolean brief = leading > 1 || carrying <= (topic ? few : bare);
    return on && !own && brief && (!clause || has(PRONOUNS));
  }

  /// Whether words that do nothing else lead in or trail.
  boolean isLed() {
    return leading > 0 || is(TRAILS, text.words().getLast().folded());
  }

  private boolean isQuestion() {
    String said = text.part().strip();
    boolean asks = words().limit(1).anyMatch(word -> is(ASKING, word) || is(AUXILIARIES, word));
    return asks || said.endsWith("?") || said.endsWith("؟");
  }

  private boolean names() {
    return !text.mentions().isEmpty() || text.when().isPresent();
  }

  private boolean has(SmallWords list) {
    return words().anyMatch(word -> is(list, word));
  }

  private boolean is(SmallWords list, String word) {
    return list.have(word, text.language());
  }

  private Stream<String> words() {
    return left.stream().mapToObj(text.words()::get).map(Word::folded);
  }

  /// Its words as they are written, names and times with them.
  String written() {
    return text.words().stream()
        .skip(first)
        .limit(Math.max(0, Continuation.trailing(text.words(), first) - first))
        .map(Word::written)
        .collect(Collectors.joining(" "));
  }

  private boolean isSaying(String word) {
    return Roles.isSaying(word) || is(OPINIONS, word);
  }

  private boolean isPlain(String word) {
    return isSaying(word)
        || is(PLAIN, word)
        || (Analysis.isFunctionWord(word, text.language()) && !is(PERSONS, word));
  }
}
