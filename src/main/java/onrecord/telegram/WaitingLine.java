package onrecord.telegram;

import java.util.ArrayDeque;
import java.util.Queue;

/// The chats that wait for a turn. Who has just come goes before those that have had a turn and
/// want another, three times out of four, so that nobody waits for a chat that asks on and on;
/// among equals the first comes first. Not thread-safe.
final class WaitingLine {
  private static final int IN_A_ROW = 3;

  private final Queue<Long> newcomers = new ArrayDeque<>();
  private final Queue<Long> others = new ArrayDeque<>();
  private int row;

  /// Adds a chat, which is not in it.
  void add(long chat, boolean newcomer) {
    (newcomer ? newcomers : others).add(chat);
  }

  /// Takes the next one out; there must be one.
  long next() {
    boolean first = others.isEmpty() || (!newcomers.isEmpty() && row < IN_A_ROW);
    row = first ? row + 1 : 0;
    return (first ? newcomers : others).remove();
  }

  /// How many wait.
  int size() {
    return newcomers.size() + others.size();
  }
}
