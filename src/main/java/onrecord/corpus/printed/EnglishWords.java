package onrecord.corpus.printed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// The usual words of English, with their forms, as a list that spelling checkers use has them.
final class EnglishWords {
  private static final Set<String> WORDS = read();

  private EnglishWords() {}

  private static Set<String> read() {
    Set<String> words = new HashSet<>();
    try (InputStream file =
            Objects.requireNonNull(
                EnglishWords.class.getResourceAsStream(
                    "/onrecord/corpus/printed/english-words.gz"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(new GZIPInputStream(file), UTF_8))) {
      lines.lines().forEach(words::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /// Whether it is one of them, in small letters.
  static boolean contains(String word) {
    return WORDS.contains(word);
  }

  /// Whether most of a text's words are English.
  static boolean isLanguageOf(Set<String> words) {
    long known = words.stream().filter(WORDS::contains).count();
    return known * 2 > words.size();
  }
}
