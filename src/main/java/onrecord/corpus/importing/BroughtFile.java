package onrecord.corpus.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import onrecord.corpus.importing.SeenItems.SeenItem;

/// The file of a statement that was brought in before, and whose item says something else now.
///
/// @param earlier the folder for what it said before
record BroughtFile(Path corpus, Path earlier, SeenItem before) {
  private static final String EARLIER = "imported-before";
  private static final int HASH = 16;

  static BroughtFile of(ImportPlaces places, SeenItem before) {
    return new BroughtFile(places.corpus(), places.data().resolve(EARLIER), before);
  }

  private Path file() {
    return corpus.resolve(before.file());
  }

  /// Whether it is as it was written: nobody has corrected it, moved it or taken it out. Of one
  /// that was brought in by an earlier version nobody knows.
  boolean isAsWritten() throws IOException {
    return Files.isRegularFile(file(), LinkOption.NOFOLLOW_LINKS)
        && hash(Files.readString(file())).equals(before.written());
  }

  /// Puts other content in its place, whole or not at all; what it said before is kept aside.
  void replace(String content) throws IOException {
    Files.createDirectories(earlier);
    Path aside = earlier.resolve(before.statement() + "-" + before.hash() + ".txt");
    Files.copy(file(), aside, StandardCopyOption.REPLACE_EXISTING);
    Path unfinished = file().resolveSibling("." + file().getFileName() + ".new");
    Files.copy(
        file(),
        unfinished,
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(unfinished, content);
    Files.move(
        unfinished, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// What tells whether a file was changed.
  static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
