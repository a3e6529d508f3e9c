package onrecord.index.stored;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import onrecord.index.StoredPassage;

/// The passages of one generation that were read last with all that is stored of them, as many as a
/// share of the heap holds: questions come back to the same ones. Thread-safe.
public final class RecentPassages {
  private static final int SHARE = 10;
  private static final long MOST = Runtime.getRuntime().maxMemory() / SHARE;

  private final long most;
  private final Map<Integer, StoredPassage> passages = new LinkedHashMap<>(64, 0.75f, true);
  private long size;

  /// None yet.
  public RecentPassages() {
    this(MOST);
  }

  /// @param most how many bytes they may fill
  RecentPassages(long most) {
    this.most = most;
  }

  /// The passage of that number, where it is at hand.
  public synchronized Optional<StoredPassage> find(int number) {
    return Optional.ofNullable(passages.get(number));
  }

  /// Keeps a passage at hand.
  public synchronized void add(int number, StoredPassage passage) {
    if (passages.put(number, passage) == null) {
      size += bytes(passage);
    }
    Iterator<StoredPassage> eldest = passages.values().iterator();
    while (size > most && eldest.hasNext()) {
      size -= bytes(eldest.next());
      eldest.remove();
    }
  }

  /// A statement is kept as long as a passage of it is: it is counted with each.
  private static long bytes(StoredPassage passage) {
    byte[] vectors = passage.vectors();
    return passage.passage().statement().text().length() + (vectors == null ? 0L : vectors.length);
  }
}
