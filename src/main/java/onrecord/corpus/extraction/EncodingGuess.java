package onrecord.corpus.extraction;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The encoding of bytes that do not say it, as ICU detects it; none where whatever they are read
/// as is no text.
final class EncodingGuess {
  private static final int LEAST_CONFIDENCE = 20;

  /// What ICU knows by two bytes for a letter fits other texts by accident.
  private static final int LEAST_WIDE_CONFIDENCE = 45;

  /// What ICU does not know, or mistakes for something else in short texts.
  private static final String[] FURTHER = {
    "windows-1252",
    "windows-1251",
    "windows-1256",
    "KOI8-U",
    "IBM866",
    "x-windows-874",
    "x-MacCyrillic",
    "x-MacRoman",
    "IBM850"
  };

  private static final Set<String> LATIN_KIN =
      Set.of("windows-1250", "windows-1254", "ISO-8859-2", "ISO-8859-9");
  private static final Set<String> WESTERN = Set.of("windows-1252", "ISO-8859-1");
  private static final int NEARLY_AS_LIKELY = 65;
  private static final byte WINDOWS_POLISH = (byte) 0xb9;
  private static final byte ESCAPE = 0x1b;
  private static final int LARGEST = 100_000;

  /// So many of a hundred words may look garbled: a page has its names and signs.
  private static final int MOST_GARBLED = 10;

  private EncodingGuess() {}

  /// The encoding in which these bytes are most likely a text.
  static Optional<Charset> of(byte[] bytes) {
    byte[] telling = telling(bytes);
    Set<Charset> candidates = new LinkedHashSet<>();
    CharsetDetector detector = new CharsetDetector();
    detector.setText(telling);
    for (CharsetMatch match : westernFirst(detector.detectAll())) {
      boolean wide = match.getLanguage() != null && match.getLanguage().matches("zh|ja|ko");
      if (match.getConfidence() >= (wide ? LEAST_WIDE_CONFIDENCE : LEAST_CONFIDENCE)) {
        candidates.add(charset(match, telling));
      }
    }
    Optional<Charset> sure =
        candidates.stream().findFirst().filter(each -> garbled(telling, each) <= MOST_GARBLED);
    for (String name : FURTHER) {
      candidates.add(Charset.forName(name));
    }
    return sure.or(
        () ->
            candidates.stream()
                .filter(each -> garbled(telling, each) <= MOST_GARBLED)
                .min(Comparator.comparingInt(each -> garbled(telling, each))));
  }

  /// In a few words of French, Romanian or Turkish may seem a little likelier.
  private static List<CharsetMatch> westernFirst(CharsetMatch[] matches) {
    List<CharsetMatch> ordered = new ArrayList<>(List.of(matches));
    if (!ordered.isEmpty() && LATIN_KIN.contains(ordered.getFirst().getName())) {
      int enough = ordered.getFirst().getConfidence() * NEARLY_AS_LIKELY / 100;
      ordered.stream()
          .filter(match -> WESTERN.contains(match.getName()) && match.getConfidence() >= enough)
          .findFirst()
          .ifPresent(
              western -> {
                ordered.remove(western);
                ordered.addFirst(western);
              });
    }
    return ordered;
  }

  /// As browsers have it; and Polish has no š, whose place Windows gives to ą.
  private static Charset charset(CharsetMatch match, byte[] bytes) {
    boolean polish = "pl".equals(match.getLanguage()) && contains(bytes, WINDOWS_POLISH);
    return EncodingLabel.of(polish ? "windows-1250" : match.getName())
        .orElse(StandardCharsets.UTF_8);
  }

  private static boolean contains(byte[] bytes, byte searched) {
    for (byte each : bytes) {
      if (each == searched) {
        return true;
      }
    }
    return false;
  }

  /// Whether bytes are a text when they are read so.
  static boolean isText(byte[] bytes, Charset charset) {
    return garbled(telling(bytes), charset) <= MOST_GARBLED;
  }

  /// The lines that are not plain ASCII: keys and tags in English tell nothing.
  private static byte[] telling(byte[] bytes) {
    if (contains(bytes, ESCAPE)) {
      return bytes;
    }
    ByteArrayOutputStream telling = new ByteArrayOutputStream();
    int start = 0;
    boolean plain = true;
    for (int at = 0; at <= bytes.length && telling.size() < LARGEST; at++) {
      if (at == bytes.length || bytes[at] == '\n' || bytes[at] == '<' || bytes[at] == '>') {
        if (!plain) {
          telling.write(bytes, start, at - start);
          telling.write('\n');
        }
        start = at + 1;
        plain = true;
      } else {
        plain &= bytes[at] >= 0;
      }
    }
    return telling.toByteArray();
  }

  /// How many of a hundred words with letters beyond ASCII are none in any language.
  private static int garbled(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    int words = 0;
    int garbled = 0;
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
        String word = text.substring(start, at);
        if (word.chars().anyMatch(each -> each > '\u007f')) {
          words++;
          garbled += GarbledWord.is(word) ? 1 : 0;
        }
        start = at + 1;
      }
    }
    return words == 0 ? 0 : garbled * 100 / words;
  }
}
