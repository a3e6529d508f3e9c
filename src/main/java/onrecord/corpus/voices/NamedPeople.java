package onrecord.corpus.voices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import onrecord.corpus.voices.CueTable.Kind;
import onrecord.language.Span;

/// Who is named in a text outside its quotations, and whom a short name stands for.
final class NamedPeople {
  /// Where somebody is named.
  ///
  /// @param key the last name in small letters, behind the given one and a space where it is
  ///   written
  /// @param first whether nobody is named before in the sentence, and nothing makes it an object
  record Mention(Span span, String key, boolean first) {}

  private final String text;
  private final CueTable cues;
  private final TreeMap<Integer, Mention> mentions = new TreeMap<>();

  /// By last name the full ones, each under the given name.
  private final Map<String, Map<String, FullName>> fullNames = new HashMap<>();

  /// By last name what titles tell.
  private final Map<String, Set<Kind>> titles = new HashMap<>();

  private final Set<String> speakers = new HashSet<>();

  private record FullName(String written, Set<Kind> gender) {}

  NamedPeople(String text, List<QuotedStretch> quoted, CueTable cues) {
    this.text = text;
    this.cues = cues;
    int at = 0;
    for (QuotedStretch each : quoted) {
      addMentions(at, each.marked().start());
      at = each.marked().end();
    }
    addMentions(at, text.length());
  }

  private void addMentions(int from, int to) {
    if (to <= from) {
      return;
    }
    Clause clause = Clause.of(text, new Span(from, to));
    boolean first = true;
    int i = 0;
    while (i < clause.size()) {
      first |= i > 0 && (clause.sign(i - 1, ".!?"));
      if (!clause.capital(i) || skipped(clause, i)) {
        i++;
        continue;
      }
      int last = i;
      while (clause.capital(last + 1) && !clause.owner(last) && together(clause, last)) {
        last++;
      }
      boolean object = i > 0 && is(Kind.PREPOSITION, clause, i - 1);
      addMention(clause, i, last, first && !object && !clause.owner(last));
      boolean named = last > i || isPerson(clause.low(last));
      first &= !named || object || modifies(clause, i, last);
      i = last + 1;
    }
  }

  private static boolean together(Clause clause, int at) {
    return clause.span(at + 1).start() - clause.span(at).end() <= 2;
  }

  private boolean skipped(Clause clause, int at) {
    return cues.startsNoName(clause.low(at));
  }

  private boolean is(Kind kind, Clause clause, int at) {
    return cues.is(kind, clause.low(at));
  }

  private void addMention(Clause clause, int first, int last, boolean leads) {
    String key = clause.low(last);
    int given = first;
    while (given < last && !isGiven(clause, given)) {
      given++;
    }
    given = given == last ? first : given;
    for (int i = first; i < given; i++) {
      addTitle(clause, i, key);
    }
    if (first > 0 && is(Kind.ROLE, clause, first - 1)) {
      addTitle(clause, first - 1, key);
    }
    while (given < last && is(Kind.TITLE, clause, given)) {
      addTitle(clause, given, key);
      given++;
    }
    if (!modifies(clause, first, last)) {
      Span span = clause.span(first, last);
      String whole = last > given ? clause.low(given) + " " + key : key;
      mentions.put(span.start(), new Mention(span, whole, leads));
    }
    if (last > given && last - given <= 3) {
      String written = clause.words(given, last);
      FullName full = new FullName(written, gender(clause, given));
      fullNames
          .computeIfAbsent(key, _ -> new HashMap<>())
          .merge(clause.low(given), full, NamedPeople::shorter);
    }
  }

  private static FullName shorter(FullName one, FullName other) {
    return one.written().length() <= other.written().length() ? one : other;
  }

  /// "Clinton spokeswoman Jane Smith", "the Clinton campaign": a name that speaks of another.
  private boolean modifies(Clause clause, int first, int last) {
    int next = last + 1;
    boolean noun =
        clause.word(next)
            && !clause.capital(next)
            && !cues.endsNoun(clause.low(next))
            && clause.span(next).start() == clause.span(last).end() + 1;
    boolean role = is(Kind.ROLE, clause, next) && clause.capital(next + 1);
    return role || (noun && first > 0 && is(Kind.DETERMINER, clause, first - 1));
  }

  private boolean isGiven(Clause clause, int at) {
    return !is(Kind.TITLE, clause, at) && !gender(clause, at).isEmpty();
  }

  private Set<Kind> gender(Clause clause, int at) {
    Set<Kind> found = EnumSet.noneOf(Kind.class);
    if (is(Kind.MASCULINE, clause, at)) {
      found.add(Kind.MASCULINE);
    }
    if (is(Kind.FEMININE, clause, at)) {
      found.add(Kind.FEMININE);
    }
    return found;
  }

  private void addTitle(Clause clause, int at, String key) {
    Set<Kind> gender = gender(clause, at);
    if (!gender.isEmpty() && (is(Kind.TITLE, clause, at) || is(Kind.ROLE, clause, at))) {
      titles.computeIfAbsent(key, _ -> EnumSet.noneOf(Kind.class)).addAll(gender);
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

  private static String last(String key) {
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
  private boolean isPerson(String key) {
    return speakers.contains(last(key))
        || titles.containsKey(last(key))
        || names(key).stream().anyMatch(full -> !full.gender().isEmpty());
  }

  /// Whether a name written alone is known to be somebody's.
  boolean isKnown(String name) {
    return isPerson(key(name));
  }

  /// Whether somebody of that name can be spoken of by such a pronoun.
  boolean fits(String key, NounPhrase.Kind pronoun) {
    Set<Kind> known = genders(key);
    return known.isEmpty() || known.contains(wanted(pronoun));
  }

  /// Whether something tells that such a pronoun is right for that name.
  boolean surely(String key, NounPhrase.Kind pronoun) {
    return genders(key).contains(wanted(pronoun));
  }

  private Set<Kind> genders(String key) {
    Set<Kind> known = EnumSet.noneOf(Kind.class);
    Collection<FullName> names = names(key);
    names.forEach(full -> known.addAll(full.gender()));
    if (fullNames.getOrDefault(last(key), Map.of()).size() < 2) {
      known.addAll(titles.getOrDefault(last(key), Set.of()));
    }
    return known;
  }

  private static Kind wanted(NounPhrase.Kind pronoun) {
    return pronoun == NounPhrase.Kind.HE ? Kind.MASCULINE : Kind.FEMININE;
  }

  /// Who is named between two places, in order, each by the shortest key that is one person's; with
  /// those of whom a sentence speaks that may be persons.
  List<Mention> between(int from, int to) {
    List<Mention> found = new ArrayList<>();
    for (Mention each : mentions.subMap(from, to).values()) {
      String last = last(each.key());
      boolean alone = fullNames.getOrDefault(last, Map.of()).size() < 2;
      boolean full = each.key().length() > last.length();
      if (isPerson(each.key()) || (each.first() && full)) {
        found.add(new Mention(each.span(), alone ? last : each.key(), each.first()));
      }
    }
    return found;
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
  Optional<String> full(String key, NounPhrase.Kind pronoun) {
    List<FullName> fitting =
        names(key).stream()
            .filter(it -> it.gender().isEmpty() || it.gender().contains(wanted(pronoun)))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst().written()) : Optional.empty();
  }
}
