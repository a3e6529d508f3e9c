package onrecord.program.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import onrecord.corpus.source.SourceFiles;

/// How an archive's folder looks from outside: its files' names, sizes and times, and whether git
/// is at work in it. Hidden files and folders, and so `.git`, are none of the archive's.
///
/// @param links whether links that lead out of it are followed
record FolderState(Path folder, boolean links) {
  private static final String LOCK = ".git/index.lock";

  /// A lock older than that was left by a git that ended.
  private static final Duration LEFT_BEHIND = Duration.ofMinutes(10);

  /// Differs whenever a file came, went or was written.
  long seen() {
    List<Path> files = SourceFiles.files(folder, links);
    long seen = files.size();
    for (Path file : files) {
      seen = seen * 1_000_003 + file.hashCode();
      seen = seen * 1_000_003 + look(file);
    }
    return seen;
  }

  private static long look(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return found.size() * 31 + found.lastModifiedTime().toMillis();
    } catch (IOException e) {
      // Gone meanwhile, or a broken link: its name is all there is of it.
      return -1;
    }
  }

  /// Whether git writes here at the moment, in this folder or in one around it.
  boolean isHeldByGit(Instant now) {
    for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
      Path lock = at.resolve(LOCK);
      try {
        if (Files.exists(lock)) {
          Instant since = Files.getLastModifiedTime(lock).toInstant();
          return since.plus(LEFT_BEHIND).isAfter(now);
        }
      } catch (IOException e) {
        // Gone between the two looks.
        return true;
      }
    }
    return false;
  }
}
