package onrecord.corpus;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import onrecord.language.Words;

/// Whom the statements quote, by whom, and how often.
///
/// @param people those whose names are certain, the most quoted first
/// @param uncertain the words whose speaker is not certain; empty where there are none
public record QuotedPeople(List<QuotedPerson> people, Optional<QuotedPerson> uncertain) {

  private static final Comparator<QuotedPerson> OFTEN_FIRST =
      Comparator.comparingInt((QuotedPerson each) -> -each.times())
          .thenComparing(QuotedPerson::name);

  /// One who is quoted.
  ///
  /// @param name as the statements give it, or {@link Voice#UNCERTAIN}
  /// @param times how many quotations there are
  /// @param by who quotes: an organization, else an author; empty for those who are not named
  /// @param statements the ids of the statements that quote, in order
  public record QuotedPerson(
      String name, int times, List<Optional<String>> by, SortedSet<String> statements) {

    /// Whether the name contains that one, however it is written.
    public boolean isNamed(String part) {
      return Words.folded(name).contains(Words.folded(part));
    }
  }

  /// Those whom these statements quote.
  public static QuotedPeople of(Stream<Statement> statements) {
    var tallies = new HashMap<String, Tally>();
    statements.forEach(
        statement ->
            statement
                .voices()
                .forEach(
                    voice ->
                        tallies
                            .computeIfAbsent(voice.speaker(), _ -> new Tally())
                            .count(statement)));
    return new QuotedPeople(
        people(tallies).filter(each -> !each.name().equals(Voice.UNCERTAIN)).toList(),
        people(tallies).filter(each -> each.name().equals(Voice.UNCERTAIN)).findFirst());
  }

  private static Stream<QuotedPerson> people(Map<String, Tally> tallies) {
    return tallies.entrySet().stream()
        .map(each -> each.getValue().of(each.getKey()))
        .sorted(OFTEN_FIRST);
  }

  /// All of them, those not certain as one among them.
  public List<QuotedPerson> all() {
    return Stream.concat(people.stream(), uncertain.stream()).sorted(OFTEN_FIRST).toList();
  }

  /// Only those whose names contain that.
  public List<QuotedPerson> named(String part) {
    return people.stream().filter(each -> each.isNamed(part)).toList();
  }

  /// How often one is quoted so far, and where.
  private static final class Tally {
    private final Set<Optional<String>> by = new LinkedHashSet<>();
    private final SortedSet<String> statements = new TreeSet<>();
    private int times;

    void count(Statement statement) {
      Masthead masthead = statement.masthead();
      by.add(
          masthead
              .organization()
              .map(Organization::name)
              .or(() -> masthead.authors().stream().findFirst()));
      statements.add(statement.id());
      times++;
    }

    QuotedPerson of(String name) {
      return new QuotedPerson(name, times, List.copyOf(by), statements);
    }
  }
}
