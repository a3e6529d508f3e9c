package onrecord.corpus.voices;

import java.util.ArrayList;
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
  private final Map<String, Set<String>> fullNames = new HashMap<>();
  private final Map<String, Set<Kind>> genders = new HashMap<>();

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
    for (Kind kind :
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
            Kind.JOINING)) {
      if (is(kind, clause, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean is(Kind kind, Clause clause, int at) {
    return cues.is(kind, clause.low(at));
  }

  private void addMention(Clause clause, int first, int last, boolean leads) {
    String key = clause.low(last);
    boolean modifies = cues.is(Kind.ROLE, clause.low(last + 1)) && clause.capital(last + 2);
    if (!modifies) {
      Span span = clause.span(first, last);
      mentions.put(span.start(), new Mention(span, key, leads));
    }
    int start = first;
    while (start < last && is(Kind.TITLE, clause, start)) {
      addGender(clause, start, key);
      start++;
    }
    addGender(clause, start, last > start ? key : "");
    if (first > 0 && is(Kind.ROLE, clause, first - 1)) {
      addGender(clause, first - 1, key);
    }
    if (last > start && last - start <= 3) {
      fullNames.computeIfAbsent(key, _ -> new HashSet<>()).add(clause.words(start, last));
    }
  }

  private void addGender(Clause clause, int at, String key) {
    for (Kind kind : List.of(Kind.MASCULINE, Kind.FEMININE)) {
      if (!key.isEmpty() && is(kind, clause, at)) {
        genders.computeIfAbsent(key, _ -> new HashSet<>()).add(kind);
      }
    }
  }

  /// Notes that somebody speaks, and so is a person or acts like one.
  void addSpeaker(String name) {
    genders.computeIfAbsent(key(name), _ -> new HashSet<>());
  }

  static String key(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return last.endsWith(".") ? last.substring(0, last.length() - 1) : last;
  }

  /// Whether a last name is known to be somebody's.
  boolean isPerson(String key) {
    return genders.containsKey(key);
  }

  /// Whether somebody can be spoken of by such a pronoun; both, where nothing tells.
  boolean fits(String key, NounPhrase.Kind pronoun) {
    Set<Kind> known = genders.getOrDefault(key, Set.of());
    Kind wanted = pronoun == NounPhrase.Kind.HE ? Kind.MASCULINE : Kind.FEMININE;
    return known.isEmpty() || known.contains(wanted);
  }

  /// Whether it is known that such a pronoun is the right one, and no other is.
  boolean surely(String key, NounPhrase.Kind pronoun) {
    Kind wanted = pronoun == NounPhrase.Kind.HE ? Kind.MASCULINE : Kind.FEMININE;
    return genders.getOrDefault(key, Set.of()).equals(Set.of(wanted));
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
    Set<String> full = fullNames.getOrDefault(key(name), Set.of());
    return name.indexOf(' ') < 0 && full.size() == 1 ? full.iterator().next() : name;
  }

  /// The shortest of a person's full names, where a text has only one person of that last name.
  Optional<String> fullByKey(String key) {
    Set<String> full = fullNames.getOrDefault(key, Set.of());
    return full.size() == 1 ? Optional.of(full.iterator().next()) : Optional.empty();
  }
}
