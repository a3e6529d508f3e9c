package onrecord.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// What tells whether an archive's folder is the same as before: the SHA-256 of its files' names
/// and contents, of a large folder's names, sizes and times.
public final class Fingerprint {
  private static final long SMALL = 64L << 20;

  private Fingerprint() {}

  /// The fingerprint of a folder, in hexadecimal; that of nothing where there is no such folder.
  public static String of(Path folder) throws IOException {
    MessageDigest digest = sha256();
    List<Path> files = files(folder);
    long size = 0;
    for (Path file : files) {
      size += Files.size(file);
    }
    for (Path file : files) {
      digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      if (size <= SMALL && Files.isReadable(file)) {
        addContent(digest, file);
      } else {
        String state = "|" + Files.size(file) + "|" + Files.getLastModifiedTime(file).toMillis();
        digest.update(state.getBytes(StandardCharsets.UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (java.io.UncheckedIOException e) {
      try (Stream<Path> walk = Files.walk(folder)) {
        return walk.filter(Files::isRegularFile).sorted().toList();
      }
    }
  }

  private static void addContent(MessageDigest digest, Path file) throws IOException {
    try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
      content.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
