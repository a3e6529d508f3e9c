package onrecord.conversation.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import onrecord.language.Span;

/// Letters to draw with, in one look: a first choice, and what stands in for signs that it lacks.
enum Lettering {
  /// For words of a statement.
  WORDS("DejaVuSerif.ttf", "DejaVuSans.ttf"),
  /// For who speaks.
  STRONG("DejaVuSans-Bold.ttf", "DejaVuSans.ttf"),
  /// For everything else.
  PLAIN("DejaVuSans.ttf");

  private static final AffineTransform SLANT = AffineTransform.getShearInstance(-0.2, 0);
  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nobody can change
  private final List<String> files;

  Lettering(String... files) {
    this.files = List.of(files);
  }

  /// A paragraph in that size.
  ///
  /// @param start where it begins in the text whose slants are given
  /// @return nothing where a sign of it cannot be drawn, or where this machine cannot draw
  Optional<AttributedString> set(String paragraph, int start, List<Span> slants, float size) {
    if (!isPossible()) {
      return Optional.empty();
    }
    List<Font> fonts =
        files.stream()
            .map(file -> Objects.requireNonNull(Loaded.FONTS.get(file)).deriveFont(size))
            .toList();
    var drawn = new AttributedString(paragraph);
    int width;
    for (int at = 0; at < paragraph.length(); at += width) {
      int sign = paragraph.codePointAt(at);
      width = Character.charCount(sign);
      Optional<Font> font = fonts.stream().filter(one -> has(one, sign)).findFirst();
      if (font.isEmpty()) {
        return Optional.empty();
      }
      int place = start + at;
      boolean slanted = slants.stream().anyMatch(one -> one.start() <= place && place < one.end());
      Font used = slanted ? font.get().deriveFont(SLANT) : font.get();
      drawn.addAttribute(TextAttribute.FONT, used, at, at + width);
    }
    return Optional.of(drawn);
  }

  /// What has no look of its own is in every font.
  private static boolean has(Font font, int sign) {
    return Character.getType(sign) == Character.FORMAT
        || Character.isWhitespace(sign)
        || font.canDisplay(sign);
  }

  /// Whether this machine can draw at all: a Java without its desktop parts cannot.
  static boolean isPossible() {
    return !Loaded.FONTS.isEmpty();
  }

  /// Read once.
  private static final class Loaded {
    static final Map<String, Font> FONTS = load();

    private static Map<String, Font> load() {
      try {
        return Map.of(
            "DejaVuSerif.ttf", read("DejaVuSerif.ttf"),
            "DejaVuSans.ttf", read("DejaVuSans.ttf"),
            "DejaVuSans-Bold.ttf", read("DejaVuSans-Bold.ttf"));
      } catch (IOException | FontFormatException | LinkageError | RuntimeException _) {
        return Map.of();
      }
    }

    private static Font read(String file) throws IOException, FontFormatException {
      try (InputStream in = Lettering.class.getResourceAsStream(FOLDER + file)) {
        return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in, file));
      }
    }
  }
}
