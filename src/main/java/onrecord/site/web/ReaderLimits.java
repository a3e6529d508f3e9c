package onrecord.site.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// How much each address may ask: so many a minute, some of them at once. What is kept of an
/// address is a number, and only as long as it counts. Thread-safe.
public final class ReaderLimits {
  private static final int KEPT = 20_000;
  private static final double MINUTE = 60e9;

  private final int perMinute;
  private final LongSupplier nanos;
  private final Map<String, Allowance> allowances =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
          return size() > KEPT;
        }
      };

  /// What is left of an address's minute, and when that was.
  private record Allowance(double left, long at) {}

  /// So many a minute, by that clock.
  ///
  /// @param perMinute 0 for no limit
  /// @param nanos in nanoseconds from some moment on
  public ReaderLimits(int perMinute, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.nanos = nanos;
  }

  /// Whether that address may ask once more now; if so, it has.
  public synchronized boolean admits(String reader) {
    if (perMinute == 0) {
      return true;
    }
    long now = nanos.getAsLong();
    Allowance before = allowances.getOrDefault(reader, new Allowance(perMinute, now));
    double left = Math.min(perMinute, before.left() + (now - before.at()) / MINUTE * perMinute);
    boolean admitted = left >= 1;
    allowances.put(reader, new Allowance(admitted ? left - 1 : left, now));
    return admitted;
  }
}
