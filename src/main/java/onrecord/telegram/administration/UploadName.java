package onrecord.telegram.administration;

import java.text.Normalizer;

/// The name that a file gets, from one that anybody may have made up.
final class UploadName {
  private static final int LONGEST = 80;

  private UploadName() {}

  /// One name, not hidden, nothing in it that means something to a system; its end is kept.
  static String safe(String given) {
    String plain = Normalizer.normalize(given, Normalizer.Form.NFC);
    String safe = plain.replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-").replaceAll("^[.-]+", "");
    int points = safe.codePointCount(0, safe.length());
    return points <= LONGEST ? safe : safe.substring(safe.offsetByCodePoints(0, points - LONGEST));
  }
}
