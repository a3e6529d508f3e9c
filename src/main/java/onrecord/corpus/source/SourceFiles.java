package onrecord.corpus.source;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The files of an archive's folder.
public final class SourceFiles {
  private static final String SIDECAR = ".meta.yaml";
  private static final List<String> ORGANIZATIONS =
      List.of("organizations.yaml", "organizations.yml", "organizations.json");
  private static final List<String> NAMES = List.of("names.yaml", "names.yml");

  private final Path folder;
  private final boolean links;
  private final FileReader reader;
  private final Set<Path> files = new LinkedHashSet<>();

  /// Of that folder.
  ///
  /// @param links whether symbolic links are followed out of it
  /// @param reader reads each of them
  public SourceFiles(Path folder, boolean links, FileReader reader) {
    this.folder = folder;
    this.links = links;
    this.reader = reader;
  }

  /// Hands over each statement in the folder, in the order of the files' names.
  public void read(Consumer<StatementDraft> drafts, Problems problems) {
    SourcePlace whole = new SourcePlace(".", 0);
    if (!Files.isDirectory(folder)) {
      String what = Files.exists(folder) ? "not a folder: " : "no such folder: ";
      problems.add(whole, what + folder, "name the archive's folder with --corpus");
      return;
    }
    FileBoundary.guard(
        whole, problems, () -> files.addAll(FolderWalk.files(folder, links, problems)));
    for (Path file : files) {
      SourcePlace at = FolderWalk.place(folder, file);
      FileBoundary.guard(at, problems, () -> visit(file, at, drafts, problems));
    }
    if (files.stream().noneMatch(Formats::isStatementName)) {
      problems.add(
          whole, "no statements in " + folder, "put a .txt file with front matter into it");
    }
  }

  /// The files that reading looks at, in the order of their names; none where there is no folder.
  ///
  /// @param links whether symbolic links are followed out of it
  public static List<Path> files(Path folder, boolean links) {
    return Files.isDirectory(folder) ? FolderWalk.files(folder, links, new Problems()) : List.of();
  }

  /// What the folder says about organizations, if it does.
  public static Optional<FieldValue> organizations(Path folder, Problems problems) {
    return listed(folder, ORGANIZATIONS, problems);
  }

  /// What the folder says about other names of what its statements speak of, if it does.
  public static Optional<FieldValue> names(Path folder, Problems problems) {
    return listed(folder, NAMES, problems);
  }

  private static Optional<FieldValue> listed(Path folder, List<String> files, Problems problems) {
    return files.stream()
        .filter(name -> Files.exists(folder.resolve(name)))
        .findFirst()
        .map(name -> KeysFile.read(folder.resolve(name), new SourcePlace(name, 0), problems));
  }

  private void visit(
      Path file, SourcePlace at, Consumer<StatementDraft> drafts, Problems problems) {
    String name = folder.relativize(file).toString();
    if (Formats.isReadme(file) || ORGANIZATIONS.contains(name) || NAMES.contains(name)) {
      return;
    }
    if (name.indexOf(FolderWalk.UNKNOWN_LETTER) >= 0 && at.file().contains("\\x")) {
      problems.add(at, "the file's name is not UTF-8", "rename it; it was read all the same");
    }
    if (name.endsWith(SIDECAR)) {
      if (!files.contains(besides(file, -SIDECAR.length(), ""))) {
        problems.add(at, "keys for a file that is not there", "add the file, or take them out");
      }
    } else if (Formats.isStatementName(file)) {
      Optional<ArchiveFile.Sidecar> keys =
          Optional.of(besides(file, 0, SIDECAR))
              .filter(files::contains)
              .map(beside -> new ArchiveFile.Sidecar(beside, FolderWalk.place(folder, beside)));
      reader.read(new ArchiveFile(file, at, keys), drafts, problems);
    } else {
      problems.add(
          at,
          "not read: OnRecord does not know this kind of file",
          "save its text as .txt with front matter, or take it out of the archive");
    }
  }

  /// The file of that name with a longer or shorter ending, byte for byte: a name need not be text.
  private static Path besides(Path file, int cut, String ending) {
    String uri = file.toAbsolutePath().toUri().toString();
    Path beside = Path.of(URI.create(uri.substring(0, uri.length() + cut) + ending));
    return file.isAbsolute() ? beside : file.resolveSibling(beside.getFileName());
  }
}
