package onrecord.corpus.isolation;

import onrecord.corpus.extraction.Extract;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.source.FieldValue;
import onrecord.corpus.source.StatementDraft;

/// How long a statement's text may be, which follows from the memory of whoever is to hold it.
///
/// @param most bytes of its text in memory
/// @param heap the megabytes from which that follows
public record TextLimit(long most, long heap) {
  private static final int LATIN = 0xff;
  private static final String MARKS = "\"“”„«»‹›‘’‚「」『』'";

  /// What a key or a value takes beside its letters.
  private static final int ENTRY = 100;

  /// How many bytes a paragraph of the longest text has at least, on an average.
  private static final int PARAGRAPH = 32;

  /// How many a quotation mark, with what stands before the next one.
  private static final int MARK = 12;

  /// The statement with its text as statements hold it.
  ///
  /// @throws Unreadable when that is longer
  public StatementDraft canonical(StatementDraft draft) throws Unreadable {
    Extract extract = CanonicalExtract.of(draft.extract());
    String text = extract.text();
    if (bytes(text) > most) {
      throw tooMuch("a text of %d MB".formatted(bytes(text) >> 20), 1 + bytes(text) / least(1));
    }
    long keys = keysBytes(draft.stated());
    if (keys > most) {
      throw tooMuch("keys of %,d kB".formatted(keys >> 10), 1 + keys / least(1));
    }
    check(text, "paragraphs", "\n", least(PARAGRAPH));
    check(text, "quotation marks", MARKS, least(MARK));
    return new StatementDraft(draft.at(), draft.stated(), extract);
  }

  /// What is known of each of a text's parts takes more memory than a short one itself.
  private void check(String text, String parts, String signs, long allowed) throws Unreadable {
    long count = text.chars().filter(each -> signs.indexOf(each) >= 0).count();
    if (count > allowed) {
      throw tooMuch("a text of %,d %s".formatted(count, parts), 1 + count / allowed);
    }
  }

  private long least(int bytes) {
    return Math.max(1, most / bytes);
  }

  private Unreadable tooMuch(String what, long times) {
    return new Unreadable(
        what + ", more than OnRecord can hold with %d MB of memory".formatted(heap),
        "give OnRecord more memory, for example ONRECORD_JAVA_OPTS=-Xmx%dm, or split the file"
            .formatted(heap * times));
  }

  /// About how much memory keys and their values take.
  public static long keysBytes(FieldValue value) {
    return ENTRY
        + switch (value) {
          case FieldValue.TextValue(var _, var words) -> bytes(words);
          case FieldValue.Items(var _, var items) ->
              items.stream().mapToLong(TextLimit::keysBytes).sum();
          case FieldValue.Keys(var _, var values) ->
              values.entrySet().stream()
                  .mapToLong(each -> bytes(each.getKey()) + keysBytes(each.getValue()))
                  .sum();
        };
  }

  /// How much memory a text takes.
  public static long bytes(String text) {
    return isLatin(text) ? text.length() : 2L * text.length();
  }

  /// Whether every letter of it takes one byte.
  static boolean isLatin(String text) {
    return text.chars().allMatch(each -> each <= LATIN);
  }
}
