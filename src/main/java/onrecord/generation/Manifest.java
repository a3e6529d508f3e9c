package onrecord.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import onrecord.durable.DurableFile;

/// What a generation was built from and consists of; written last, so that a folder without one is
/// not a generation.
///
/// @param format which version of the index's form it has
/// @param fingerprint of the archive's folder
/// @param embedder what made its vectors; empty text where it has none
/// @param files the CRC-32 of each of its files
record Manifest(int format, String fingerprint, String embedder, Map<String, Long> files) {

  /// The form that this program writes and reads.
  static final int FORMAT = 8;

  /// Larger generations are checked by their files' presence and by Lucene's own checks as they are
  /// read.
  private static final long CHECKED_WHOLE = 256L << 20;

  private static final String FILE = "manifest.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  Manifest {
    Objects.requireNonNull(fingerprint);
    Objects.requireNonNull(embedder);
    Objects.requireNonNull(files);
  }

  /// That of a generation in this program's form.
  static Manifest read(Path folder) throws IOException {
    try {
      JsonNode manifest = JSON.readTree(Files.readAllBytes(folder.resolve(FILE)));
      if (!manifest.path("format").isInt()) {
        throw Unfit.damaged(FILE + " is no manifest");
      } else if (manifest.path("format").intValue() != FORMAT) {
        throw Unfit.other("the index has the form of another version");
      }
      return JSON.treeToValue(manifest, Manifest.class);
    } catch (NoSuchFileException e) {
      throw Unfit.damaged(FILE + " is missing");
    } catch (JsonProcessingException e) {
      throw Unfit.damaged(FILE + " is no manifest");
    }
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

  /// Finds its folder's files as they were written.
  void check(Path folder) throws IOException {
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
    if (damage.isEmpty() && size <= CHECKED_WHOLE) {
      for (Map.Entry<String, Long> file : files.entrySet()) {
        if (checksum(folder.resolve(file.getKey())) != file.getValue()) {
          damage.add(file.getKey() + " was changed");
        }
      }
    }
    if (!damage.isEmpty()) {
      throw Unfit.damaged(String.join(", ", damage));
    }
  }
}
