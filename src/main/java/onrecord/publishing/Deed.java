package onrecord.publishing;

import java.util.Locale;

/// What an admin does to the archive.
public enum Deed {
  PUBLISH,
  REPLACE,
  EDIT,
  WITHDRAW,
  ORGANIZATION,
  IMPORT,
  UNDO;

  /// As it stands in the ledger.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
