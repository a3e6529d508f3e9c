package onrecord.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.event.Level;

/// One thing that can be set. The list of them all is the one source of what the documentation, the
/// configuration file and the program know about keys.
///
/// @param name in the file, where a dot stands for one more level
/// @param standard what holds where nothing is set
/// @param sentence what it does
record Key<T>(String name, Kind<T> kind, String standard, String sentence) {
  static final Key<Path> CORPUS =
      new Key<>("corpus", Kind.folder(), "corpus", "The archive: a folder of statements.");
  static final Key<Path> DATA =
      new Key<>(
          "data",
          Kind.folder(),
          "data",
          "What is made from the archive: the index and the vectors.");
  static final Key<Boolean> SEMANTIC =
      new Key<>(
          "semantic",
          Kind.onOff(),
          "on",
          "Whether passages are also found by their meaning; off needs less memory and finds less.");
  static final Key<Level> LOG_LEVEL =
      new Key<>(
          "log.level",
          Kind.level(),
          "warn",
          "How much is logged to standard error; each level includes those before it.");
  static final Key<Integer> QUOTES =
      new Key<>(
          "answer.quotes",
          Kind.wholeNumber(1, 3),
          "3",
          "How many quotes an answer holds at most; a comparison holds one for each one asked.");

  static final List<Key<?>> ALL = List.of(CORPUS, DATA, SEMANTIC, LOG_LEVEL, QUOTES);

  /// The environment variable that sets it.
  String variable() {
    return "ONRECORD_" + name.toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
