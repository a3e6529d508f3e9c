package onrecord.index.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import onrecord.operation.DurableFile;

/// What a generation was built from and consists of; written last, so that a folder without one is
/// not a generation.
///
/// @param format which version of the index's form it has
/// @param fingerprint of the archive's folder
/// @param embedder what made its vectors; empty text where it has none
/// @param parts by the names of their folders
/// @param files by their paths in its folder
record Manifest(
    int format,
    String fingerprint,
    String embedder,
    Map<String, Content> parts,
    Map<String, Seal> files) {

  /// The form that this program writes and reads.
  static final int FORMAT = 17;

  /// Of larger generations the files' sizes are checked, and by Lucene their beginnings and ends.
  private static final long CHECKED_WHOLE = 1L << 30;

  private static final String FILE = "manifest.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  Manifest {
    Objects.requireNonNull(fingerprint);
    Objects.requireNonNull(embedder);
    Objects.requireNonNull(parts);
    Objects.requireNonNull(files);
  }

  /// A generation that cannot serve, and why, in words for the admin.
  static final class Unfit extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean damaged;

    private Unfit(String why, boolean damaged) {
      super(why);
      this.damaged = damaged;
    }

    /// Whole, but not what is asked for.
    static Unfit other(String why) {
      return new Unfit(why, false);
    }

    static Unfit damaged(String what) {
      return new Unfit("the index is damaged (" + what + ")", true);
    }

    boolean isDamaged() {
      return damaged;
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }

  /// What a part holds.
  ///
  /// @param key the same for parts made from the same
  /// @param texts how many texts' vectors are in it
  record Content(String key, int passages, long texts) {}

  /// What tells whether a file is as it was written.
  ///
  /// @param sum its CRC-32
  record Seal(long size, long sum) {
    static Seal of(Path file) throws IOException {
      CRC32 sum = new CRC32();
      byte[] buffer = new byte[1 << 16];
      long size = 0;
      try (InputStream bytes = Files.newInputStream(file)) {
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
          sum.update(buffer, 0, read);
          size += read;
        }
      }
      return new Seal(size, sum.getValue());
    }
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

  /// Seals the files in a folder and below that have no seal yet.
  ///
  /// @param seals by their paths in the folder
  static void seal(Path folder, Map<String, Seal> seals) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Manifest::isSealed).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!seals.containsKey(name)) {
          seals.put(name, Seal.of(file));
        }
      }
    }
  }

  private static boolean isSealed(Path file) {
    return Files.isRegularFile(file) && !file.endsWith(FILE) && !file.endsWith("write.lock");
  }

  /// Finds its folder's files as they were written.
  void check(Path folder) throws IOException {
    long size = files.values().stream().mapToLong(Seal::size).sum();
    List<String> damage =
        files.entrySet().parallelStream()
            .flatMap(file -> damage(folder, file, size <= CHECKED_WHOLE).stream())
            .toList();
    if (!damage.isEmpty()) {
      throw Unfit.damaged(String.join(", ", damage));
    }
  }

  /// The files of a part, where they are as they were written; empty where they are not.
  Optional<Map<String, Seal>> sound(Path folder, String part) {
    Map<String, Seal> sealed = new TreeMap<>(files);
    sealed.keySet().removeIf(name -> !name.startsWith(part + "/"));
    boolean sound =
        sealed.entrySet().stream().allMatch(file -> damage(folder, file, true).isEmpty());
    return sound && !sealed.isEmpty() ? Optional.of(sealed) : Optional.empty();
  }

  private static Optional<String> damage(
      Path folder, Map.Entry<String, Seal> file, boolean wholly) {
    Path path = folder.resolve(file.getKey());
    try {
      if (!Files.isRegularFile(path)) {
        return Optional.of(file.getKey() + " is missing");
      }
      boolean same =
          wholly
              ? Seal.of(path).equals(file.getValue())
              : Files.size(path) == file.getValue().size();
      return same ? Optional.empty() : Optional.of(file.getKey() + " was changed");
    } catch (IOException e) {
      return Optional.of(file.getKey() + " cannot be read: " + e.getMessage());
    }
  }
}
