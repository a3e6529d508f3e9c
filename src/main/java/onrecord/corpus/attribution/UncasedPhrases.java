package onrecord.corpus.attribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.language.Span;

/// Tells which words of a clause can be a speaker in a script without capital letters: only those
/// that begin with an office, a title, a given name, an institution or a name that was read before.
public final class UncasedPhrases {
  /// A phrase of more words holds a sentence.
  private static final int LONGEST = 9;

  private static final List<Cue> STOPS =
      List.of(
          Cue.AFTER,
          Cue.TIME,
          Cue.VERB,
          Cue.BEFORE,
          Cue.CLAUSE,
          Cue.GERUND,
          Cue.RELAYED,
          Cue.ACCORDING);

  private static final List<Cue> HEADS =
      List.of(Cue.ROLE, Cue.TITLE, Cue.INSTITUTION, Cue.MASCULINE, Cue.FEMININE);

  private final CueTable cues;
  private final Clause clause;
  private final Map<String, String> known;

  /// @param known by the last word, folded, of each name that was read before, the name
  public UncasedPhrases(CueTable cues, Clause clause, Map<String, String> known) {
    this.cues = cues;
    this.clause = clause;
    this.known = known;
  }

  private boolean heads(String word) {
    return HEADS.stream().anyMatch(kind -> cues.isJoined(kind, word));
  }

  private boolean given(int at) {
    String word = clause.low(at);
    return !cues.is(Cue.TITLE, word)
        && !cues.is(Cue.ROLE, word)
        && (cues.is(Cue.MASCULINE, word) || cues.is(Cue.FEMININE, word));
  }

  private boolean known(int at) {
    return known.containsKey(clause.low(at)) && stops(at + 1);
  }

  /// Whether a speaker's words may begin at a place.
  public boolean heads(int at) {
    return clause.word(at)
        && !stops(at)
        && (heads(clause.low(at))
            || HEADS.stream().anyMatch(kind -> cues.phrase(kind, clause, at) > 0)
            || known(at));
  }

  /// Whether a phrase ends before a place.
  public boolean stops(int at) {
    return !clause.word(at)
        || cues.isJoined(Cue.VERB, clause.low(at))
        || STOPS.stream().anyMatch(kind -> cues.phrase(kind, clause, at) > 0);
  }

  /// Where the phrase ends that begins at a place.
  public int end(int start) {
    int end = start + 1;
    while (!stops(end)) {
      end++;
    }
    return end;
  }

  /// The words from a place on as whoever speaks; empty where they may be anything else, or
  /// several.
  public Optional<NounPhrase> at(int start) {
    return heads(start) ? phrase(start, 0) : Optional.empty();
  }

  /// The same behind words that a preposition may follow, joined to the first word.
  public Optional<NounPhrase> behind(int start) {
    if (heads(start) || !clause.word(start)) {
      return at(start);
    }
    String word = clause.low(start);
    return cues.without(Cue.PREPOSITION, word).stream()
        .filter(this::heads)
        .findFirst()
        .flatMap(rest -> phrase(start, word.length() - rest.length()));
  }

  private Optional<NounPhrase> phrase(int start, int joined) {
    int end = end(start);
    boolean alone = end - start == 1;
    if (end - start > LONGEST
        || joinsAnother(start, end)
        || (alone && !known(start) && vague(start))) {
      return Optional.empty();
    }
    int given = start;
    while (given < end && !given(given)) {
      given++;
    }
    Span whole = clause.span(start, end - 1);
    Span bare = new Span(whole.start() + Math.max(joined, and(start)), whole.end());
    boolean full = given < end - 1;
    if (full) {
      Span name = clause.span(given, nameEnd(given, end) - 1);
      return Optional.of(
          new NounPhrase(
              PhraseKind.NAME, bare, given > start ? name : new Span(bare.start(), name.end())));
    }
    boolean name = known(start) || (!alone && cues.isJoined(Cue.TITLE, clause.low(start)));
    return Optional.of(new NounPhrase(name ? PhraseKind.NAME : PhraseKind.DESCRIPTION, bare, bare));
  }

  /// A name ends where an office follows.
  private int nameEnd(int given, int end) {
    int last = given + 2;
    while (last < end
        && (cues.is(Cue.KINSHIP, clause.low(last - 1))
            || !cues.isJoined(Cue.ROLE, clause.low(last)))) {
      last++;
    }
    return last;
  }

  /// A given name alone, or an office that may be anybody's.
  private boolean vague(int at) {
    return given(at)
        || (HEADS.stream().anyMatch(kind -> cues.is(kind, clause.low(at))) && cues.has(Cue.JOINED));
  }

  /// How many letters of "and" are written joined before a word that would not begin a phrase with
  /// them.
  private int and(int at) {
    String word = clause.low(at);
    boolean listed = HEADS.stream().anyMatch(kind -> cues.is(kind, word)) || known(at);
    return listed
        ? 0
        : cues.without(Cue.JOINING, word).stream()
            .filter(this::heads)
            .mapToInt(rest -> word.length() - rest.length())
            .findFirst()
            .orElse(0);
  }

  /// "Ali Karimi and Reza Sohrabi"
  private boolean joinsAnother(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      String word = clause.low(i);
      boolean apart = cues.is(Cue.JOINING, word) && i + 1 < end && heads(i + 1);
      boolean listed = HEADS.stream().anyMatch(kind -> cues.is(kind, word));
      if (apart || (!listed && cues.without(Cue.JOINING, word).stream().anyMatch(this::heads))) {
        return true;
      }
    }
    return false;
  }
}
