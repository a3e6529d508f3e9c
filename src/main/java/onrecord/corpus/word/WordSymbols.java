package onrecord.corpus.word;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;

/// The signs of fonts that have no letters, as the characters that mean the same.
final class WordSymbols {
  private static final int PRIVATE = 0xf000;
  private static final int LAST = 0xf0ff;

  private WordSymbols() {}

  /// Whether it is the font of Greek letters and signs that word processors bring.
  static boolean isSymbols(String font) {
    return font.toLowerCase(Locale.ROOT).equals("symbol");
  }

  /// A sign that was put in by its number; nothing where it is a drawing.
  static String of(String font, String hexadecimal) {
    int code = code(hexadecimal);
    boolean coded = code < 256 || (code >= PRIVATE && code <= LAST);
    if (isSymbols(font) && coded) {
      return ofSymbol(code & 0xff);
    }
    boolean drawn = font.toLowerCase(Locale.ROOT).matches(".*(?:ding|symbol).*");
    return code < ' ' || drawn || Character.getType(code) == Character.PRIVATE_USE
        ? ""
        : Character.toString(code);
  }

  /// Words in that font.
  static String spelled(String words) {
    StringBuilder spelled = new StringBuilder();
    words
        .codePoints()
        .forEach(
            each ->
                spelled.append(
                    each >= PRIVATE && each <= LAST
                        ? ofSymbol(each & 0xff)
                        : Character.toString(each)));
    return spelled.toString();
  }

  private static String ofSymbol(int code) {
    String name = SymbolEncoding.INSTANCE.getName(code);
    String sign = GlyphList.getAdobeGlyphList().toUnicode(name);
    return sign == null || sign.codePoints().anyMatch(WordSymbols::isPrivate) ? "" : sign;
  }

  private static boolean isPrivate(int sign) {
    return Character.getType(sign) == Character.PRIVATE_USE;
  }

  private static int code(String hexadecimal) {
    boolean sound = hexadecimal.matches("[0-9A-Fa-f]{1,6}");
    int code = sound ? Integer.parseInt(hexadecimal, 16) : 0;
    return Character.isValidCodePoint(code) ? code : 0;
  }
}
