package onrecord.corpus.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.source.SourceFiles;

/// What tells whether an archive's folder is the same as before: a digest of its files' names and
/// of what is in them, of a large folder's names, sizes and times.
public final class Fingerprint {
  private static final long SMALL = 64L << 20;

  private final Path folder;
  private final Map<Path, BasicFileAttributes> attributes = new HashMap<>();
  private long size;

  private Fingerprint(Path folder) {
    this.folder = folder;
  }

  /// The fingerprint of a folder whose links are followed as where nothing is set.
  public static String of(Path folder) {
    return of(folder, ReadingRules.STANDARD);
  }

  /// The fingerprint of a folder, in hexadecimal; that of nothing where there is no such folder.
  public static String of(Path folder, ReadingRules rules) {
    List<Path> files = SourceFiles.files(folder, rules.links());
    Fingerprint fingerprint = new Fingerprint(folder);
    files.forEach(fingerprint::look);
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    for (Path file : files) {
      digest.update(fingerprint.line(file, buffer).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void look(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      attributes.put(file, found);
      size += found.size();
    } catch (IOException e) {
      // A broken link, or gone meanwhile: its name is all there is of it.
      attributes.remove(file);
    }
  }

  /// No line feed in a name can make two folders alike: the name's length stands before it.
  private String line(Path file, byte[] buffer) {
    String name = folder.relativize(file).toString();
    return name.length() + " " + name + " " + state(file, buffer) + "\n";
  }

  private String state(Path file, byte[] buffer) {
    BasicFileAttributes known = attributes.get(file);
    if (known == null || !known.isRegularFile()) {
      return "none";
    }
    try {
      return size <= SMALL
          ? known.size() + " " + Long.toHexString(checksum(file, known.size(), buffer))
          : known.size() + " at " + known.lastModifiedTime().toMillis();
    } catch (IOException e) {
      return "unreadable";
    }
  }

  // Not the digest itself: a start may run without the compiler that makes that fast.
  private static long checksum(Path file, long length, byte[] buffer) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream content = Files.newInputStream(file)) {
      // No further than the size that it has: some files of the system have none and never end.
      long left = length;
      for (int read = 0; left > 0 && read >= 0; left -= Math.max(0, read)) {
        read = content.read(buffer, 0, (int) Math.min(left, buffer.length));
        sum.update(buffer, 0, Math.max(0, read));
      }
    }
    return sum.getValue();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
