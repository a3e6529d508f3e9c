package onrecord.telegram.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// A token bucket for each person or chat that was there lately: a minute's worth at once, refilled
/// evenly. It remembers a bounded number of them, those who came last. Not thread-safe.
final class RateLimiter {
  /// How many are remembered; whoever is forgotten has a full bucket again.
  static final int REMEMBERED = 10_000;

  private static final double NANOS_A_MINUTE = Duration.ofMinutes(1).toNanos();

  private final int perMinute;
  private final Map<Long, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  /// What somebody may still ask, and when that was so.
  private static final class Bucket {
    private double left;
    private Instant at;
    private boolean told;

    Bucket(double left, Instant at) {
      this.left = left;
      this.at = at;
    }
  }

  /// So much a minute for each; 0 for no limit.
  RateLimiter(int perMinute) {
    this.perMinute = perMinute;
  }

  /// Whether somebody may ask that much now. What costs more than a whole minute may be asked with
  /// a full bucket.
  boolean allows(long id, double cost, Instant now) {
    return perMinute == 0 || bucket(id, now).left >= Math.min(cost, perMinute);
  }

  /// Counts it.
  void take(long id, double cost, Instant now) {
    if (perMinute > 0) {
      Bucket bucket = bucket(id, now);
      bucket.left -= Math.min(cost, bucket.left);
    }
  }

  /// Whether this is the first refusal since the bucket was last full.
  boolean refusesFirst(long id, Instant now) {
    Bucket bucket = bucket(id, now);
    boolean first = !bucket.told;
    bucket.told = true;
    return first;
  }

  private Bucket bucket(long id, Instant now) {
    Bucket bucket = buckets.computeIfAbsent(id, _ -> new Bucket(perMinute, now));
    // The server's time and this machine's differ: time that goes back refills nothing.
    if (now.isAfter(bucket.at)) {
      double nanos = Duration.between(bucket.at, now).toNanos();
      bucket.left = Math.min(perMinute, bucket.left + perMinute * nanos / NANOS_A_MINUTE);
      bucket.at = now;
      bucket.told &= bucket.left < perMinute;
    }
    return bucket;
  }

  /// How many are remembered.
  int size() {
    return buckets.size();
  }
}
