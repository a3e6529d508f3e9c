package onrecord.corpus.reading;

import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.isolation.TextLimit;

/// How much memory the texts of an archive may take together: what is over the share of the heap
/// that an index can be made of is left out and told, since it would end the program.
public final class TextBudget {
  private static final int SHARE = 4;
  private static final int STATEMENTS = 8;

  private final long heap;
  private final long most;
  private long taken;

  private TextBudget(long heap) {
    this.heap = heap;
    this.most = heap / SHARE;
  }

  /// A share of so many bytes.
  public static TextBudget ofHeap(long heap) {
    return new TextBudget(heap);
  }

  /// How long one statement may be: no file keeps all the others out.
  public TextLimit limit() {
    return new TextLimit(most / STATEMENTS, heap >> 20);
  }

  /// Sets memory aside for a text.
  ///
  /// @throws Unreadable when there is no more
  void take(String text) throws Unreadable {
    long bytes = TextLimit.bytes(text);
    if (taken + bytes > most) {
      throw new Unreadable(
          "left out: the archive's texts take more than OnRecord can hold with %d MB of memory"
              .formatted(heap >> 20),
          "give OnRecord more memory, for example ONRECORD_JAVA_OPTS=-Xmx%dm"
              .formatted(2 * (heap >> 20)));
    }
    taken += bytes;
  }
}
