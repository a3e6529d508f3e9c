package onrecord.embedding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The everyday words of English: those that the model's vocabulary holds whole, some twenty
/// thousand. What is not among them is rare, misspelled, foreign or a name.
public final class Lexicon {
  private static final String VOCABULARY = "/bge-small-en-v1.5-q-tokenizer.json";
  private static final List<String> ENDINGS =
      List.of(
          "s", "es", "ed", "d", "ing", "er", "ers", "ly", "ness", "ful", "fuls", "able", "ies",
          "ied", "y", "ish", "ist", "ists", "ism");
  private static final Once<Set<String>> WORDS = Once.of(Lexicon::load);

  private Lexicon() {}

  private static Set<String> load() {
    Set<String> words = new HashSet<>(40_000);
    try (InputStream file = Lexicon.class.getResourceAsStream(VOCABULARY);
        JsonParser json = new JsonFactory().createParser(file)) {
      boolean inside = false;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          inside |= name.equals("vocab");
          if (inside && name.length() > 1 && name.chars().allMatch(Character::isLetter)) {
            words.add(name);
          }
        }
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("the model's vocabulary cannot be read", e);
    }
  }

  /// Whether a folded word, or the word that it is formed from, is an everyday one.
  public static boolean knows(String folded) {
    Set<String> words = WORDS.get();
    return words.contains(folded)
        || ENDINGS.stream().anyMatch(ending -> isFormed(folded, ending, words));
  }

  private static boolean isFormed(String folded, String ending, Set<String> words) {
    String stem = folded.substring(0, Math.max(0, folded.length() - ending.length()));
    if (!folded.endsWith(ending) || stem.length() < 3) {
      return false;
    }
    boolean doubled =
        stem.length() > 3 && stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
    return words.contains(stem)
        || words.contains(stem + "e")
        || words.contains(stem + "y")
        || (doubled && words.contains(stem.substring(0, stem.length() - 1)));
  }
}
