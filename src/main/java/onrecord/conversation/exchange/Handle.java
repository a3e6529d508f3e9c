package onrecord.conversation.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import onrecord.corpus.Statement;
import onrecord.corpus.Withdrawals.Withdrawal;
import onrecord.index.StatementStore;
import onrecord.language.Span;

/// What a payload calls a statement by: its id, or `.` and a hash of it where the id would not fit.
final class Handle {
  private static final String HASHED = ".";
  private static final int HASH_BYTES = 8;
  private static final Pattern SIMPLE_ID = Pattern.compile("[A-Za-z0-9_-]+");

  private Handle() {}

  /// A payload: a letter, what follows it, and the statement; the letter is a capital where the
  /// statement's hash stands for its id.
  static String encoded(char letter, String head, String statement) {
    boolean fits =
        SIMPLE_ID.matcher(statement).matches()
            && 1 + head.length() + statement.length() <= Payload.LONGEST;
    return fits
        ? letter + head + statement
        : Character.toUpperCase(letter) + head + hashOf(statement);
  }

  /// The handle that stands in a payload which begins with that letter.
  static String decoded(char letter, String statement) {
    return (Character.isUpperCase(letter) ? HASHED : "") + statement;
  }

  /// The statement, if the archive still has it.
  static Optional<Statement> find(String handle, StatementStore store) {
    if (!handle.startsWith(HASHED)) {
      return store.find(handle);
    }
    return store.list().stream()
        .map(StatementStore.StatementEntry::id)
        .filter(id -> handle.equals(HASHED + hashOf(id)))
        .findFirst()
        .flatMap(store::find);
  }

  /// That the statement was withdrawn, if it was.
  static Optional<Withdrawal> withdrawn(String handle, StatementStore store) {
    return store.withdrawals().list().stream()
        .filter(each -> handle.equals(each.id()) || handle.equals(HASHED + hashOf(each.id())))
        .findFirst();
  }

  /// Tells whether words of a statement are still the same.
  static String check(Statement statement, Span words) {
    var sum = new CRC32();
    sum.update(words.of(statement.text()).getBytes(StandardCharsets.UTF_16BE));
    return Long.toString(sum.getValue(), Payload.RADIX);
  }

  private static String hashOf(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /// The beginning of a name, of so many bytes at most.
  static String fitting(String name, int most) {
    int[] letters = name.codePoints().limit(most).toArray();
    int count = letters.length;
    while (new String(letters, 0, count).getBytes(StandardCharsets.UTF_8).length > most) {
      count--;
    }
    return new String(letters, 0, count);
  }
}
