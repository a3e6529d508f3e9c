package onrecord.conversation.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import onrecord.answer.Asked;
import onrecord.answer.Period;
import onrecord.conversation.survey.Comparison.SideStanding;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.index.StatementStore;

/// Which statements an archive has, by whom and from when.
///
/// @param mastheads of every statement that is somebody's
record Holdings(List<Masthead> mastheads) {

  static Holdings of(StatementStore store) {
    return new Holdings(
        store.list().stream()
            .map(StatementStore.StatementEntry::masthead)
            .filter(masthead -> !masthead.kind().equalsIgnoreCase(Masthead.READER_COMMENTS))
            .toList());
  }

  /// What there is by one.
  SideStanding standing(Asked asked, Optional<Period> period) {
    List<Masthead> own = mastheads.stream().filter(asked::issued).toList();
    long then =
        own.stream()
            .filter(
                masthead ->
                    period.isEmpty() || masthead.date().filter(d -> in(d, period)).isPresent())
            .count();
    List<Edtf> dates = own.stream().flatMap(masthead -> masthead.date().stream()).sorted().toList();
    return new SideStanding(
        own.size(),
        (int) then,
        dates.stream().findFirst(),
        dates.stream().max(Comparator.comparing(Edtf::latest)));
  }

  /// The years in which those asked, or anybody, began to say something; without those that are
  /// outside of a period.
  SortedSet<Integer> years(List<Asked> asked, Optional<Period> period) {
    var years = new TreeSet<Integer>();
    mastheads.stream()
        .filter(masthead -> asked.isEmpty() || asked.stream().anyMatch(one -> one.issued(masthead)))
        .flatMap(masthead -> masthead.date().stream())
        .filter(date -> in(date, period))
        .forEach(date -> years.add(date.earliest().getYear()));
    return years;
  }

  private static boolean in(Edtf date, Optional<Period> period) {
    return period.isEmpty() || period.get().meets(date.earliest(), date.latest());
  }

  /// The one who issued a statement, where its source names one.
  static Optional<Asked> issuer(Masthead masthead) {
    return masthead
        .organization()
        .map(Asked::of)
        .or(() -> masthead.authors().stream().findFirst().map(Asked::person));
  }
}
