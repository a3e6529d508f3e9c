package onrecord.index.vectors;

import java.util.Arrays;

/// Which record of a file holds the vector of which text, in 20 bytes a text: a million of them are
/// no burden.
final class VectorPlaces {
  private static final int NONE = -1;

  /// The beginning of a text's hash.
  record TextHash(long high, long low) {}

  private long[] keys = new long[2 << 10];
  private int[] records = filled(1 << 10);
  private int size;

  private static int[] filled(int length) {
    int[] empty = new int[length];
    Arrays.fill(empty, NONE);
    return empty;
  }

  int size() {
    return size;
  }

  boolean knows(TextHash key) {
    return of(key) >= 0;
  }

  /// The number of the record; negative where there is none.
  int of(TextHash key) {
    return records[slot(key.high(), key.low())];
  }

  void put(TextHash key, int record) {
    if (2 * size >= records.length) {
      grow();
    }
    int slot = slot(key.high(), key.low());
    size += records[slot] < 0 ? 1 : 0;
    set(slot, key.high(), key.low(), record);
  }

  /// Where a key is, or would be. It is a part of a hash already.
  private int slot(long high, long low) {
    int mask = records.length - 1;
    int slot = (int) high & mask;
    while (records[slot] >= 0 && (keys[2 * slot] != high || keys[2 * slot + 1] != low)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void set(int slot, long high, long low, int record) {
    keys[2 * slot] = high;
    keys[2 * slot + 1] = low;
    records[slot] = record;
  }

  private void grow() {
    long[] before = keys;
    int[] numbers = records;
    keys = new long[2 * before.length];
    records = filled(2 * numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] >= 0) {
        set(slot(before[2 * i], before[2 * i + 1]), before[2 * i], before[2 * i + 1], numbers[i]);
      }
    }
  }
}
