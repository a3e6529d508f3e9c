package onrecord.site.web;

import java.util.HashMap;
import java.util.Map;

/// The bytes of long answers on their way, which stay in memory until their reader has taken them:
/// so many at once, and half of them for one address. Thread-safe.
final class OutgoingBytes {
  /// Shorter answers are not counted: connections are few enough to hold one each.
  private static final int SHORT = 16_384;

  private final long most;
  private final Map<String, Long> held = new HashMap<>();
  private long all;

  /// @param most of all readers together
  OutgoingBytes(long most) {
    this.most = most;
  }

  /// As much of this process's memory as answers may take.
  static OutgoingBytes ofThisMemory() {
    return new OutgoingBytes(Runtime.getRuntime().maxMemory() / 8);
  }

  /// Whether an answer of that length may go to that reader now; if so, it counts until it is
  /// {@link #gone}. Where nothing else is on its way, any may.
  synchronized boolean take(String reader, int length) {
    long own = held.getOrDefault(reader, 0L);
    boolean room = all == 0 || (all + length <= most && (own == 0 || own + length <= most / 2));
    if (length > SHORT && room) {
      held.put(reader, own + length);
      all += length;
    }
    return length <= SHORT || room;
  }

  /// What was taken has been sent, or its reader has gone away.
  synchronized void gone(String reader, int length) {
    if (length > SHORT) {
      held.computeIfPresent(reader, (_, own) -> own == length ? null : own - length);
      all -= length;
    }
  }
}
