package onrecord;

import java.io.IOException;
import onrecord.configuration.Configuration;
import onrecord.terminal.Host.Failure;

/// What cannot be done, explained.
final class Failures {
  private Failures() {}

  /// There is no statement to work on.
  static Failure nothing(String what) {
    return new Failure(
        what, "Name the archive's folder with --corpus; onrecord check tells what is wrong.");
  }

  /// The index's folder is of no use.
  static Failure unwritable(Configuration configuration, IOException e) {
    return new Failure(
        "the index in " + configuration.data() + " cannot be read or written: " + Failure.words(e),
        "Free space there, let this user write there, or name another folder with --data.");
  }
}
