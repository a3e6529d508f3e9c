package onrecord.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Quantized vectors kept in a file by the SHA-256 of their text, so that a text is embedded once.
/// One file an embedder, written by one process at a time; a record that is not as it was written
/// is no record.
public final class VectorCache implements AutoCloseable {
  private static final int KEY = 16;
  private static final int CHECK = 4;
  private static final int BATCH = 8;

  private final Embedder embedder;
  private final FileChannel file;
  private final int width;
  private final VectorPlaces places = new VectorPlaces();
  private long end;

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
    try {
      VectorCache cache = new VectorCache(embedder, file);
      cache.load();
      return cache;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private void load() throws IOException {
    long records = file.size() / width;
    ByteBuffer record = ByteBuffer.allocate(width * 1024);
    for (long read = 0; read < records; ) {
      record.clear().limit((int) Math.min(1024, records - read) * width);
      readFully(record, read * width);
      for (int at = 0; at < record.limit(); at += width, read++) {
        if (isSound(record.array(), at)) {
          places.put(keyAt(record, at), (int) read);
        }
      }
    }
    // A record that a crash cut short is written over by the next.
    end = records * width;
  }

  private void readFully(ByteBuffer buffer, long from) throws IOException {
    int start = buffer.position();
    while (buffer.hasRemaining()) {
      if (file.read(buffer, from + buffer.position() - start) < 0) {
        throw new IOException("the vectors' file ended while it was read");
      }
    }
  }

  private boolean isSound(byte[] records, int at) {
    return ByteBuffer.wrap(records).getInt(at + width - CHECK) == check(records, at);
  }

  /// Over the embedder's name too: another one's vectors are nothing to it.
  private int check(byte[] bytes, int at) {
    CRC32 sum = new CRC32();
    sum.update(embedder.name().getBytes(StandardCharsets.UTF_8));
    sum.update(bytes, at, width - CHECK);
    return (int) sum.getValue();
  }

  /// The name of what made them.
  public String embedder() {
    return embedder.name();
  }

  /// The number of vectors kept.
  public int size() {
    return places.size();
  }

  /// How many different texts have no vector yet.
  public long unknown(Stream<String> texts) {
    return texts.map(VectorCache::key).filter(key -> !places.knows(key)).distinct().count();
  }

  /// Embeds every text that has no vector yet and keeps it.
  ///
  /// @param more hears how many more are embedded, now and then
  /// @return how many were embedded
  public long embed(Collection<String> texts, LongConsumer more) throws IOException {
    Map<VectorPlaces.TextHash, String> missing = new LinkedHashMap<>();
    for (String text : texts) {
      VectorPlaces.TextHash key = key(text);
      if (!places.knows(key)) {
        missing.put(key, text);
      }
    }
    List<Map.Entry<VectorPlaces.TextHash, String>> work = new ArrayList<>(missing.entrySet());
    for (int at = 0; at < work.size(); at += BATCH) {
      List<Map.Entry<VectorPlaces.TextHash, String>> batch =
          work.subList(at, Math.min(work.size(), at + BATCH));
      append(batch, embedder.ofTexts(batch.stream().map(Map.Entry::getValue).toList()));
      more.accept(batch.size());
    }
    return work.size();
  }

  private void append(List<Map.Entry<VectorPlaces.TextHash, String>> batch, List<float[]> vectors)
      throws IOException {
    ByteBuffer records = ByteBuffer.allocate(batch.size() * width);
    for (int i = 0; i < batch.size(); i++) {
      VectorPlaces.TextHash key = batch.get(i).getKey();
      int at = records.position();
      records.putLong(key.high()).putLong(key.low()).put(Vectors.quantized(vectors.get(i)));
      records.putInt(check(records.array(), at));
    }
    records.flip();
    long at = end;
    while (records.hasRemaining()) {
      file.write(records, at + records.position());
    }
    end += records.limit();
    for (Map.Entry<VectorPlaces.TextHash, String> entry : batch) {
      places.put(entry.getKey(), (int) (at / width));
      at += width;
    }
  }

  /// The quantized vector of a text, or null where it has none.
  public byte @Nullable [] find(String text) throws IOException {
    VectorPlaces.TextHash key = key(text);
    int record = places.of(key);
    if (record < 0) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(width);
    readFully(bytes, (long) record * width);
    // Where someone else wrote over it, no vector is better than another text's.
    if (!isSound(bytes.array(), 0) || !keyAt(bytes, 0).equals(key)) {
      return null;
    }
    return Arrays.copyOfRange(bytes.array(), KEY, width - CHECK);
  }

  /// Writes to the disk what was kept.
  public void force() throws IOException {
    file.force(false);
  }

  private static VectorPlaces.TextHash keyAt(ByteBuffer records, int at) {
    return new VectorPlaces.TextHash(records.getLong(at), records.getLong(at + Long.BYTES));
  }

  private static VectorPlaces.TextHash key(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      ByteBuffer buffer = ByteBuffer.wrap(hash);
      return new VectorPlaces.TextHash(buffer.getLong(), buffer.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
