package onrecord.index.stored;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import onrecord.corpus.Statement;

/// The statements that were read last, as many as a share of the heap holds. Thread-safe.
public final class RecentStatements {
  /// The share of the heap that texts may fill, for questions come back to the same statements.
  private static final int SHARE = 6;

  private static final long MOST = Runtime.getRuntime().maxMemory() / Character.BYTES / SHARE;

  private final Map<String, Statement> statements = new LinkedHashMap<>(64, 0.75f, true);
  private long size;

  /// The statement of that id, where it is at hand.
  public synchronized Optional<Statement> find(String id) {
    return Optional.ofNullable(statements.get(id));
  }

  /// Keeps a statement at hand.
  public synchronized void add(Statement statement) {
    if (statements.put(statement.id(), statement) == null) {
      size += statement.text().length();
    }
    Iterator<Statement> eldest = statements.values().iterator();
    while (size > MOST && eldest.hasNext()) {
      size -= eldest.next().text().length();
      eldest.remove();
    }
  }
}
