package onrecord.operation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// What must stand in no log: bots' tokens in any form, and what else was named as secret.
public final class Secrets {
  static final String MASK = "(token)";

  /// A colon and a letter of a token, as they are or percent-encoded once or more often.
  private static final String COLON = "(?::|%(?:25)*3[Aa])";

  private static final String LETTER = "(?:[A-Za-z0-9_-]|%(?:25)*(?:2[Dd]|5[Ff]))";

  /// As @BotFather gives them; and in addresses any that could be one, for servers of one's own.
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<![0-9])[0-9]{6,20}%s%s{30,}|(?<=/bot)[0-9]+%s%s+"
              .formatted(COLON, LETTER, COLON, LETTER));

  /// Something shorter may be a word of the text.
  private static final int LONG_ENOUGH_TO_TELL = 8;

  private static final Set<String> NAMED = ConcurrentHashMap.newKeySet();

  private Secrets() {}

  /// From now on that text is a secret, and so is what stands after the colon in it.
  public static void name(String secret) {
    for (String part : new String[] {secret, secret.substring(secret.indexOf(':') + 1)}) {
      if (part.length() >= LONG_ENOUGH_TO_TELL) {
        NAMED.add(part);
      }
    }
  }

  /// The text without any secret.
  public static String mask(String text) {
    String masked = TOKEN.matcher(text).replaceAll(MASK);
    for (String secret : NAMED) {
      masked = masked.replace(secret, MASK);
    }
    return masked;
  }
}
