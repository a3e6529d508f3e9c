package onrecord.conversation.exchange;

import java.util.Map;
import java.util.Optional;
import onrecord.conversation.Wording;
import onrecord.conversation.wording.DateWords;
import onrecord.corpus.Edtf;
import onrecord.corpus.Withdrawals.Withdrawal;
import onrecord.index.StatementStore;

/// What is said of a statement that is no longer in the archive.
public final class MissingStatement {
  private MissingStatement() {}

  /// That it was withdrawn and when, or that it is not there.
  public static String words(Payload.OfStatement payload, StatementStore store, Wording wording) {
    return Handle.withdrawn(payload.statement(), store)
        .map(gone -> withdrawn(gone, wording))
        .orElseGet(() -> wording.say("read.gone"));
  }

  /// That the one of an id was withdrawn, and when; empty where it was not.
  public static Optional<String> withdrawn(String id, StatementStore store, Wording wording) {
    return store.withdrawals().find(id).map(gone -> withdrawn(gone, wording));
  }

  private static String withdrawn(Withdrawal gone, Wording wording) {
    String day = DateWords.of(Edtf.parse(gone.on().toString()), wording);
    return wording.say(
        "read.withdrawn", Map.of("title", Wording.shortened(gone.title()), "date", day));
  }
}
