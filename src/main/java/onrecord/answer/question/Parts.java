package onrecord.answer.question;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Term;
import onrecord.language.Analysis;
import onrecord.language.Anaphora;
import onrecord.language.Continuation;
import onrecord.language.Words.Word;

/// A text taken apart.
///
/// @param mentions wherever it names somebody
/// @param asked those of them whose words it asks for
/// @param unknown one whose words it asks for and whom the archive does not know
/// @param unwanted what it leaves out, and what is not understood
record Parts(
    String text,
    String language,
    List<Word> words,
    List<Mentions.Mention> mentions,
    List<Mentions.Mention> asked,
    Optional<String> unknown,
    Optional<When> when,
    Unwanted unwanted) {

  /// As much of the text as is looked at.
  String part() {
    return text.substring(0, Math.min(text.length(), Course.LONGEST));
  }

  boolean comparison() {
    return QuestionCues.comparison(part());
  }

  boolean saying() {
    return words.stream().map(Word::folded).anyMatch(Roles::isSaying);
  }

  /// What a text does not want, or cannot be understood to want.
  ///
  /// @param without those whose words are not wanted
  /// @param untold where it names a time of which no day can be told
  record Unwanted(List<Mentions.Mention> without, Optional<Periods.Place> untold) {}

  /// What is left of a text that may go on from another one, without what leads in and trails and
  /// without the names and times in it.
  ///
  /// @param first so many words lead in
  /// @param leading how many of them do so, rather than only call out
  /// @param left the places of what is left
  record Rest(Parts text, int first, int leading, BitSet left) {
    private static final Set<String> FILLERS = Continuation.words("follow.fillers");
    private static final Set<String> ASKING = Continuation.words("follow.asking");
    private static final Set<String> AUXILIARIES = Continuation.words("follow.auxiliaries");
    private static final Set<String> PRONOUNS = Continuation.words("follow.pronouns");
    private static final Set<String> THINGS = Continuation.words("follow.things");

    /// What tells that a topic follows: "about".
    private static final Set<String> TOPICS = Continuation.words("follow.topics");

    /// Words at the end of what somebody goes on with, in Persian: "and the Kurds?"
    private static final Set<String> TRAILS = Continuation.words("follow.trails");

    /// What somebody has of the same matter: "does FSP agree?"
    private static final Set<String> OPINIONS = Continuation.words("follow.opinions");

    /// What those are who are named: "the other party, the FSP".
    private static final Set<String> ISSUERS = Continuation.words("follow.issuers");

    /// Who speaks and is spoken to: "have you got something of FSP".
    private static final Set<String> PERSONS = Continuation.words("follow.persons");

    /// What stands before a noun, which is then no slang: "les autres candidats".
    private static final Set<String> DETERMINERS = Continuation.words("follow.determiners");

    /// Words that say nothing of their own.
    private static final List<Set<String>> PLAIN =
        List.of(
            ASKING, FILLERS, AUXILIARIES, PRONOUNS, THINGS, Continuation.words("follow.common"));

    /// So many words are a short text.
    private static final int BRIEF = 5;

    /// So many letters has slang at most; longer words are compounds that say something.
    private static final int LONGEST_SLANG = 9;

    static Rest of(Parts text) {
      List<Word> words = text.words();
      int leading = Continuation.leading(words);
      int first = Math.max(leading, Continuation.called(words));
      var left = new BitSet();
      left.set(first, Math.max(first, Continuation.trailing(words, first)));
      text.mentions().forEach(mention -> left.clear(mention.first(), mention.end()));
      text.when().ifPresent(when -> left.andNot(when.places()));
      return new Rest(text, first, leading, left);
    }

    /// Those of its terms that say something of their own.
    List<Term> carrying(List<Term> terms) {
      boolean asked = !text.asked().isEmpty();
      return terms.stream()
          .filter(term -> PLAIN.stream().noneMatch(list -> list.contains(term.folded())))
          .filter(term -> !PERSONS.contains(term.folded()))
          .filter(term -> !asked || !OPINIONS.contains(term.folded()))
          .filter(term -> text.mentions().isEmpty() || !ISSUERS.contains(term.folded()))
          .toList();
    }

    /// The terms of a short text that no glossary knows, which are slips and slang more often than
    /// what it is about; in English none, whose words need no glossary.
    Set<String> unknown(List<Term> terms) {
      boolean brief = text.words().size() <= BRIEF && !text.language().equals("en");
      return terms.stream()
          .filter(term -> brief && term.others().isEmpty() && !term.name() && !term.numeric())
          .map(Term::folded)
          .filter(folded -> folded.length() <= LONGEST_SLANG)
          .filter(folded -> !isNoun(folded))
          .collect(Collectors.toSet());
    }

    /// Whether a word stands where only a noun does.
    private boolean isNoun(String folded) {
      List<Word> words = text.words();
      return left.stream()
          .filter(i -> i > 0 && words.get(i).folded().equals(folded))
          .anyMatch(i -> DETERMINERS.contains(words.get(i - 1).folded()));
    }

    /// Whether it names others or a time and says nothing else.
    boolean namesOnly() {
      boolean asks = has(ASKING);
      boolean says = words().anyMatch(Rest::isSaying);
      boolean plain =
          words().anyMatch(PERSONS::contains)
              && words().allMatch(word -> PERSONS.contains(word) || isPlain(word));
      boolean refers = has(THINGS) || has(PRONOUNS);
      return names() && (!asks || (says && refers)) && (!has(AUXILIARIES) || says || plain);
    }

    /// Whether it asks something and says nothing else: "why?"
    boolean asksOnly() {
      return !names() && words().allMatch(this::isPlain) && has(ASKING);
    }

    /// Whether it asks for reasons.
    ///
    /// @param none whether it says nothing of its own
    boolean asksWhy(boolean none) {
      return text.mentions().isEmpty()
          && (Continuation.endsInWhy(text.words())
              || (none && Continuation.holdsWhy(text.words())));
    }

    /// Whether it points at what was said and says nothing of its own: "did they?"
    boolean pointsOnly() {
      return !names() && isQuestion() && words().allMatch(this::isPlain) && anaphora().exists();
    }

    /// Whether it says a little of what was spoken of: "who arrested them?"
    boolean speaksOf(List<Term> fresh, int most) {
      return text.mentions().isEmpty()
          && fresh.size() <= most
          && fresh.stream().noneMatch(Term::name)
          && anaphora()
              .place()
              .filter(at -> before(at).noneMatch(word -> isOf(fresh, word)))
              .isPresent();
    }

    private Anaphora anaphora() {
      return new Anaphora(text.words(), left, text.language());
    }

    private static boolean isOf(List<Term> terms, String word) {
      return terms.stream().map(Term::folded).anyMatch(word::equals);
    }

    private Stream<String> before(int place) {
      return left.stream().filter(i -> i < place).mapToObj(text.words()::get).map(Word::folded);
    }

    /// Whether it leads in another topic.
    ///
    /// @param few so many terms "and" alone leads in, and more than that where "about" follows
    boolean leadsIn(int carrying, int few, int more) {
      boolean on =
          leading > 0
              || TRAILS.contains(text.words().getLast().folded())
              || (has(PRONOUNS) && words().anyMatch(Rest::isSaying));
      boolean own = !text.asked().isEmpty() || text.unknown().isPresent();
      boolean clause = has(ASKING) || has(AUXILIARIES);
      boolean topic =
          first < text.words().size() && TOPICS.contains(text.words().get(first).folded());
      boolean brief = leading > 1 || carrying <= (topic ? more : few);
      return on && !own && brief && (!clause || has(PRONOUNS));
    }

    private boolean isQuestion() {
      String said = text.part().strip();
      return said.endsWith("?")
          || said.endsWith("؟")
          || words().findFirst().filter(Rest::asks).isPresent();
    }

    private static boolean asks(String word) {
      return ASKING.contains(word) || AUXILIARIES.contains(word);
    }

    private boolean names() {
      return !text.mentions().isEmpty() || text.when().isPresent();
    }

    private boolean has(Set<String> list) {
      return words().anyMatch(list::contains);
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

    private static boolean isSaying(String word) {
      return Roles.isSaying(word) || OPINIONS.contains(word);
    }

    private boolean isPlain(String word) {
      return isSaying(word)
          || PLAIN.stream().anyMatch(list -> list.contains(word))
          || (Analysis.isFunctionWord(word, text.language()) && !PERSONS.contains(word));
    }
  }
}
