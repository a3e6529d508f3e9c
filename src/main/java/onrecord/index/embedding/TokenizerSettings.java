package onrecord.index.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What the model's tokenizer must be told before it is loaded: that it stays off the network, and
/// where it unpacks its native library.
final class TokenizerSettings {
  private static final String FOLDER = "ENGINE_CACHE_DIR";

  private TokenizerSettings() {}

  static void apply() {
    // Else it asks a cloud's metadata service where it runs and reports that.
    System.setProperty("OPT_OUT_TRACKING", "true");
    // Else it does the same, and fetches another library where it finds a graphics card.
    System.setProperty("ai.djl.offline", "true");
    if (isSet(FOLDER) || isSet("DJL_CACHE_DIR")) {
      return;
    }
    Path usual = Path.of(System.getProperty("user.home", ""), ".djl.ai");
    if (!isOurs(usual)) {
      System.setProperty(FOLDER, ownFolder().toString());
    }
  }

  private static boolean isSet(String name) {
    return System.getenv(name) != null || System.getProperty(name) != null;
  }

  private static boolean isOurs(Path folder) {
    try {
      Files.createDirectories(folder);
      return Files.isWritable(folder);
    } catch (IOException e) {
      return false;
    }
  }

  // New at each start: a library that lies ready under a name that anyone knows may be anyone's.
  private static Path ownFolder() {
    try {
      Path folder = Files.createTempDirectory("onrecord-tokenizer");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for the tokenizer's library can be made", e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      System.getLogger(TokenizerSettings.class.getName())
          .log(System.Logger.Level.DEBUG, folder.toString(), e);
    }
  }
}
