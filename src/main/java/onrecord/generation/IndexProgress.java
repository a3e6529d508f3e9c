package onrecord.generation;

/// Hears how far a build is.
@FunctionalInterface
public interface IndexProgress {

  /// One that nobody hears.
  IndexProgress SILENT = (phase, done, total) -> {};

  /// What is being done.
  enum Phase {
    READING,
    WORDS,
    VECTORS,
    FINISHING
  }

  /// So much of it is done, of so much in all (statements, or texts to embed).
  void at(Phase phase, long done, long total);
}
