package onrecord.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import onrecord.corpus.Statement;
import onrecord.index.StatementStore;
import onrecord.text.Span;

/// What a button carries: all that is needed to do its work, for ever, in 64 letters. What comes
/// back is hostile until read.
sealed interface Payload {

  /// The most that Telegram carries.
  int LONGEST = 64;

  /// Where a page lies, seen from an offset.
  enum Side {
    AROUND('r'),
    AFTER('n'),
    BEFORE('b');

    private final char letter;

    Side(char letter) {
      this.letter = letter;
    }
  }

  /// A page of a statement.
  ///
  /// @param statement its id, or `.` and a hash of it
  /// @param quote the words to mark; of no length where there are none
  /// @param check tells whether they are still the same
  record Page(String statement, Side side, int at, Span quote, String check) implements Payload {

    static Page of(Statement statement, Side side, int at, Span quote) {
      return new Page(statement.id(), side, at, quote, checkOf(statement, quote));
    }

    boolean isUnchanged(Statement statement) {
      return quote.end() <= statement.text().length() && check.equals(checkOf(statement, quote));
    }

    private static String checkOf(Statement statement, Span quote) {
      var sum = new CRC32();
      sum.update(quote.of(statement.text()).getBytes(StandardCharsets.UTF_16BE));
      return base36(sum.getValue());
    }

    /// The statement, if the archive still has it.
    Optional<Statement> find(StatementStore store) {
      if (!statement.startsWith(HASHED)) {
        return store.find(statement);
      }
      return store.list().stream()
          .map(StatementStore.Entry::id)
          .filter(id -> statement.equals(HASHED + hashOf(id)))
          .findFirst()
          .flatMap(store::find);
    }

    @Override
    public String encoded() {
      String head =
          "_%s_%s_%s_%s_"
              .formatted(base36(at), base36(quote.start()), base36(quote.length()), check);
      boolean fits =
          SIMPLE_ID.matcher(statement).matches()
              && 1 + head.length() + statement.length() <= LONGEST;
      return fits
          ? side.letter + head + statement
          : Character.toUpperCase(side.letter) + head + hashOf(statement);
    }
  }

  /// The further quotes of an answer, from one of them on.
  record More(int from) implements Payload {
    @Override
    public String encoded() {
      return "m_" + base36(from);
    }
  }

  /// A page of the list of statements.
  record Sources(int page) implements Payload {
    @Override
    public String encoded() {
      return "s_" + base36(page);
    }
  }

  /// A page of the list of organizations.
  record Organizations(int page) implements Payload {
    @Override
    public String encoded() {
      return "o_" + base36(page);
    }
  }

  /// A language for the bot's own words.
  record Language(String tag) implements Payload {
    @Override
    public String encoded() {
      return "l_" + tag;
    }
  }

  /// A number of quotes.
  record Quotes(int count) implements Payload {
    @Override
    public String encoded() {
      return "q_" + base36(count);
    }
  }

  /// As the button carries it.
  String encoded();

  String HASHED = ".";

  /// The check of a page that marks nothing.
  String UNMARKED = "0";

  int RADIX = 36;
  int HASH_BYTES = 8;
  Pattern SIMPLE_ID = Pattern.compile("[A-Za-z0-9_-]+");
  Pattern NUMBERED = Pattern.compile("([msoq])_([0-9a-z]{1,6})");
  Pattern LANGUAGE = Pattern.compile("l_([a-z]{2,3})");
  Pattern PAGE =
      Pattern.compile(
          "([rnbRNB])_([0-9a-z]{1,6})_([0-9a-z]{1,6})_([0-9a-z]{1,6})_([0-9a-z]{1,7})_"
              + "([A-Za-z0-9_-]+)");

  /// What it says, if it is one of ours.
  static Optional<Payload> read(String payload) {
    Matcher numbered = NUMBERED.matcher(payload);
    Matcher language = LANGUAGE.matcher(payload);
    Matcher page = PAGE.matcher(payload);
    if (payload.length() > LONGEST) {
      return Optional.empty();
    } else if (numbered.matches()) {
      return numbered(numbered.group(1).charAt(0), number(numbered.group(2)));
    } else if (language.matches()) {
      return Optional.of(new Language(language.group(1)));
    }
    return page.matches() ? page(page) : Optional.empty();
  }

  private static Optional<Payload> numbered(char kind, long number) {
    if (number > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    int value = (int) number;
    return switch (kind) {
      case 'm' -> Optional.of(new More(value));
      case 's' -> Optional.of(new Sources(value));
      case 'o' -> Optional.of(new Organizations(value));
      case 'q' -> Optional.of(new Quotes(value));
      default -> Optional.empty();
    };
  }

  private static Optional<Payload> page(Matcher page) {
    char letter = page.group(1).charAt(0);
    boolean hashed = Character.isUpperCase(letter);
    long at = number(page.group(2));
    long start = number(page.group(3));
    long end = start + number(page.group(4));
    if (at > Integer.MAX_VALUE || end > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    for (Side side : Side.values()) {
      if (side.letter == Character.toLowerCase(letter)) {
        String statement = (hashed ? HASHED : "") + page.group(6);
        var quote = new Span((int) start, (int) end);
        return Optional.of(new Page(statement, side, (int) at, quote, page.group(5)));
      }
    }
    return Optional.empty();
  }

  private static long number(String base36) {
    return Long.parseLong(base36, RADIX);
  }

  private static String base36(long number) {
    return Long.toString(number, RADIX);
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
}
