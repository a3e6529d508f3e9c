package onrecord.index.vectors;

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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import onrecord.index.Embedder;
import onrecord.index.PassageVectors;
import onrecord.index.TextReading;

/// Quantized vectors kept in a file by the SHA-256 of their text, so that a text is embedded once.
/// What is kept of a text fills one or more records of one width in a row. One file an embedder,
/// written by one process at a time; a record that is not as it was written is no record.
public final class VectorCache implements AutoCloseable {
  private static final int KEY = 16;
  private static final int LENGTH = 4;
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
    this.width = KEY + LENGTH + embedder.dimensions() + CHECK;
  }

  /// Opens the embedder's file in a folder, making both where there are none.
  public static VectorCache open(Path folder, Embedder embedder) throws IOException {
    Files.createDirectories(folder);
    FileChannel file =
        FileChannel.open(
            folder.resolve(embedder.name() + ".readings"),
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
        if (isSound(record.array(), at) && record.getInt(at + KEY) >= 0) {
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

  /// Whether vectors of texts in a language mean something.
  public boolean reads(String language) {
    return embedder.reads(language);
  }

  /// The number of texts whose vectors are kept.
  public int size() {
    return places.size();
  }

  /// How many different texts have no vector yet.
  public long unknown(Stream<ModelInput> texts) {
    return texts.map(VectorCache::key).filter(key -> !places.knows(key)).distinct().count();
  }

  /// Embeds every text that has no vector yet and keeps it.
  ///
  /// @param more hears how many more are embedded, now and then
  /// @return how many were embedded
  public long embed(Collection<ModelInput> texts, LongConsumer more) throws IOException {
    Map<VectorPlaces.TextHash, ModelInput> missing = new LinkedHashMap<>();
    for (ModelInput text : texts) {
      VectorPlaces.TextHash key = key(text);
      if (!places.knows(key)) {
        missing.put(key, text);
      }
    }
    List<Map.Entry<VectorPlaces.TextHash, ModelInput>> work = new ArrayList<>(missing.entrySet());
    for (int at = 0; at < work.size(); at += BATCH) {
      List<Map.Entry<VectorPlaces.TextHash, ModelInput>> batch =
          work.subList(at, Math.min(work.size(), at + BATCH));
      append(batch, readings(batch.stream().map(Map.Entry::getValue).toList()));
      more.accept(batch.size());
    }
    return work.size();
  }

  /// Of texts whose tokens nobody keeps only the whole is read.
  private List<TextReading> readings(List<ModelInput> batch) {
    List<String> texts = batch.stream().map(ModelInput::text).toList();
    return batch.stream().allMatch(text -> text.segments().isEmpty())
        ? embedder.ofTexts(texts).stream().map(each -> new TextReading(each, List.of())).toList()
        : embedder.readTexts(texts);
  }

  private void append(
      List<Map.Entry<VectorPlaces.TextHash, ModelInput>> batch, List<TextReading> readings)
      throws IOException {
    for (int i = 0; i < batch.size(); i++) {
      VectorPlaces.TextHash key = batch.get(i).getKey();
      byte[] kept = PassageVectors.encode(readings.get(i), batch.get(i).getValue().segments());
      ByteBuffer records = records(key, kept);
      long at = end;
      while (records.hasRemaining()) {
        file.write(records, at + records.position());
      }
      end += records.limit();
      places.put(key, (int) (at / width));
    }
  }

  /// The first record tells how long the whole is, each further one how many came before, below 0.
  private ByteBuffer records(VectorPlaces.TextHash key, byte[] kept) {
    int room = embedder.dimensions();
    int count = (kept.length + room - 1) / room;
    ByteBuffer records = ByteBuffer.allocate(count * width);
    for (int i = 0; i < count; i++) {
      int at = records.position();
      int length = Math.min(room, kept.length - i * room);
      records.putLong(key.high()).putLong(key.low()).putInt(i == 0 ? kept.length : -i);
      records.put(kept, i * room, length).position(at + width - CHECK);
      records.putInt(check(records.array(), at));
    }
    return records.flip();
  }

  /// What is kept of a text, or nothing where there is none.
  public Optional<PassageVectors> find(ModelInput text) throws IOException {
    VectorPlaces.TextHash key = key(text);
    int record = places.of(key);
    if (record < 0) {
      return Optional.empty();
    }
    ByteBuffer first = ByteBuffer.allocate(width);
    readFully(first, (long) record * width);
    // Where someone else wrote over it, no vector is better than another text's.
    int length = first.getInt(KEY);
    if (!isOf(key, first.array(), 0) || length < 0) {
      return Optional.empty();
    }
    int room = embedder.dimensions();
    int count = (length + room - 1) / room;
    ByteBuffer records = ByteBuffer.allocate(count * width);
    readFully(records, (long) record * width);
    byte[] kept = new byte[length];
    for (int i = 0; i < count; i++) {
      int at = i * width;
      if (!isOf(key, records.array(), at) || records.getInt(at + KEY) != (i == 0 ? length : -i)) {
        return Optional.empty();
      }
      System.arraycopy(
          records.array(), at + KEY + LENGTH, kept, i * room, Math.min(room, length - i * room));
    }
    return Optional.of(new PassageVectors(kept, room));
  }

  private boolean isOf(VectorPlaces.TextHash key, byte[] records, int at) {
    ByteBuffer record = ByteBuffer.wrap(records);
    return isSound(records, at)
        && record.getLong(at) == key.high()
        && record.getLong(at + Long.BYTES) == key.low();
  }

  /// Writes to the disk what was kept.
  public void force() throws IOException {
    file.force(false);
  }

  private static VectorPlaces.TextHash keyAt(ByteBuffer records, int at) {
    return new VectorPlaces.TextHash(records.getLong(at), records.getLong(at + Long.BYTES));
  }

  private static VectorPlaces.TextHash key(ModelInput text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.identity().getBytes(StandardCharsets.UTF_8));
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
