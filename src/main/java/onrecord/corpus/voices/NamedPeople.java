package onrecord.corpus.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import onrecord.corpus.attribution.Clause;
import onrecord.corpus.attribution.Cue;
import onrecord.corpus.attribution.CueTable;
import onrecord.language.Span;

/// Who is named in a text outside its quotations, and whom a short name stands for.
final class NamedPeople {
  private final String text;
  private final CueTable cues;
  private final TreeMap<Integer, NamedAt> mentions = new TreeMap<>();

  private final PersonNames names;
  private final Institutions institutions;

  NamedPeople(String text, List<QuotedStretch> quoted, CueTable cues) {
    this.text = text;
    this.cues = cues;
    this.names = new PersonNames(cues);
    this.institutions = new Institutions(cues);
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
      first |= i > 0 && clause.sign(i - 1, ".!?");
      if (!clause.capital(i) || skipped(clause, i)) {
        i++;
        continue;
      }
      int last = i;
      while (clause.capital(last + 1) && !clause.owner(last) && together(clause, last)) {
        last++;
      }
      boolean object = i > 0 && is(Cue.PREPOSITION, clause, i - 1);
      String key = names.add(clause, i, last);
      institutions.add(clause, i, last);
      if (!modifies(clause, i, last)) {
        Span span = clause.span(i, last);
        boolean leads = first && !object && !clause.owner(last);
        mentions.put(span.start(), new NamedAt(span, key, leads));
      }
      boolean named = last > i || names.isPerson(clause.low(last));
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

  private boolean is(Cue kind, Clause clause, int at) {
    return cues.is(kind, clause.low(at));
  }

  /// "Clinton spokeswoman Jane Smith", "the Clinton campaign": a name that speaks of another.
  private boolean modifies(Clause clause, int first, int last) {
    int next = last + 1;
    boolean noun =
        clause.word(next)
            && !clause.capital(next)
            && !cues.endsNoun(clause.low(next))
            && clause.span(next).start() == clause.span(last).end() + 1;
    boolean role = is(Cue.ROLE, clause, next) && clause.capital(next + 1);
    return role || (noun && first > 0 && is(Cue.DETERMINER, clause, first - 1));
  }

  /// The persons by their names.
  PersonNames names() {
    return names;
  }

  /// The institutions by what they are.
  Institutions institutions() {
    return institutions;
  }

  /// Who is named between two places, in order, each by the shortest key that is one person's; with
  /// those of whom a sentence speaks that may be persons.
  List<NamedAt> between(int from, int to) {
    List<NamedAt> found = new ArrayList<>();
    for (NamedAt each : mentions.subMap(from, to).values()) {
      String last = PersonNames.last(each.key());
      boolean full = each.key().length() > last.length();
      if (names.isPerson(each.key()) || (each.first() && full)) {
        String key = names.isAlone(last) ? last : each.key();
        found.add(new NamedAt(each.span(), key, each.first()));
      }
    }
    return found;
  }
}
