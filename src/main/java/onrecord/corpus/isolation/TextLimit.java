package onrecord.corpus.isolation;

import onrecord.corpus.extraction.Extract;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.source.StatementDraft;

/// How long a statement's text may be, which follows from the memory of whoever is to hold it.
///
/// @param most bytes of its text in memory
/// @param heap the megabytes from which that follows
public record TextLimit(long most, long heap) {
  private static final int LATIN = 0xff;

  /// The statement with its text as statements hold it.
  ///
  /// @throws Unreadable when that is longer
  public StatementDraft canonical(StatementDraft draft) throws Unreadable {
    Extract extract = CanonicalExtract.of(draft.extract());
    String text = extract.text();
    if (bytes(text) > most) {
      throw new Unreadable(
          "a text of %d MB, more than OnRecord can hold with %d MB of memory"
              .formatted(bytes(text) >> 20, heap),
          "give OnRecord more memory, for example ONRECORD_JAVA_OPTS=-Xmx%dm, or split the file"
              .formatted(heap * (1 + bytes(text) / Math.max(1, most))));
    }
    return new StatementDraft(draft.at(), draft.stated(), extract);
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
