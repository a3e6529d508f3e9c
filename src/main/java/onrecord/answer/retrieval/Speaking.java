package onrecord.answer.retrieval;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.corpus.Masthead;
import onrecord.corpus.Passage;
import onrecord.language.Sound;
import onrecord.language.Words;
import onrecord.language.knowledge.Tables;

/// Tells whether somebody speaks in what was found.
public final class Speaking {
  /// In a name of so many letters two may be wrong, in one of half as many one.
  private static final int LONG = 8;

  private static final Set<String> TELLING = Tables.words("speakers.telling");
  private static final Pattern QUOTED = Pattern.compile("[“”„«»\"‹›]");

  private static final Set<String> KINDS = folded("names.kinds");
  private static final Set<String> SMALL = folded("names.inside");

  /// So many characters before words that nobody is named for may name who speaks them.
  private static final int BEFORE = 400;

  private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

  /// The words that tell it, and the same in Latin letters.
  private final List<String> name;

  private final List<String> latin;

  private final boolean body;

  /// Of a person, whom the last word of the name tells, or of a body by its name: many a one is a
  /// party, so that all words tell it.
  public Speaking(String name) {
    List<String> words =
        Words.in(name).stream()
            .map(Words.Word::folded)
            .filter(word -> !SMALL.contains(word))
            .toList();
    this.body = words.stream().anyMatch(KINDS::contains);
    this.name = body ? words : words.stream().skip(Math.max(0, words.size() - 1)).toList();
    this.latin = words(LATIN.transliterate(String.join(" ", this.name)));
  }

  private static List<String> words(String text) {
    return Words.in(text).stream().map(Words.Word::folded).toList();
  }

  private static Set<String> folded(String list) {
    return Tables.words(list).stream().map(Words::folded).collect(Collectors.toSet());
  }

  /// Whether the words are its own, or tell what it said; those that a statement only quotes are
  /// not its author's. Who issued a statement may be written in other letters, or be named in its
  /// title only: "Speech by …".
  public boolean isIn(Hit hit) {
    Passage passage = hit.passage();
    Masthead masthead = passage.statement().masthead();
    Stream<String> issuers =
        passage.voice().isPresent()
            ? Stream.of()
            : Stream.concat(
                masthead.organization().stream()
                    .flatMap(organization -> organization.names().stream()),
                Stream.concat(masthead.authors().stream(), Stream.of(masthead.title())));
    return Stream.concat(issuers, passage.speakers()).anyMatch(this::isNamedInAnyLetters)
        || isReportedIn(passage)
        || isNamedBefore(passage);
  }

  /// Of some hits those that it is in; of a person, where none of them can be quoted or spells the
  /// name so, all: they may tell of him in other words.
  public List<Hit> of(List<Hit> hits) {
    List<Hit> own = hits.stream().filter(this::isIn).toList();
    boolean known =
        own.stream().anyMatch(hit -> hit.passage().quotable())
            && own.stream().anyMatch(this::isSpelled);
    return body || known ? own : hits;
  }

  private boolean isSpelled(Hit hit) {
    Passage passage = hit.passage();
    int start = passage.span().start();
    String before = passage.statement().text().substring(Math.max(0, start - BEFORE), start);
    Masthead masthead = passage.statement().masthead();
    String signed = masthead.title() + " " + String.join(" ", masthead.authors());
    String speakers = passage.speakers().collect(Collectors.joining(" "));
    return Words.in(String.join(" ", before, passage.text(), signed, speakers)).stream()
        .map(Words.Word::folded)
        .anyMatch(name::contains);
  }

  /// Whether somebody's words, of whom it is not certain whose, stand shortly behind the name.
  private boolean isNamedBefore(Passage passage) {
    int start = passage.span().start();
    return passage.voice().filter(voice -> voice.name().isEmpty()).isPresent()
        && isNamedIn(passage.statement().text().substring(Math.max(0, start - BEFORE), start));
  }

  private boolean isReportedIn(Passage passage) {
    return passage.sentences().stream()
        .map(span -> span.of(passage.statement().text()))
        .anyMatch(sentence -> isNamedIn(sentence) && tells(sentence));
  }

  /// Whether a sentence tells that somebody says something: by a word of saying, or by what is
  /// quoted in it.
  private static boolean tells(String sentence) {
    return QUOTED.matcher(sentence).find()
        || Words.in(sentence).stream().anyMatch(word -> TELLING.contains(word.folded()));
  }

  private boolean isNamedIn(String text) {
    return areIn(name, words(text));
  }

  private boolean isNamedInAnyLetters(String who) {
    return isNamedIn(who) || areIn(latin, words(LATIN.transliterate(who)));
  }

  private static boolean areIn(List<String> parts, List<String> words) {
    return !parts.isEmpty()
        && parts.stream().allMatch(part -> words.stream().anyMatch(word -> isSame(word, part)));
  }

  private static boolean isSame(String word, String part) {
    int shortest = Math.min(word.length(), part.length());
    int faults = shortest >= LONG ? 2 : shortest >= LONG / 2 ? 1 : 0;
    return Sound.distance(word, part, faults) <= faults;
  }
}
