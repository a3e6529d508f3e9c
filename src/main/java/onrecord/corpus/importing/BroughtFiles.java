package onrecord.corpus.importing;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.corpus.container.Containers;
import onrecord.corpus.source.ArchiveFile;
import onrecord.corpus.source.FileBoundary;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourcePlace;

/// The files that somebody names, and those in the folders that somebody names.
final class BroughtFiles {
  private static final int DEEPEST = 60;
  private static final int MOST = 1_000_000;

  private BroughtFiles() {}

  /// All of them, those of a folder in the order of their names; no link is followed out of it.
  static List<ArchiveFile> of(List<Path> named, Problems problems) {
    List<ArchiveFile> files = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        SourcePlace at = new SourcePlace(String.valueOf(path.getFileName()), 0);
        FileBoundary.guard(at, problems, () -> addAll(path, files, problems));
      } else {
        files.add(file(path, String.valueOf(path.getFileName())));
      }
    }
    return files;
  }

  private static void addAll(Path folder, List<ArchiveFile> files, Problems problems)
      throws IOException {
    Path whole = folder.toAbsolutePath().normalize();
    Path real = whole.toRealPath();
    List<Path> known;
    try (Stream<Path> found = Files.walk(real, DEEPEST, new FileVisitOption[0])) {
      known =
          found
              .filter(BroughtFiles::mayHoldItems)
              .limit(MOST)
              .sorted()
              .map(path -> whole.resolve(real.relativize(path)))
              .toList();
    }
    for (Path path : known) {
      if (Files.isSymbolicLink(path)) {
        problems.add(
            new SourcePlace(label(whole, path), 0),
            "a symbolic link, which is not followed",
            "bring the file or folder that it leads to by its own name");
      } else {
        files.add(file(path, label(whole, path)));
      }
    }
  }

  private static boolean mayHoldItems(Path path) {
    boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    return (file || Files.isSymbolicLink(path))
        && Containers.isKnown(String.valueOf(path.getFileName()));
  }

  /// Where it lies, from the folder's own name on: a mirror's folder is named for its host.
  private static String label(Path folder, Path path) {
    return folder.getFileName() + "/" + folder.relativize(path);
  }

  private static ArchiveFile file(Path path, String label) {
    return new ArchiveFile(path, new SourcePlace(label, 0), Optional.empty());
  }
}
