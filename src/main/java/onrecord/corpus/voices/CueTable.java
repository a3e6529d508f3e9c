package onrecord.corpus.voices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The words of one language that tell whose words a quotation is.
final class CueTable {
  /// What a word can tell.
  enum Kind {
    VERB,
    INVERTED,
    REPORTING,
    CLAUSAL,
    BEFORE,
    GERUND,
    PASSIVE,
    BEINGS,
    REPORTED,
    ACCORDING,
    POSSESSED,
    HE,
    SHE,
    THEY,
    SELF,
    EMPTY,
    BETWEEN,
    TIME,
    DATE,
    SUBORDINATE,
    ROLE,
    PREPOSITION,
    CLAUSE,
    RELATIVE,
    JOINING,
    OPENING,
    DETERMINER,
    POSSESSIVE,
    INNER,
    AFTER,
    FINITE,
    TITLE,
    MASCULINE,
    FEMININE
  }

  private static final List<Kind> NO_NAMES =
      List.of(
          Kind.DETERMINER,
          Kind.PREPOSITION,
          Kind.OPENING,
          Kind.CLAUSE,
          Kind.DATE,
          Kind.HE,
          Kind.SHE,
          Kind.THEY,
          Kind.SELF,
          Kind.EMPTY,
          Kind.JOINING);

  private static final Map<String, Optional<CueTable>> TABLES = new ConcurrentHashMap<>();

  private final Map<Kind, Set<String>> words = new HashMap<>();
  private final Map<Kind, List<List<String>>> phrases = new HashMap<>();

  private CueTable(String rows) {
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
      phrases.put(kind, new ArrayList<>());
    }
    rows.lines().filter(row -> !row.isBlank() && row.charAt(0) != '#').forEach(this::add);
  }

  private void add(String row) {
    int tab = row.indexOf('\t');
    Kind kind = Kind.valueOf(row.substring(0, tab).toUpperCase(Locale.ROOT));
    for (String cue : row.substring(tab + 1).split("\\|", -1)) {
      List<String> parts = Arrays.asList(cue.split(" ", -1));
      if (parts.size() > 1) {
        phrases.get(kind).add(parts);
      } else {
        words.get(kind).add(cue);
      }
    }
  }

  /// The table of a language, if there is one.
  static Optional<CueTable> of(String language) {
    String primary = Locale.forLanguageTag(language).getLanguage();
    return TABLES.computeIfAbsent(primary, CueTable::read);
  }

  private static Optional<CueTable> read(String language) {
    String name = "/onrecord/corpus/voices/cues_" + language + ".tsv";
    try (InputStream rows = CueTable.class.getResourceAsStream(name)) {
      return rows == null
          ? Optional.empty()
          : Optional.of(new CueTable(new String(rows.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  /// Whether no name begins with a word, however it is written.
  boolean startsNoName(String word) {
    return NO_NAMES.stream().anyMatch(kind -> is(kind, word));
  }

  /// Whether a word cannot be a noun that a name stands before.
  boolean endsNoun(String word) {
    return is(Kind.AFTER, word)
        || is(Kind.VERB, word)
        || is(Kind.BEFORE, word)
        || is(Kind.BETWEEN, word)
        || is(Kind.TIME, word)
        || is(Kind.INNER, word)
        || is(Kind.GERUND, word);
  }

  boolean is(Kind kind, String word) {
    return words.get(kind).contains(word);
  }

  /// How many words the phrase of that kind has that begins at a place of a clause; 0 where none
  /// does.
  int phrase(Kind kind, Clause clause, int at) {
    for (List<String> phrase : phrases.get(kind)) {
      if (clause.reads(at, phrase)) {
        return phrase.size();
      }
    }
    return at < clause.size() && is(kind, clause.low(at)) ? 1 : 0;
  }
}
