package onrecord.generation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import onrecord.index.Contents;

/// What a generation was built from and consists of; written last, so that a folder without one is
/// not a generation.
///
/// @param format which version of the index's form it has
/// @param fingerprint of the archive's folder
/// @param files the CRC-32 of each of its files
record Manifest(int format, String fingerprint, Contents contents, Map<String, Long> files) {

  /// The form that this program writes and reads.
  static final int FORMAT = 4;

  /// Larger generations are checked by their files' presence and by Lucene's own checks as they are
  /// read.
  private static final long CHECKED_WHOLE = 256L << 20;

  private static final String FILE = "manifest.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  static Manifest read(Path folder) throws IOException {
    return JSON.readValue(folder.resolve(FILE).toFile(), Manifest.class);
  }

  void write(Path folder) throws IOException {
    DurableFile.write(
        folder.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
  }

  /// The checksums of the files in a folder.
  static Map<String, Long> checksums(Path folder) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    for (Path file : files(folder)) {
      sums.put(String.valueOf(file.getFileName()), checksum(file));
    }
    return sums;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.endsWith(FILE) && !file.endsWith("write.lock"))
          .sorted()
          .toList();
    }
  }

  private static long checksum(Path file) throws IOException {
    CRC32 sum = new CRC32();
    byte[] buffer = new byte[1 << 16];
    try (InputStream bytes = Files.newInputStream(file)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        sum.update(buffer, 0, read);
      }
    }
    return sum.getValue();
  }

  /// What is wrong with the files in its folder; empty where nothing is.
  List<String> damage(Path folder) throws IOException {
    List<String> damage = new ArrayList<>();
    long size = 0;
    for (String name : files.keySet()) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        size += Files.size(file);
      } else {
        damage.add(name + " is missing");
      }
    }
    if (!damage.isEmpty() || size > CHECKED_WHOLE) {
      return damage;
    }
    for (Map.Entry<String, Long> file : files.entrySet()) {
      if (checksum(folder.resolve(file.getKey())) != file.getValue()) {
        damage.add(file.getKey() + " was changed");
      }
    }
    return damage;
  }
}
