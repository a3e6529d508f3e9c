package onrecord.conversation.picture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Draws, two pictures at a time, and keeps what it drew by the hash of what is on it, within a
/// bound. Thread-safe.
public final class Pictures {
  private static final int AT_ONCE = 2;

  private final long most;
  private final Semaphore hands = new Semaphore(AT_ONCE);
  private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  /// One that keeps at most so many bytes.
  public Pictures(long most) {
    this.most = most;
  }

  /// Whether this machine can draw.
  public static boolean arePossible() {
    return Lettering.isPossible();
  }

  /// A card as a PNG.
  ///
  /// @return nothing where it cannot be drawn as it stands
  public Optional<byte[]> card(QuotationCard card) {
    return drawn(card.identity(), card::draw);
  }

  /// Who spoke when, as a PNG.
  ///
  /// @return nothing where it cannot be drawn as it stands
  public Optional<byte[]> timeline(TimelinePicture timeline) {
    return drawn(timeline.identity(), timeline::draw);
  }

  private Optional<byte[]> drawn(String identity, Supplier<Optional<byte[]>> drawing) {
    String key = hash(identity);
    Optional<byte[]> before = find(key);
    if (before.isPresent()) {
      return before;
    }
    hands.acquireUninterruptibly();
    try {
      Optional<byte[]> meanwhile = find(key);
      if (meanwhile.isPresent()) {
        return meanwhile;
      }
      Optional<byte[]> png = drawing.get();
      png.ifPresent(bytes -> keep(key, bytes));
      return png;
    } finally {
      hands.release();
    }
  }

  private Optional<byte[]> find(String key) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(key));
    }
  }

  private void keep(String key, byte[] png) {
    synchronized (kept) {
      byte[] before = kept.put(key, png);
      size += png.length - (before == null ? 0 : before.length);
      var oldest = kept.entrySet().iterator();
      while (size > most && oldest.hasNext()) {
        size -= oldest.next().getValue().length;
        oldest.remove();
      }
    }
  }

  /// How many bytes it keeps.
  long size() {
    synchronized (kept) {
      return size;
    }
  }

  private static String hash(String identity) {
    try {
      byte[] bytes = identity.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
