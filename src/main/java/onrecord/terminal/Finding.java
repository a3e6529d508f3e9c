package onrecord.terminal;

import onrecord.operation.Secrets;

/// How one point of a set-up was found, without any secret.
///
/// @param point what was looked at, in one or two words
/// @param found how it is, in one line
/// @param advice what to do about it; empty where nothing is to be done
public record Finding(String point, Grade grade, String found, String advice) {
  private static final String INVISIBLE = "[\\p{Cc}\\p{Zl}\\p{Zp}]+";

  /// How good it is.
  public enum Grade {
    /// As it should be.
    WELL,
    /// Good to know, and no hindrance.
    REMARK,
    /// To be put right.
    WRONG
  }

  /// A finding whose texts are clean.
  public Finding {
    found = clean(found);
    advice = clean(advice);
  }

  /// A point that is as it should be.
  public static Finding well(String point, String found) {
    return new Finding(point, Grade.WELL, found, "");
  }

  /// Something good to know, and what may be done.
  public static Finding remark(String point, String found, String advice) {
    return new Finding(point, Grade.REMARK, found, advice);
  }

  /// Something to be put right, and how.
  public static Finding wrong(String point, String found, String advice) {
    return new Finding(point, Grade.WRONG, found, advice);
  }

  /// A number of things in words: "1 remark", "2 remarks".
  public static String count(long number, String noun) {
    return "%,d %s".formatted(number, number == 1 ? noun : noun + "s");
  }

  private static String clean(String text) {
    return Secrets.mask(text.replaceAll(INVISIBLE, " ")).strip();
  }
}
