package onrecord.language.knowledge;

import java.util.Set;
import java.util.regex.Pattern;

/// Words whose dot ends no sentence, chosen from the CLDR's lists. ICU's own filter compares only
/// the ends of words, so that "r." keeps every German sentence on "-er." open, and "O." one on
/// NATO.
public final class Abbreviations {
  /// Before names and other words.
  private static final Set<String> TITLES =
      words(
          """
          Mr. Mrs. Ms. Dr. Prof. St. Gen. Col. Sen. Rep. Gov. Lt. Sgt. Capt. Maj. Adm. Rev. Hon. Pres.
          Messrs. Mt. vs. cf. approx. ca. e.g. i.e. resp. viz. Ph.D.
          Sra. Srta. Sres. Sras. Ud. Uds. Dña. Excmo. Excma. Lic. Ing. Mons. Sta. Sto. EE. FF. p.ej. ej.
          Hr. Hrn. Fr. Frl. Dipl. bzw. bspw. evtl. ggf. vgl. inkl. exkl. sog. insb. Str. geb. gest. ehem.
          einschl. zzgl. Mio. Mrd. Tsd. Chr. röm. kath. d.h. z.B. u.a. o.g.
          Mme. Mmes. Mlle. MM. Mgr. Me. env. anc. éd. J.-C.
          """);

  /// Before numbers.
  private static final Set<String> COUNTED =
      words(
          """
          No. Nos. Nr. Nº. Núm. núm. n°. Art. art. Arts. Sec. Ch. ch. Vol. vol. Fig. fig. pp. pág. págs.
          Bd. Abs. Kap. Ziff. col. cap. sq. Abb. Anm. Ca. Tel. tel.
          Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Okt. Dez. ene. abr. may. jun. jul. ago.
          sept. oct. nov. dic. janv. févr. avr. juil. déc.
          """);

  /// Initials, acronyms and abbreviations that end sentences, too.
  private static final Pattern ENDING =
      Pattern.compile(
          "\\A(?:.*[^\\p{L}\\p{N}'’])?(?:\\p{L}|etc|usw|Inc|Ltd|Jr|Sr|Co|Corp)\\.", Pattern.DOTALL);

  private static final Pattern GERMAN_ORDINAL =
      Pattern.compile(
          "\\A(?:.*\\s)?(?i:am|vom|zum|beim|bis|der|die|das|dem|den|des|im|seit|ab|und)\\s\\d{1,2}\\.",
          Pattern.DOTALL);

  private Abbreviations() {}

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+", -1));
  }

  /// Whether the last word of a text ends in a dot that may also end a sentence.
  public static boolean mayEnd(String text) {
    return ENDING.matcher(text).matches() && !TITLES.contains(last(text));
  }

  /// Whether the last word of a text ends in a dot that ends nothing, seen what follows it.
  public static boolean goesOn(String text, String rest, String language) {
    boolean counted = COUNTED.contains(last(text)) && Character.isDigit(rest.codePointAt(0));
    boolean ordinal = language.startsWith("de") && GERMAN_ORDINAL.matcher(text).matches();
    return counted || ordinal || TITLES.contains(last(text));
  }

  private static String last(String text) {
    int start = text.length();
    while (start > 0 && !isOutside(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start);
  }

  private static boolean isOutside(char c) {
    return Character.isWhitespace(c) || "([“‘„«\"—–".indexOf(c) >= 0;
  }
}
