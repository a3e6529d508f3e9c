package onrecord.conversation.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import onrecord.conversation.Opinion;
import onrecord.corpus.Statement;
import onrecord.index.StatementStore;
import onrecord.language.Span;

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

    final char letter;

    Side(char letter) {
      this.letter = letter;
    }
  }

  /// One that leads to a statement.
  sealed interface OfStatement extends Payload {
    /// Its id, or `.` and a hash of it.
    String statement();

    /// The statement, if the archive still has it.
    default Optional<Statement> find(StatementStore store) {
      return Handle.find(statement(), store);
    }
  }

  /// A page of a statement.
  ///
  /// @param statement its id, or `.` and a hash of it
  /// @param quote the words to mark; of no length where there are none
  /// @param check tells whether they are still the same
  record Page(String statement, Side side, int at, Span quote, String check)
      implements OfStatement {

    /// As the statement stands now.
    public static Page of(Statement statement, Side side, int at, Span quote) {
      return new Page(statement.id(), side, at, quote, Handle.check(statement, quote));
    }

    /// Whether the words to mark are still there.
    public boolean isUnchanged(Statement statement) {
      return quote.end() <= statement.text().length()
          && check.equals(Handle.check(statement, quote));
    }

    @Override
    public String encoded() {
      String head =
          "_%s_%s_%s_%s_"
              .formatted(base36(at), base36(quote.start()), base36(quote.length()), check);
      return Handle.encoded(side.letter, head, statement);
    }
  }

  /// What somebody thinks of an answer.
  ///
  /// @param statement of its first quote: the id, or `.` and a hash of it
  /// @param start where that quote starts
  record VotePayload(String statement, int start, Opinion opinion) implements OfStatement {

    @Override
    public String encoded() {
      return Handle.encoded(opinion.letter(), "_" + base36(start) + "_", statement);
    }
  }

  /// How some words are cited.
  ///
  /// @param statement its id, or `.` and a hash of it
  /// @param form the number of the form: 0 for a line, 9 for what proves the words
  /// @param words those that are cited; of no length for the whole statement
  /// @param check tells whether they are still the same
  record CitePayload(String statement, int form, Span words, String check) implements OfStatement {

    /// As the statement stands now.
    public static CitePayload of(Statement statement, int form, Span words) {
      return new CitePayload(statement.id(), form, words, Handle.check(statement, words));
    }

    /// Whether the words are still there.
    public boolean isUnchanged(Statement statement) {
      return words.end() <= statement.text().length()
          && check.equals(Handle.check(statement, words));
    }

    @Override
    public String encoded() {
      String head =
          "_%s_%s_%s_%s_"
              .formatted(base36(form), base36(words.start()), base36(words.length()), check);
      return Handle.encoded('c', head, statement);
    }
  }

  /// A whole statement as a file.
  ///
  /// @param statement its id, or `.` and a hash of it
  record Whole(String statement) implements OfStatement {

    @Override
    public String encoded() {
      return Handle.encoded('f', "_", statement);
    }
  }

  /// The further rows of a comparison, from one of them on.
  record Rows(int from) implements Payload {
    @Override
    public String encoded() {
      return "i_" + base36(from);
    }
  }

  /// Who spoke to a matter later, from one year on.
  ///
  /// @param skipped how many of that year have been shown
  record Later(int year, int skipped) implements Payload {
    /// The year of those who are not dated.
    public static final int UNDATED = 10_000;

    @Override
    public String encoded() {
      return "t_" + base36((long) year * RADIX * RADIX + skipped);
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
  record OthersPayload(int from) implements Payload {
    @Override
    public String encoded() {
      return "a_" + base36(from);
    }
  }

  /// A question that stands on the button itself.
  ///
  /// @param hash of its words
  record ExamplePayload(int hash) implements Payload {
    /// Of a question.
    public static ExamplePayload of(String question) {
      return new ExamplePayload(question.hashCode() & Integer.MAX_VALUE);
    }

    @Override
    public String encoded() {
      return "x_" + base36(hash);
    }
  }

  /// A page of the list of statements.
  record SourcesPayload(int page) implements Payload {
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

  /// A page of the list of those who are quoted.
  ///
  /// @param name what their names contain; empty for all
  record PeoplePayload(int page, String name) implements Payload {
    private static final int MOST_BYTES = 41;

    /// The part of a name that a button can carry, from its beginning.
    public static String fitting(String name) {
      return Handle.fitting(name, MOST_BYTES);
    }

    @Override
    public String encoded() {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      String letters = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      return "p_" + base36(page) + "_" + letters;
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
  record FoldingPayload(boolean folded) implements Payload {
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

  /// What it says, if it is one of ours.
  static Optional<Payload> read(String payload) {
    return payload.length() > LONGEST ? Optional.empty() : PayloadReader.of(payload);
  }

  private static String base36(long number) {
    return Long.toString(number, RADIX);
  }
}
