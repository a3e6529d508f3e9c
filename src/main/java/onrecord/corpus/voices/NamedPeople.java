package onrecord.corpus.voices;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import onrecord.corpus.voices.CueTable.Kind;
import onrecord.language.Span;

/// Who is named in a text outside its quotations, and whom a short name or a pronoun stands for.
final class NamedPeople {
  private final String text;
  private final Optional<CueTable> cues;
  private final TreeMap<Integer, Span> mentions = new TreeMap<>();
  private final Map<String, Set<String>> fullNames = new HashMap<>();
  private Optional<Span> speaker = Optional.empty();

  NamedPeople(String text, List<QuotedStretch> quoted, Optional<CueTable> cues) {
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
    int i = 0;
    while (i < clause.size()) {
      if (!clause.capital(i) || skipped(clause, i)) {
        i++;
        continue;
      }
      int last = i;
      while (clause.capital(last + 1) && !clause.owner(last) && together(clause, last)) {
        last++;
      }
      addMention(clause, i, last);
      i = last + 1;
    }
  }

  private static boolean together(Clause clause, int at) {
    return clause.span(at + 1).start() - clause.span(at).end() == 1;
  }

  private boolean skipped(Clause clause, int at) {
    return cues.isPresent()
        && (is(Kind.DETERMINER, clause, at)
            || is(Kind.PREPOSITION, clause, at)
            || is(Kind.OPENING, clause, at)
            || is(Kind.CLAUSE, clause, at)
            || is(Kind.TITLE, clause, at)
            || is(Kind.TIME, clause, at)
            || is(Kind.HE, clause, at)
            || is(Kind.SHE, clause, at)
            || is(Kind.THEY, clause, at)
            || is(Kind.SELF, clause, at)
            || is(Kind.EMPTY, clause, at)
            || is(Kind.JOINING, clause, at));
  }

  private boolean is(Kind kind, Clause clause, int at) {
    return cues.orElseThrow().is(kind, clause.low(at));
  }

  private void addMention(Clause clause, int first, int last) {
    Span span = clause.span(first, last);
    mentions.put(span.start(), span);
    if (last > first && last - first <= 3) {
      fullNames.computeIfAbsent(clause.low(last), _ -> new HashSet<>()).add(span.of(text));
    }
  }

  /// The quotation with its cue's name, short names made full and pronouns resolved where only one
  /// name is possible.
  ReadVoice resolved(QuotedStretch each, Attribution cue) {
    NounPhrase who = cue.who();
    Optional<String> name =
        switch (who.kind()) {
          case NAME -> {
            speaker = Optional.of(who.name());
            yield Optional.of(full(who.name().of(text)));
          }
          case DESCRIPTION -> Optional.of(who.span().of(text));
          case HE, SHE -> antecedent(who).map(span -> full(span.of(text)));
          case THEY, SELF -> Optional.empty();
        };
    return new ReadVoice(
        each.words(),
        name,
        Optional.of(who.span()),
        Optional.of(cue.cue()),
        name.isEmpty()
            ? ReadVoice.Reason.MARKS
            : who.pronoun() ? ReadVoice.Reason.PRONOUN : ReadVoice.Reason.CUE);
  }

  private String full(String name) {
    Set<String> full = fullNames.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), Set.of());
    return full.size() == 1 ? full.iterator().next() : name;
  }

  private Optional<Span> antecedent(NounPhrase who) {
    return speaker;
  }
}
