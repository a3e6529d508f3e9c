package onrecord.corpus;

import java.util.List;

/// Everything that was read from an archive's folder.
///
/// @param statements in the order of their ids
/// @param organizations in the order of their keys
/// @param names other names of what the statements speak of, one list per thing
/// @param problems what could not be read or understood, in the order of the files
public record Corpus(
    List<Statement> statements,
    List<Organization> organizations,
    List<List<String>> names,
    List<Problem> problems) {

  /// Something wrong in one file, and what to do about it.
  ///
  /// @param file relative to the archive's folder
  /// @param line from 1; 0 where the file as a whole is meant
  public record Problem(String file, int line, String what, String advice) {

    @Override
    public String toString() {
      return file + (line > 0 ? ":" + line : "") + ": " + what + "; " + advice;
    }
  }
}
