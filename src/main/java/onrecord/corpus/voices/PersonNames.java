package onrecord.corpus.voices;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.attribution.Clause;
import onrecord.corpus.attribution.Cue;
import onrecord.corpus.attribution.CueTable;
import onrecord.corpus.attribution.PhraseKind;

/// The persons whom a text names, and what tells whether they are men or women.
///
/// A key is a last name in small letters, behind the given name and a space where that is known.
final class PersonNames {
  /// Of more people of one name none is told from another.
  private static final int MOST = 8;

  /// A text that names more is no text; nobody is told from anybody there.
  private static final int MOST_NAMES = 20_000;

  private final CueTable cues;

  /// By last name the full ones, each under the given name.
  private final Map<String, Map<String, FullName>> fullNames = new HashMap<>();

  /// By last name what titles tell.
  private final Map<String, Set<Cue>> titles = new HashMap<>();

  private final Set<String> speakers = new HashSet<>();

  /// A given name and a last one as they are written, and what the given one tells.
  private record FullName(String written, Set<Cue> gender) {}

  PersonNames(CueTable cues) {
    this.cues = cues;
  }

  private boolean is(Cue kind, Clause clause, int at) {
    return cues.is(kind, clause.low(at));
  }

  /// Takes a name that is written in a clause; its key.
  String add(Clause clause, int first, int last) {
    String key = clause.low(last);
    if (isTooMany()) {
      return key;
    }
    int given = first;
    while (given < last && !isGiven(clause, given)) {
      given++;
    }
    given = given == last ? first : given;
    for (int i = first; i < given; i++) {
      addTitle(clause, i, key);
    }
    if (first > 0 && is(Cue.ROLE, clause, first - 1)) {
      addTitle(clause, first - 1, key);
    }
    while (given < last && is(Cue.TITLE, clause, given)) {
      addTitle(clause, given, key);
      given++;
    }
    if (last > given && last - given <= 3) {
      String written = clause.words(given, last);
      FullName full = new FullName(written, gender(clause, given));
      Map<String, FullName> all = fullNames.computeIfAbsent(key, _ -> new HashMap<>());
      if (all.size() < MOST || all.containsKey(clause.low(given))) {
        all.merge(clause.low(given), full, PersonNames::shorter);
      }
    }
    return last > given ? clause.low(given) + " " + key : key;
  }

  /// Whether there are more names than are kept.
  boolean isTooMany() {
    return fullNames.size() + titles.size() >= MOST_NAMES;
  }

  private static FullName shorter(FullName one, FullName other) {
    return one.written().length() <= other.written().length() ? one : other;
  }

  private boolean isGiven(Clause clause, int at) {
    return !is(Cue.TITLE, clause, at) && !gender(clause, at).isEmpty();
  }

  private Set<Cue> gender(Clause clause, int at) {
    Set<Cue> found = EnumSet.noneOf(Cue.class);
    if (is(Cue.MASCULINE, clause, at)) {
      found.add(Cue.MASCULINE);
    }
    if (is(Cue.FEMININE, clause, at)) {
      found.add(Cue.FEMININE);
    }
    return found;
  }

  private void addTitle(Clause clause, int at, String key) {
    Set<Cue> gender = gender(clause, at);
    if (!gender.isEmpty() && (is(Cue.TITLE, clause, at) || is(Cue.ROLE, clause, at))) {
      titles.computeIfAbsent(key, _ -> EnumSet.noneOf(Cue.class)).addAll(gender);
    }
  }

  /// Notes that somebody speaks, and so is a person or acts like one.
  void addSpeaker(String name) {
    speakers.add(key(name));
  }

  static String key(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return last.endsWith(".") ? last.substring(0, last.length() - 1) : last;
  }

  /// The last name of a key.
  static String last(String key) {
    return key.substring(key.lastIndexOf(' ') + 1);
  }

  /// The full names that a key can stand for.
  private Collection<FullName> names(String key) {
    Map<String, FullName> all = fullNames.getOrDefault(last(key), Map.of());
    int space = key.lastIndexOf(' ');
    FullName one = space < 0 ? null : all.get(key.substring(0, space));
    return one == null ? all.values() : List.of(one);
  }

  /// Whether a name is known to be somebody's.
  boolean isPerson(String key) {
    return speakers.contains(last(key))
        || titles.containsKey(last(key))
        || names(key).stream().anyMatch(full -> !full.gender().isEmpty());
  }

  /// Whether a name written alone is known to be somebody's.
  boolean isKnown(String name) {
    return isPerson(key(name));
  }

  /// Whether a name is known to be somebody's, or a language of many capitals gives it whole
  /// elsewhere.
  boolean isWhole(String name) {
    return isKnown(name) || (cues.inverted() && !names(key(name)).isEmpty());
  }

  /// Whether somebody of that name can be spoken of by such a pronoun.
  boolean fits(String key, PhraseKind pronoun) {
    Set<Cue> known = genders(key);
    return known.isEmpty() || pronoun == PhraseKind.EITHER || known.contains(wanted(pronoun));
  }

  /// Whether something tells that such a pronoun is right for that name.
  boolean surely(String key, PhraseKind pronoun) {
    return pronoun == PhraseKind.EITHER ? isPerson(key) : genders(key).contains(wanted(pronoun));
  }

  private Set<Cue> genders(String key) {
    Set<Cue> known = EnumSet.noneOf(Cue.class);
    Collection<FullName> names = names(key);
    names.forEach(full -> known.addAll(full.gender()));
    if (isAlone(last(key))) {
      known.addAll(titles.getOrDefault(last(key), Set.of()));
    }
    return known;
  }

  private static Cue wanted(PhraseKind pronoun) {
    return pronoun == PhraseKind.HE ? Cue.MASCULINE : Cue.FEMININE;
  }

  /// Whether nobody else has that last name.
  boolean isAlone(String last) {
    return fullNames.getOrDefault(last, Map.of()).size() < 2;
  }

  /// The one full name that a text gives for a short one, or the name itself.
  String full(String name) {
    Map<String, FullName> full = fullNames.getOrDefault(key(name), Map.of());
    return name.indexOf(' ') < 0 && full.size() == 1
        ? full.values().iterator().next().written()
        : name;
  }

  /// The key of a speaker: as short as one person's can be.
  String speakerKey(String name) {
    String last = key(name);
    String given = name.substring(0, Math.max(0, name.indexOf(' '))).toLowerCase(Locale.ROOT);
    Map<String, FullName> all = fullNames.getOrDefault(last, Map.of());
    return all.size() > 1 && all.containsKey(given) ? given + " " + last : last;
  }

  /// The one full name that a key and a pronoun can stand for.
  Optional<String> full(String key, PhraseKind pronoun) {
    List<FullName> fitting =
        names(key).stream()
            .filter(
                it ->
                    pronoun == PhraseKind.EITHER
                        || it.gender().isEmpty()
                        || it.gender().contains(wanted(pronoun)))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst().written()) : Optional.empty();
  }
}
