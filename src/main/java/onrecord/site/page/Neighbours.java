package onrecord.site.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.Wording;
import onrecord.conversation.wording.DateWords;
import onrecord.corpus.Edtf;
import onrecord.corpus.Organization;
import onrecord.corpus.QuotationAddress;
import onrecord.corpus.Statement;
import onrecord.index.StatementStore;
import onrecord.index.StatementStore.StatementEntry;

/// What the same organization said just before and after a statement; empty where there is nothing.
public record Neighbours(Optional<Neighbour> before, Optional<Neighbour> after) {
  private static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty());

  /// Another statement.
  ///
  /// @param language of its title
  /// @param date in words
  public record Neighbour(String path, String title, String language, String date) {

    /// A statement in a list.
    static Neighbour of(StatementEntry entry, Wording wording) {
      return new Neighbour(
          QuotationAddress.path(entry.id()),
          HtmlText.of(entry.masthead().title()),
          StatementPage.language(entry.masthead().language()),
          DateWords.of(entry.masthead(), wording));
    }
  }

  /// Those of a statement.
  static Neighbours of(Statement statement, StatementStore store, Wording wording) {
    Optional<String> key = statement.masthead().organization().map(Organization::key);
    if (key.isEmpty() || statement.isReaderComments()) {
      return NONE;
    }
    List<StatementEntry> all = by(key, store);
    int at = all.stream().map(StatementEntry::id).toList().indexOf(statement.id());
    return at < 0 ? NONE : new Neighbours(at(all, at - 1, wording), at(all, at + 1, wording));
  }

  /// The statements of an organization, or those of nobody named, by date.
  ///
  /// @param key the organization's
  static List<StatementEntry> by(Optional<String> key, StatementStore store) {
    return store.list().stream()
        .filter(one -> one.masthead().organization().map(Organization::key).equals(key))
        .filter(one -> !one.masthead().kind().equalsIgnoreCase("reader comments"))
        .sorted(Comparator.comparing(Neighbours::earliest).thenComparing(StatementEntry::id))
        .toList();
  }

  private static LocalDate earliest(StatementEntry entry) {
    return entry.masthead().date().map(Edtf::earliest).orElse(LocalDate.MAX);
  }

  private static Optional<Neighbour> at(List<StatementEntry> all, int place, Wording wording) {
    return place < 0 || place >= all.size()
        ? Optional.empty()
        : Optional.of(Neighbour.of(all.get(place), wording));
  }

  /// Whether there is any.
  public boolean any() {
    return before.isPresent() || after.isPresent();
  }
}
