package onrecord.corpus.extraction;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a web page calls its encoding, as browsers understand it (WHATWG's Encoding standard): what
/// is labelled iso-8859-1 is windows-1252.
final class EncodingLabel {
  private static final Pattern NAMED =
      Pattern.compile("(?i)(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w.:-]{2,40})");

  private static final Pattern BARE = Pattern.compile("[^a-z0-9]");
  private static final Map<String, String> BROWSERS =
      Map.ofEntries(
          Map.entry("iso88591", "windows-1252"),
          Map.entry("iso885911987", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("l1", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("usascii", "windows-1252"),
          Map.entry("ansix341968", "windows-1252"),
          Map.entry("cp819", "windows-1252"),
          Map.entry("ibm819", "windows-1252"),
          Map.entry("xcp1252", "windows-1252"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("iso88599", "windows-1254"),
          Map.entry("latin5", "windows-1254"),
          Map.entry("l5", "windows-1254"),
          Map.entry("iso885911", "x-windows-874"),
          Map.entry("tis620", "x-windows-874"),
          Map.entry("dos874", "x-windows-874"),
          Map.entry("windows874", "x-windows-874"),
          Map.entry("latin2", "ISO-8859-2"),
          Map.entry("l2", "ISO-8859-2"),
          Map.entry("cyrillic", "ISO-8859-5"),
          Map.entry("arabic", "ISO-8859-6"),
          Map.entry("greek", "ISO-8859-7"),
          Map.entry("hebrew", "ISO-8859-8"),
          Map.entry("visual", "ISO-8859-8"),
          Map.entry("logical", "ISO-8859-8"),
          Map.entry("iso88598i", "ISO-8859-8"),
          Map.entry("iso88598e", "ISO-8859-8"),
          Map.entry("win1251", "windows-1251"),
          Map.entry("xcp1251", "windows-1251"),
          Map.entry("koi8", "KOI8-R"),
          Map.entry("koi", "KOI8-R"),
          Map.entry("koi8ru", "KOI8-U"),
          Map.entry("866", "IBM866"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("mac", "x-MacRoman"),
          Map.entry("xmacroman", "x-MacRoman"),
          Map.entry("xmacukrainian", "x-MacCyrillic"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gb231280", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("xgbk", "GB18030"),
          Map.entry("chinese", "GB18030"),
          Map.entry("csgb2312", "GB18030"),
          Map.entry("euccn", "GB18030"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("big5hkscs", "Big5-HKSCS"),
          Map.entry("xxbig5", "Big5-HKSCS"),
          Map.entry("cnbig5", "Big5-HKSCS"),
          Map.entry("shiftjis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("xsjis", "windows-31j"),
          Map.entry("mskanji", "windows-31j"),
          Map.entry("ms932", "windows-31j"),
          Map.entry("cp932", "windows-31j"),
          Map.entry("xeucjp", "EUC-JP"),
          Map.entry("euckr", "x-windows-949"),
          Map.entry("ksc56011987", "x-windows-949"),
          Map.entry("ksc5601", "x-windows-949"),
          Map.entry("korean", "x-windows-949"),
          Map.entry("windows949", "x-windows-949"));

  private EncodingLabel() {}

  /// The encoding that a page says to have: in its XML declaration, else in the first `meta` that
  /// does, wherever scripts, comments and other elements stand before it.
  static Optional<Charset> of(byte[] head) {
    String page = new String(head, StandardCharsets.ISO_8859_1);
    String lower = page.toLowerCase(Locale.ROOT);
    if (lower.stripLeading().startsWith("<?xml")) {
      Optional<Charset> declared =
          named(page.substring(0, end(lower, lower.indexOf("<?xml"), ">")));
      if (declared.isPresent()) {
        return declared;
      }
    }
    for (int at = lower.indexOf('<'); at >= 0; at = lower.indexOf('<', at)) {
      if (lower.startsWith("<!--", at)) {
        at = end(lower, at, "-->");
      } else if (lower.startsWith("<script", at)) {
        at = end(lower, at, "</script");
      } else if (lower.startsWith("<style", at)) {
        at = end(lower, at, "</style");
      } else {
        int end = end(lower, at, ">");
        Optional<Charset> named =
            lower.startsWith("<meta", at) ? named(page.substring(at, end)) : Optional.empty();
        if (named.isPresent()) {
          return named;
        }
        at = end;
      }
    }
    return Optional.empty();
  }

  private static int end(String page, int from, String closing) {
    int end = page.indexOf(closing, from);
    return end < 0 ? page.length() : end + closing.length();
  }

  private static Optional<Charset> named(String tag) {
    Matcher named = NAMED.matcher(tag);
    return named.find() ? of(named.group(1)) : Optional.empty();
  }

  /// The encoding of that label; empty where nobody knows it.
  static Optional<Charset> of(String label) {
    String bare = BARE.matcher(label.toLowerCase(Locale.ROOT)).replaceAll("");
    if (bare.startsWith("utf") || bare.startsWith("unicode")) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    String name = BROWSERS.getOrDefault(bare, label);
    boolean known = Character.isLetterOrDigit(name.charAt(0)) && Charset.isSupported(name);
    return known ? Optional.of(Charset.forName(name)) : Optional.empty();
  }
}
