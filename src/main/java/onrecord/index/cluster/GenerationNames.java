package onrecord.index.cluster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an archive's indexes in a cluster are called, and the documents in them.
///
/// @param alias the archive's
record GenerationNames(String alias) {
  static final String ABOUT = "about";
  private static final String WORDS = "-words";
  private static final Pattern NUMBER = Pattern.compile("-(\\d{6,9})(-words)?");

  /// The index of a generation's passages and statements.
  String passages(int number) {
    return "%s-%06d".formatted(alias, number);
  }

  /// The index of its words and rows of words.
  String words(int number) {
    return passages(number) + WORDS;
  }

  /// The index of what the builders agree upon.
  String agreements() {
    return alias + "-lock";
  }

  /// The alias that the right to build stands and falls with.
  String fence(String builder) {
    return alias + "-fence-" + builder;
  }

  /// The number of the generation that an index belongs to.
  Optional<Integer> number(String index) {
    if (!index.startsWith(alias)) {
      return Optional.empty();
    }
    var matcher = NUMBER.matcher(index.substring(alias.length()));
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  /// The id of the document of a term, a key of names or a word: as short as ids must be.
  static String id(String kind, String term) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(kind.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(term.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(digest.digest())
          .substring(0, 27);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// The id of a bucket of triplets.
  static String bucket(int number) {
    return "triplets-" + number;
  }
}
