package onrecord.corpus;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.language.Span;

/// The address of a quotation on the web: a statement, where the words stand in it, and a hash of
/// the words that tells whether they still do.
///
/// @param statement its id
/// @param words in UTF-16 code units of its text, at least one
/// @param hash the first eight hexadecimal digits of the SHA-256 of the words in UTF-8
public record QuotationAddress(String statement, Span words, String hash) {
  /// Digits of the hash.
  public static final int DIGITS = 8;

  private static final Pattern PLACE =
      Pattern.compile("([0-9]{1,9})-([0-9]{1,9})\\.([0-9a-fA-F]{8})");

  /// So many code units are hashed at most in the search for words that have moved.
  private static final long MOST_WORK = 64_000_000;

  /// Where the words of an address stand in a statement as it is now.
  public sealed interface Standing {

    /// Where the address says.
    record InPlace() implements Standing {}

    /// Elsewhere, and nowhere else.
    record Moved(QuotationAddress to) implements Standing {}

    /// Not in it any more, or more than once elsewhere.
    record Lost() implements Standing {}
  }

  /// The address of those words.
  public static QuotationAddress of(Statement statement, Span words) {
    return new QuotationAddress(statement.id(), words, hash(statement, words));
  }

  /// The address whose last part is written so: `START-END.HASH`; empty where it is none.
  public static Optional<QuotationAddress> parse(String statement, String place) {
    Matcher parts = PLACE.matcher(place);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(parts.group(1));
    int end = Integer.parseInt(parts.group(2));
    String hash = parts.group(3).toLowerCase(Locale.ROOT);
    return start < end
        ? Optional.of(new QuotationAddress(statement, new Span(start, end), hash))
        : Optional.empty();
  }

  /// The hash of some words of a statement, as addresses bear it.
  public static String hash(Statement statement, Span words) {
    return statement.checksum(words).substring(0, DIGITS);
  }

  /// The last part of the address: `START-END.HASH`.
  public String place() {
    return words.start() + "-" + words.end() + "." + hash;
  }

  /// The address below the site's own: `/s/ID/START-END.HASH`.
  public String path() {
    return path(statement) + "/" + place();
  }

  /// The address of a statement below the site's own: `/s/ID`.
  public static String path(String statement) {
    return "/s/" + URLEncoder.encode(statement, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Where the words stand now. Words that have moved are looked for where words begin and end.
  ///
  /// @param now the statement of that id
  public Standing in(Statement now) {
    if (proves(now, words)) {
      return new Standing.InPlace();
    }
    List<Span> found = elsewhere(now);
    return found.size() == 1 ? new Standing.Moved(of(now, found.getFirst())) : new Standing.Lost();
  }

  private boolean proves(Statement now, Span place) {
    String text = now.text();
    return place.end() <= text.length()
        && !splits(text, place.start())
        && !splits(text, place.end())
        && hash.equals(hash(now, place));
  }

  /// The first two places where words of that length and hash stand.
  private List<Span> elsewhere(Statement now) {
    String text = now.text();
    int length = words.length();
    var found = new ArrayList<Span>();
    long work = 0;
    for (int start = 0; start + length <= text.length() && found.size() < 2; start++) {
      if (isEdge(text, start) && isEdge(text, start + length)) {
        work += length;
        if (work > MOST_WORK) {
          return List.of();
        }
        var place = new Span(start, start + length);
        if (proves(now, place)) {
          found.add(place);
        }
      }
    }
    return found;
  }

  /// Whether no word goes on across that place.
  private static boolean isEdge(String text, int place) {
    return place == 0
        || place == text.length()
        || !Character.isLetterOrDigit(text.codePointBefore(place))
        || !Character.isLetterOrDigit(text.codePointAt(place));
  }

  private static boolean splits(String text, int place) {
    return place > 0
        && place < text.length()
        && Character.isLowSurrogate(text.charAt(place))
        && Character.isHighSurrogate(text.charAt(place - 1));
  }
}
