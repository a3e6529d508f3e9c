package onrecord.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Quantized vectors kept in a file by the SHA-256 of their text, so that a text is embedded once.
/// One file an embedder, written by one process at a time; what a crash left half-written is
/// dropped when it is opened.
public final class VectorCache implements AutoCloseable {
  private static final int KEY = 16;
  private static final int CHECK = 4;
  private static final int BATCH = 32;

  private final Embedder embedder;
  private final FileChannel file;
  private final int width;
  private final Map<Key, Long> places = new HashMap<>();
  private long end;

  /// The first half of a text's hash.
  private record Key(long high, long low) {}

  private VectorCache(Embedder embedder, FileChannel file) {
    this.embedder = embedder;
    this.file = file;
    this.width = KEY + embedder.dimensions() + CHECK;
  }

  /// Opens the embedder's file in a folder, making both where there are none.
  public static VectorCache open(Path folder, Embedder embedder) throws IOException {
    Files.createDirectories(folder);
    FileChannel file =
        FileChannel.open(
            folder.resolve(embedder.name() + ".vectors"),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE);
    VectorCache cache = new VectorCache(embedder, file);
    cache.load();
    return cache;
  }

  private void load() throws IOException {
    long records = file.size() / width;
    ByteBuffer record = ByteBuffer.allocate(width * 1024);
    for (long read = 0; read < records; ) {
      record.clear().limit((int) Math.min(1024, records - read) * width);
      readFully(record, read * width);
      for (int at = 0; at < record.limit(); at += width, read++) {
        if (record.getInt(at + width - CHECK) == check(record.array(), at)) {
          places.put(new Key(record.getLong(at), record.getLong(at + 8)), read * width);
        }
      }
    }
    end = records * width;
    file.truncate(end);
  }

  private void readFully(ByteBuffer buffer, long from) throws IOException {
    int start = buffer.position();
    while (buffer.hasRemaining()) {
      if (file.read(buffer, from + buffer.position() - start) < 0) {
        throw new IOException("the vectors' file ended while it was read");
      }
    }
  }

  private int check(byte[] bytes, int at) {
    CRC32 sum = new CRC32();
    sum.update(bytes, at, width - CHECK);
    return (int) sum.getValue();
  }

  /// The number of vectors kept.
  public int size() {
    return places.size();
  }

  /// How many of the texts have no vector yet.
  public long unknown(List<String> texts) {
    return texts.stream()
        .map(VectorCache::key)
        .filter(key -> !places.containsKey(key))
        .distinct()
        .count();
  }

  /// Embeds every text that has no vector yet and keeps it.
  ///
  /// @param done hears how many are embedded, now and then
  /// @return how many were embedded
  public long embed(List<String> texts, LongConsumer done) throws IOException {
    Map<Key, String> missing = new java.util.LinkedHashMap<>();
    for (String text : texts) {
      Key key = key(text);
      if (!places.containsKey(key)) {
        missing.put(key, text);
      }
    }
    List<Map.Entry<Key, String>> work = new ArrayList<>(missing.entrySet());
    for (int at = 0; at < work.size(); at += BATCH) {
      List<Map.Entry<Key, String>> batch = work.subList(at, Math.min(work.size(), at + BATCH));
      append(batch, embedder.ofTexts(batch.stream().map(Map.Entry::getValue).toList()));
      done.accept(at + batch.size());
    }
    return work.size();
  }

  private void append(List<Map.Entry<Key, String>> batch, List<float[]> vectors)
      throws IOException {
    ByteBuffer records = ByteBuffer.allocate(batch.size() * width);
    for (int i = 0; i < batch.size(); i++) {
      Key key = batch.get(i).getKey();
      int at = records.position();
      records.putLong(key.high()).putLong(key.low()).put(Vectors.quantized(vectors.get(i)));
      records.putInt(check(records.array(), at));
    }
    records.flip();
    long at = end;
    while (records.hasRemaining()) {
      end += file.write(records, end);
    }
    for (Map.Entry<Key, String> entry : batch) {
      places.put(entry.getKey(), at);
      at += width;
    }
  }

  /// The quantized vector of a text, or null where it has none.
  public byte @Nullable [] find(String text) {
    Long place = places.get(key(text));
    if (place == null) {
      return null;
    }
    ByteBuffer vector = ByteBuffer.allocate(embedder.dimensions());
    try {
      readFully(vector, place + KEY);
    } catch (IOException e) {
      throw new UncheckedIOException("the vectors' file cannot be read", e);
    }
    return vector.array();
  }

  /// Writes to the disk what was kept.
  public void force() throws IOException {
    file.force(false);
  }

  private static Key key(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      ByteBuffer buffer = ByteBuffer.wrap(hash);
      return new Key(buffer.getLong(), buffer.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
