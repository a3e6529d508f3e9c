package onrecord.operation;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Files and folders that nobody but their owner may open, on every file system that knows owners.
public final class OwnerOnly {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /// Makes a folder where there is none, and keeps others out of it. One that all may write in was
  /// meant for all, as `/tmp` is, and is left as it is.
  public static void folder(Path folder) throws IOException {
    boolean made = !Files.exists(folder);
    Files.createDirectories(folder);
    if (made || !isOpenToAll(folder)) {
      restrict(folder, FOLDER);
    }
  }

  /// Makes an empty file where there is none, and keeps others out of it.
  public static void file(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // It is only closed to others.
    }
    restrict(file);
  }

  /// Keeps others out of a file, where it is there.
  public static void restrict(Path file) {
    if (Files.exists(file)) {
      restrict(file, FILE);
    }
  }

  private static boolean isOpenToAll(Path folder) throws IOException {
    PosixFileAttributeView view = view(folder);
    return view != null
        && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE);
  }

  private static void restrict(Path path, Set<PosixFilePermission> wanted) {
    try {
      PosixFileAttributeView view = view(path);
      if (view != null && !view.readAttributes().permissions().equals(wanted)) {
        view.setPermissions(wanted);
      }
    } catch (IOException | UnsupportedOperationException e) {
      // A volume may belong to somebody else, or know no permissions: whoever runs the bot there
      // has decided who reads it.
      System.getLogger(OwnerOnly.class.getName())
          .log(System.Logger.Level.INFO, path + ": others cannot be kept out: " + e);
    }
  }

  private static @Nullable PosixFileAttributeView view(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class);
  }
}
