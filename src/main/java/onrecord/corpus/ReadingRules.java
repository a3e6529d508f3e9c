package onrecord.corpus;

import java.time.Duration;

/// What the reading of an archive's folder goes by.
///
/// @param links whether symbolic links are followed out of the folder
/// @param memory the heap, in megabytes, of the process that reads what may be dangerous
/// @param patience how long a file may take, besides a second for each megabyte in it
public record ReadingRules(boolean links, int memory, Duration patience) {

  /// What holds where nothing is set.
  public static final ReadingRules STANDARD = new ReadingRules(false, 256, Duration.ofSeconds(30));
}
