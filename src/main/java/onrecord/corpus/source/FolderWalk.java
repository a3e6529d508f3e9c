package onrecord.corpus.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the files of a folder, each folder entered once. Symbolic links lead to what is in the
/// folder, and out of it only where that is allowed.
final class FolderWalk {
  /// What stands in a name's text for bytes that are none.
  static final char UNKNOWN_LETTER = '\ufffd';

  private final Path folder;
  private final boolean links;
  private final Problems problems;
  private final Set<Path> entered = new HashSet<>();
  private final Set<Path> open = new HashSet<>();
  private final List<Path> files = new ArrayList<>();

  private FolderWalk(Path folder, boolean links, Problems problems) {
    this.folder = folder;
    this.links = links;
    this.problems = problems;
  }

  /// Everything in it that is not hidden, in the order of the names.
  ///
  /// @param links whether symbolic links are followed out of it
  static List<Path> files(Path folder, boolean links, Problems problems) {
    FolderWalk walk = new FolderWalk(folder, links, problems);
    walk.enter(folder);
    return walk.files;
  }

  /// The name of a file in this folder, with `/` on every system; bytes that are no text are
  /// written out, so that no two names look alike.
  static SourcePlace place(Path folder, Path file) {
    String name =
        folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    if (name.indexOf(UNKNOWN_LETTER) >= 0) {
      String from = folder.toAbsolutePath().toUri().getRawPath();
      String raw = file.toAbsolutePath().toUri().getRawPath();
      name = FileName.spelled(raw.substring(from.length()).replaceAll("/$", ""));
    }
    return new SourcePlace(name.isEmpty() ? "." : name, 0);
  }

  private void enter(Path at) {
    try {
      Path real = at.toRealPath();
      if (open.contains(real)) {
        problems.add(place(folder, at), "a link back to a folder around it", "take the link out");
      } else if (!entered.add(real)) {
        problems.add(
            place(folder, at),
            "a second link to a folder that was read already",
            "take one of them out");
      } else {
        open.add(real);
        children(at).forEach(this::visit);
        open.remove(real);
      }
    } catch (AccessDeniedException e) {
      problems.add(place(folder, at), "the folder may not be read", Formats.ALLOW_READING);
    } catch (IOException e) {
      problems.add(
          place(folder, at),
          "the folder cannot be read: " + e.getMessage(),
          "look at it with ls -l");
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> !child.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  private void visit(Path child) {
    if (Files.isSymbolicLink(child) && !links && leadsOut(child)) {
      problems.add(
          place(folder, child),
          "a link to something outside the archive's folder",
          "put a copy in its place, or set corpus.links to on");
      return;
    }
    if (!Files.isDirectory(child)) {
      files.add(child);
      return;
    }
    if (Formats.isStatementName(child)) {
      problems.add(
          place(folder, child),
          "a folder with the name of a file",
          "rename it; it was read as a folder");
    }
    enter(child);
  }

  private boolean leadsOut(Path link) {
    try {
      return !link.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      // It leads nowhere, which is told where it would be read.
      return false;
    }
  }
}
