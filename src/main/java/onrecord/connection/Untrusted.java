package onrecord.connection;

import java.util.regex.Pattern;

/// Words that others chose, made fit for a log.
final class Untrusted {
  static final int LONGEST = 300;

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private Untrusted() {}

  /// One line of at most 300 characters that does not hold the token.
  static String clean(String text, Token token) {
    // The token goes before the cut, else a part of it could be left at the end.
    String masked = token.mask(INVISIBLE.matcher(text).replaceAll(" "));
    if (masked.length() <= LONGEST) {
      return masked;
    }
    int end = LONGEST - 1;
    return masked.substring(0, Character.isHighSurrogate(masked.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
