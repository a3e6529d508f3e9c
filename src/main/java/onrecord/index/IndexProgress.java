package onrecord.index;

/// Hears how far a build is.
@FunctionalInterface
public interface IndexProgress {

  /// One that nobody hears.
  IndexProgress SILENT = progress -> {};

  /// What is being done.
  enum Phase {
    READING,
    WORDS,
    VECTORS,
    FINISHING
  }

  /// How far it is: so much of it is done, of so much in all (statements, or texts to embed).
  ///
  /// @param passages how many are written so far
  record Progress(Phase phase, long done, long total, long passages) {}

  /// A line for whoever waits ("the index is damaged; building it anew").
  default void note(String line) {}

  /// It is that far.
  void at(Progress progress);

  /// It is that far, without a word on passages.
  default void at(Phase phase, long done, long total) {
    at(new Progress(phase, done, total, 0));
  }
}
