package onrecord.corpus.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import onrecord.corpus.attribution.Clause;
import onrecord.corpus.attribution.Cue;
import onrecord.corpus.attribution.CueTable;
import onrecord.language.Span;

/// Who is named in a text outside its quotations, and whom a short name stands for. Where somebody
/// is named is read again for each stretch that is asked for, and only near that: a long text may
/// consist of nothing but names.
final class NamedPeople {
  /// How far back anybody asks, and a little more.
  private static final int KEPT = 20_000;

  /// How much is parted into words at once.
  private static final int PORTION = 50_000;

  private final String text;
  private final List<QuotedStretch> quoted;
  private final CueTable cues;
  private final PersonNames names;
  private final Institutions institutions;
  private final TreeMap<Integer, NamedAt> mentions = new TreeMap<>();
  private final Pass pass;

  NamedPeople(String text, List<QuotedStretch> quoted, CueTable cues) {
    this.text = text;
    this.quoted = quoted;
    this.cues = cues;
    this.names = new PersonNames(cues);
    this.institutions = new Institutions(cues);
    new Pass(names, _ -> {}).readTo(text.length());
    this.pass = new Pass(new PersonNames(cues), each -> mentions.put(each.span().start(), each));
  }

  /// Reads from the first word on what stands outside quotations.
  private final class Pass {
    private final PersonNames known;
    private final Consumer<NamedAt> found;
    private int next;
    private int at;
    private boolean first = true;

    /// @param known takes the names, and tells which were known before a word
    Pass(PersonNames known, Consumer<NamedAt> found) {
      this.known = known;
      this.found = found;
    }

    /// Goes on at least to a place.
    void readTo(int place) {
      while (at < Math.min(place, text.length())) {
        int end = next < quoted.size() ? quoted.get(next).marked().start() : text.length();
        int to = end - at > PORTION ? blank(at + PORTION) : end;
        if (to > at) {
          read(Clause.of(text, new Span(at, to)));
        }
        at = Math.max(at, to);
        if (to == end) {
          at = next < quoted.size() ? quoted.get(next).marked().end() : text.length();
          next++;
          first = true;
        }
      }
    }

    /// The last blank before a place, where there is one near.
    private int blank(int place) {
      int blank = Math.max(text.lastIndexOf('\n', place), text.lastIndexOf(' ', place));
      return place - blank < PORTION / 2 ? blank : place;
    }

    private void read(Clause clause) {
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
        String key = known.add(clause, i, last);
        institutions.add(clause, i, last);
        if (!modifies(clause, i, last)) {
          Span span = clause.span(i, last);
          boolean leads = first && !object && !clause.owner(last);
          found.accept(new NamedAt(span, key, leads));
        }
        boolean named = last > i || known.isPerson(clause.low(last));
        first &= !named || object || modifies(clause, i, last);
        i = last + 1;
      }
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
    pass.readTo(to);
    mentions.headMap(to - KEPT).clear();
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
