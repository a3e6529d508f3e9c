package onrecord.corpus.reading;

import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.isolation.TextLimit;
import onrecord.corpus.source.StatementDraft;

/// How much memory the texts of an archive may take together: what is over the share of the heap
/// that an index can be made of is left out and told, since it would end the program.
public final class TextBudget {
  private static final int SHARE = 4;
  private static final int STATEMENTS = 8;

  /// What a statement takes beside its text and its keys.
  private static final int STATEMENT = 1000;

  private final long heap;
  private final long most;
  private long taken;
  private long statements;

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

  /// Sets memory aside for a statement: so much for the texts, and as much for what else is known
  /// of them.
  ///
  /// @throws Unreadable when there is no more
  void take(StatementDraft draft) throws Unreadable {
    long text = TextLimit.bytes(draft.extract().text());
    long keys = STATEMENT + TextLimit.keysBytes(draft.stated());
    if (taken + text > most) {
      throw tooMuch("texts take more");
    }
    if (statements + keys > most) {
      throw tooMuch("statements are more");
    }
    taken += text;
    statements += keys;
  }

  private Unreadable tooMuch(String what) {
    return new Unreadable(
        "left out: the archive's %s than OnRecord can hold with %d MB of memory"
            .formatted(what, heap >> 20),
        "give OnRecord more memory, for example ONRECORD_JAVA_OPTS=-Xmx%dm"
            .formatted(2 * (heap >> 20)));
  }
}
