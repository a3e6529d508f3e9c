package onrecord.corpus.reading;

import java.text.Normalizer;
import java.util.Locale;

/// A name made of lower-case letters a to z, digits and hyphens.
public final class Slug {
  private static final int LONGEST = 80;

  private Slug() {}

  /// The slug of a name; where letters are lost with it, their hash keeps two names apart.
  public static String of(String name) {
    String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String slug =
        bare.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    boolean lost =
        bare.codePoints().anyMatch(each -> each > '\u007f' && Character.isLetterOrDigit(each));
    if (!lost && !slug.isEmpty() && slug.length() <= LONGEST) {
      return slug;
    }
    String start = slug.substring(0, Math.min(LONGEST, slug.length()));
    return (start.isEmpty() ? "x" : start) + "-" + "%08x".formatted(name.hashCode());
  }
}
