package onrecord.corpus.voices;

import java.util.ArrayList;
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
  /// @param key the last name in small letters
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
      first &= !isPerson(clause.low(last)) || object;
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
    Span span = clause.span(first, last);
    if (!modifies(clause, first, last)) {
      mentions.put(span.start(), new Mention(span, key, leads));
    }
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

  /// Whether a last name is known to be somebody's.
  boolean isPerson(String key) {
    return speakers.contains(key)
        || titles.containsKey(key)
        || fullNames.getOrDefault(key, Map.of()).values().stream()
            .anyMatch(full -> !full.gender().isEmpty());
  }

  /// Whether somebody of that last name can be spoken of by such a pronoun.
  boolean fits(String key, NounPhrase.Kind pronoun) {
    Set<Kind> known = genders(key);
    return known.isEmpty() || known.contains(wanted(pronoun));
  }

  /// Whether something tells that such a pronoun is right for that last name.
  boolean surely(String key, NounPhrase.Kind pronoun) {
    return genders(key).contains(wanted(pronoun));
  }

  private Set<Kind> genders(String key) {
    Set<Kind> known = EnumSet.noneOf(Kind.class);
    known.addAll(titles.getOrDefault(key, Set.of()));
    fullNames.getOrDefault(key, Map.of()).values().forEach(full -> known.addAll(full.gender()));
    return known;
  }

  private static Kind wanted(NounPhrase.Kind pronoun) {
    return pronoun == NounPhrase.Kind.HE ? Kind.MASCULINE : Kind.FEMININE;
  }

  /// The persons named between two places, in order.
  List<Mention> between(int from, int to) {
    List<Mention> found = new ArrayList<>();
    for (Mention mention : mentions.subMap(from, to).values()) {
      if (isPerson(mention.key())) {
        found.add(mention);
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

  /// The one full name with that last name that a pronoun fits, or the last name where there is
  /// none.
  Optional<String> full(String key, NounPhrase.Kind pronoun) {
    List<FullName> fitting =
        fullNames.getOrDefault(key, Map.of()).values().stream()
            .filter(it -> it.gender().isEmpty() || it.gender().contains(wanted(pronoun)))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst().written()) : Optional.empty();
  }
}
