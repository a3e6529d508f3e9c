package onrecord.publishing;

/// A file is not as it was when somebody decided about it; nothing is done to it.
public final class ChangedMeanwhile extends Exception {
  private static final long serialVersionUID = 1;

  private final String file;

  /// That file, relative to the archive's folder.
  public ChangedMeanwhile(String file) {
    super(file + " was changed meanwhile");
    this.file = file;
  }

  /// The file, relative to the archive's folder.
  public String file() {
    return file;
  }
}
