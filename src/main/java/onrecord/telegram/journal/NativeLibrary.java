package onrecord.telegram.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import onrecord.operation.DurableFile;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite's machine code, unpacked beside the journal and found there again.
///
/// Left to itself the driver unpacks a new copy into the folder of temporary files at every start,
/// and each process that is killed leaves its copy behind.
final class NativeLibrary {
  private static final String FOLDER = "org.sqlite.lib.path";
  private static final String TEMPORARY = "org.sqlite.tmpdir";

  private NativeLibrary() {}

  /// Makes the driver load it from that folder, unless somebody has named another.
  static synchronized void unpack(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    if (System.getProperty(FOLDER) != null || !packed(resource)) {
      return;
    }
    Files.createDirectories(folder);
    write(bytes(resource), folder.resolve(name));
    System.setProperty(FOLDER, folder.toAbsolutePath().toString());
    if (System.getProperty(TEMPORARY) == null) {
      // Where the driver would unpack a copy of its own, if ours could not be loaded.
      System.setProperty(TEMPORARY, folder.toAbsolutePath().toString());
    }
  }

  private static boolean packed(String resource) {
    return NativeLibrary.class.getResource(resource) != null;
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream packed = NativeLibrary.class.getResourceAsStream(resource)) {
      if (packed == null) {
        throw new IOException(resource + ": not in the jar of sqlite-jdbc; install OnRecord again");
      }
      return packed.readAllBytes();
    }
  }

  private static void write(byte[] bytes, Path file) throws IOException {
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    // A name of its own: another process may load the old one while this is written.
    Path draft = Files.createTempFile(file.getParent(), "unpacking", ".tmp");
    try {
      Files.write(draft, bytes);
      DurableFile.move(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
