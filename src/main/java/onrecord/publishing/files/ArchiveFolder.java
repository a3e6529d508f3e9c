package onrecord.publishing.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import onrecord.operation.DurableFile;
import onrecord.publishing.ChangedMeanwhile;
import onrecord.publishing.FileChange;

/// The archive's folder as it is written: each file at once, none that somebody else has made or
/// changed, and nothing outside it.
public final class ArchiveFolder {
  private static final Set<PosixFilePermission> READABLE =
      PosixFilePermissions.fromString("rw-r--r--");

  private final Path folder;

  /// That folder.
  public ArchiveFolder(Path folder) {
    this.folder = folder;
  }

  /// Where it is.
  public Path path() {
    return folder;
  }

  /// What stands in a file; empty where there is none.
  public Optional<byte[]> read(String file) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(place(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /// The SHA-256 of what stands in a file; empty where there is none.
  public Optional<String> state(String file) throws IOException {
    return read(file).map(ContentHash::of);
  }

  /// Whether a change can be made, or has been.
  public boolean allows(FileChange change) throws IOException {
    Optional<String> now = state(change.file());
    return now.equals(change.origin()) || now.equals(change.target());
  }

  /// Makes a change, unless it was made already.
  ///
  /// @throws ChangedMeanwhile where the file is neither as before nor as it is to be
  public void apply(FileChange change, KeptContents contents) throws IOException, ChangedMeanwhile {
    Path file = place(change.file());
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".unpublished");
    Optional<String> now = state(change.file());
    if (!now.equals(change.target())) {
      if (!now.equals(change.origin())) {
        throw new ChangedMeanwhile(change.file());
      }
      if (change.target().isPresent()) {
        write(file, unfinished, content(change.target().get(), contents), now.isEmpty());
      } else {
        Files.delete(file);
        DurableFile.forceFolder(Objects.requireNonNull(file.getParent()));
      }
    }
    Files.deleteIfExists(unfinished);
  }

  private static byte[] content(String name, KeptContents contents) throws IOException {
    return contents
        .find(name)
        .orElseThrow(() -> new IOException("what is to stand in the file is no longer kept"));
  }

  private void write(Path file, Path unfinished, byte[] content, boolean isNew)
      throws IOException, ChangedMeanwhile {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    checkWithin(file);
    DurableFile.writeUnfinished(unfinished, content);
    allowReading(file, unfinished);
    if (isNew) {
      putInPlace(unfinished, file);
    } else {
      DurableFile.move(unfinished, file);
    }
  }

  /// A second name fails where the first is taken, which a move does not everywhere.
  private void putInPlace(Path unfinished, Path file) throws IOException, ChangedMeanwhile {
    try {
      Files.createLink(file, unfinished);
    } catch (UnsupportedOperationException e) {
      Files.move(unfinished, file);
    } catch (FileAlreadyExistsException e) {
      Files.deleteIfExists(unfinished);
      throw new ChangedMeanwhile(folder.relativize(file).toString().replace('\\', '/'));
    }
    DurableFile.forceFolder(Objects.requireNonNull(file.getParent()));
  }

  /// A file in another's place is open to the same people, a new one to all.
  private static void allowReading(Path file, Path unfinished) throws IOException {
    try {
      Set<PosixFilePermission> permissions =
          Files.exists(file) ? Files.getPosixFilePermissions(file) : READABLE;
      Files.setPosixFilePermissions(unfinished, permissions);
    } catch (UnsupportedOperationException e) {
      // Another kind of system has other permissions.
      return;
    }
  }

  private Path place(String file) throws IOException {
    Path place = folder.resolve(file).normalize();
    if (file.isEmpty() || !place.startsWith(folder.normalize()) || place.equals(folder)) {
      throw new IOException("not in the archive's folder: " + file);
    }
    if (Files.exists(place)) {
      checkWithin(place);
    }
    return place;
  }

  /// A link in the folder may lead out of it.
  private void checkWithin(Path file) throws IOException {
    boolean link = Files.isSymbolicLink(file) || !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    Path real = link ? Objects.requireNonNull(file.getParent()).toRealPath() : file.toRealPath();
    if (!real.startsWith(folder.toRealPath()) || Files.isSymbolicLink(file)) {
      throw new IOException("a link leads out of the archive's folder: " + file);
    }
  }
}
