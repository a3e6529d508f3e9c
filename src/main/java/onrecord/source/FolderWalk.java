package onrecord.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the files of a folder, symbolic links followed, each folder entered once.
final class FolderWalk {
  private final Path folder;
  private final Problems problems;
  private final Set<Path> entered = new HashSet<>();
  private final Set<Path> open = new HashSet<>();
  private final List<Path> files = new ArrayList<>();

  private FolderWalk(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /// Everything in it that is not hidden, in the order of the names.
  static List<Path> files(Path folder, Problems problems) {
    FolderWalk walk = new FolderWalk(folder, problems);
    walk.enter(folder);
    return walk.files;
  }

  /// The name of a file in this folder, with `/` on every system.
  static Place place(Path folder, Path file) {
    String name =
        folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    return new Place(name.isEmpty() ? "." : name, 0);
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
      problems.add(place(folder, at), "the folder may not be read", Sources.ALLOW_READING);
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
    if (!Files.isDirectory(child)) {
      files.add(child);
      return;
    }
    if (Sources.isStatementName(child)) {
      problems.add(
          place(folder, child),
          "a folder with the name of a file",
          "rename it; it was read as a folder");
    }
    enter(child);
  }
}
