package onrecord.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import onrecord.corpus.Statement;
import onrecord.index.StatementStore;
import onrecord.text.Span;

/// What a button carries: all that is needed to do its work, for ever, in 64 letters. What comes
/// back is hostile until read.
public sealed interface Payload {

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

    /// As the statement stands now.
    public static Page of(Statement statement, Side side, int at, Span quote) {
      return new Page(statement.id(), side, at, quote, checkOf(statement, quote));
    }

    /// Whether the words to mark are still there.
    public boolean isUnchanged(Statement statement) {
      return quote.end() <= statement.text().length() && check.equals(checkOf(statement, quote));
    }

    private static String checkOf(Statement statement, Span quote) {
      var sum = new CRC32();
      sum.update(quote.of(statement.text()).getBytes(StandardCharsets.UTF_16BE));
      return base36(sum.getValue());
    }

    /// The statement, if the archive still has it.
    public Optional<Statement> find(StatementStore store) {
      return Handle.find(statement, store);
    }

    @Override
    public String encoded() {
      String head =
          "_%s_%s_%s_%s_"
              .formatted(base36(at), base36(quote.start()), base36(quote.length()), check);
      return Handle.encoded(side.letter, head, statement);
    }
  }

  /// What somebody thinks of a quote.
  ///
  /// @param statement its id, or `.` and a hash of it
  /// @param start where the quote starts
  record Vote(String statement, int start, boolean right) implements Payload {

    /// The statement, if the archive still has it.
    public Optional<Statement> find(StatementStore store) {
      return Handle.find(statement, store);
    }

    @Override
    public String encoded() {
      return Handle.encoded(right ? 'v' : 'w', "_" + base36(start) + "_", statement);
    }
  }

  /// The further quotes of an answer, from one of them on.
  record More(int from) implements Payload {
    @Override
    public String encoded() {
      return "m_" + base36(from);
    }
  }

  /// What others than those quoted say to the same question, from one of them on.
  record Others(int from) implements Payload {
    @Override
    public String encoded() {
      return "a_" + base36(from);
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

  /// How many quotes an answer shows.
  record Quotes(int count) implements Payload {
    @Override
    public String encoded() {
      return "q_" + base36(count);
    }
  }

  /// Whether long quotes are folded.
  record Folding(boolean folded) implements Payload {
    @Override
    public String encoded() {
      return "e_" + (folded ? 1 : 0);
    }
  }

  /// At most 64 letters, digits, `_` and `-`.
  String encoded();

  /// The check of a page without words to mark.
  String UNMARKED = "0";

  /// The base of the numbers in it.
  int RADIX = 36;

  /// One with a number.
  Pattern NUMBERED = Pattern.compile("([masoqe])_([0-9a-z]{1,6})");

  /// One with a language.
  Pattern LANGUAGE = Pattern.compile("l_([a-z]{2,3})");

  /// One with a quote.
  Pattern VOTE = Pattern.compile("([vwVW])_([0-9a-z]{1,6})_([A-Za-z0-9_-]+)");

  /// One with a place in a statement.
  Pattern PAGE =
      Pattern.compile(
          "([rnbRNB])_([0-9a-z]{1,6})_([0-9a-z]{1,6})_([0-9a-z]{1,6})_([0-9a-z]{1,7})_"
              + "([A-Za-z0-9_-]+)");

  /// What it says, if it is one of ours.
  static Optional<Payload> read(String payload) {
    Matcher numbered = NUMBERED.matcher(payload);
    Matcher language = LANGUAGE.matcher(payload);
    Matcher vote = VOTE.matcher(payload);
    Matcher page = PAGE.matcher(payload);
    if (payload.length() > LONGEST) {
      return Optional.empty();
    } else if (numbered.matches()) {
      return numbered(numbered.group(1).charAt(0), number(numbered.group(2)));
    } else if (language.matches()) {
      return Optional.of(new Language(language.group(1)));
    } else if (vote.matches()) {
      return vote(vote);
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
      case 'a' -> Optional.of(new Others(value));
      case 's' -> Optional.of(new Sources(value));
      case 'o' -> Optional.of(new Organizations(value));
      case 'q' -> Optional.of(new Quotes(value));
      case 'e' -> value > 1 ? Optional.empty() : Optional.of(new Folding(value == 1));
      default -> Optional.empty();
    };
  }

  private static Optional<Payload> vote(Matcher vote) {
    char letter = vote.group(1).charAt(0);
    long start = number(vote.group(2));
    boolean right = Character.toLowerCase(letter) == 'v';
    return start > Integer.MAX_VALUE
        ? Optional.empty()
        : Optional.of(new Vote(Handle.decoded(letter, vote.group(3)), (int) start, right));
  }

  private static Optional<Payload> page(Matcher page) {
    char letter = page.group(1).charAt(0);
    long at = number(page.group(2));
    long start = number(page.group(3));
    long end = start + number(page.group(4));
    if (at > Integer.MAX_VALUE || end > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    for (Side side : Side.values()) {
      if (side.letter == Character.toLowerCase(letter)) {
        String statement = Handle.decoded(letter, page.group(6));
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
}
