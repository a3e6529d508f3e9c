package onrecord.corpus;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What somebody wants brought into the archive's folder, and how.
///
/// @param files containers, or folders of them
/// @param organization the key of whoever issued what they hold
/// @param write whether files are written; otherwise it is only said which would be
public record ImportOrder(
    List<Path> files, Optional<String> organization, Wishes wishes, boolean write) {

  /// What may be wished for, and need not.
  ///
  /// @param keep forms that are brought in although they look like no statement
  /// @param zone where the organization is: its day is the date of a moment
  /// @param address the public address that the numbers of posts follow: `https://t.me/NAME`
  /// @param columns the columns of a table by the keys of front matter
  /// @param name the full name of an organization that the archive does not know yet
  /// @param update whether files of items that were edited since say what these say now
  public record Wishes(
      Set<ItemForm> keep,
      Optional<ZoneId> zone,
      Optional<String> address,
      Map<String, String> columns,
      Optional<String> name,
      boolean update) {

    /// Nothing in particular.
    public static final Wishes NONE =
        new Wishes(Set.of(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), false);

    /// The same with other columns.
    public Wishes withColumns(Map<String, String> others) {
      return new Wishes(keep, zone, address, others, name, update);
    }

    /// The same, and what was edited since is updated.
    public Wishes updating() {
      return new Wishes(keep, zone, address, columns, name, true);
    }

    /// The same with the full name of a new organization.
    public Wishes named(String full) {
      return new Wishes(keep, zone, address, columns, Optional.of(full), update);
    }
  }

  /// The same, of that organization.
  public ImportOrder of(String key) {
    return new ImportOrder(files, Optional.of(key), wishes, write);
  }

  /// The same with other wishes.
  public ImportOrder with(Wishes others) {
    return new ImportOrder(files, organization, others, write);
  }

  /// The same, and the files are written.
  public ImportOrder written() {
    return new ImportOrder(files, organization, wishes, true);
  }
}
