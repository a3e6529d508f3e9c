package onrecord.corpus.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which items were brought in, from whatever container: kept as a line each in the data folder, so
/// that tomorrow's export adds only what is new.
final class SeenItems implements AutoCloseable {
  private static final String FILE = "imported.jsonl";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, SeenItem> items = new HashMap<>();
  private final Optional<FileChannel> lines;

  /// An item that was brought in.
  ///
  /// @param item what its container knows it by
  /// @param hash of what it said then
  /// @param statement the id of its statement
  /// @param file the statement's, relative to the archive's folder
  /// @param written a hash of what was written into it; null where that was not kept
  record SeenItem(
      String item, String hash, String statement, String file, @Nullable String written) {}

  private SeenItems(Optional<FileChannel> lines) {
    this.lines = lines;
  }

  /// Those of a data folder.
  ///
  /// @param write whether more will be added, which one process alone may do
  /// @throws IOException when another process is adding some
  static SeenItems of(Path data, boolean write) throws IOException {
    Path file = data.resolve(FILE);
    Optional<FileChannel> lines = Optional.empty();
    if (write) {
      Files.createDirectories(data);
      lines = Optional.of(locked(file));
    }
    SeenItems seen = new SeenItems(lines);
    if (Files.exists(file)) {
      seen.read(file);
    }
    return seen;
  }

  private static FileChannel locked(Path file) throws IOException {
    FileChannel lines =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = lines.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      lines.close();
      throw new IOException("another import is going on");
    }
    lines.position(lines.size());
    return lines;
  }

  private void read(Path file) throws IOException {
    String all = Files.readString(file);
    for (String line : all.split("\n", -1)) {
      try {
        if (!line.isBlank()) {
          SeenItem item = MAPPER.readValue(line, SeenItem.class);
          items.put(item.item, item);
        }
      } catch (JsonProcessingException e) {
        // A line that was cut off by the end of a process: its item is known by its text.
      }
    }
    if (!all.isEmpty() && !all.endsWith("\n") && lines.isPresent()) {
      append("\n");
    }
  }

  /// The item, as it was brought in.
  Optional<SeenItem> find(String item) {
    return Optional.ofNullable(items.get(item));
  }

  /// Remembers an item.
  void add(SeenItem item) throws IOException {
    items.put(item.item, item);
    if (lines.isPresent()) {
      append(MAPPER.writeValueAsString(item) + "\n");
    }
  }

  private void append(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining() && lines.isPresent()) {
      lines.get().write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    if (lines.isPresent()) {
      lines.get().close();
    }
  }
}
