package onrecord.corpus.importing;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import onrecord.corpus.reading.Slug;

/// The archive's folder as a place for new files: none is overwritten and none is half there.
public final class StatementFiles {
  private static final int LONGEST = 60;
  private static final int MOST_OF_A_NAME = 10_000;

  /// Names that some systems keep for their devices.
  private static final Set<String> RESERVED =
      Set.of(
          ("con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9"
                  + " lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9")
              .split(" ", -1));

  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  private final Path folder;
  private final Set<String> ids;
  private final Set<String> taken = new HashSet<>();

  /// That folder.
  ///
  /// @param ids those of the statements that are there
  public StatementFiles(Path folder, Set<String> ids) {
    this.folder = folder;
    this.ids = new HashSet<>(ids);
  }

  /// A statement's place.
  ///
  /// @param file relative to the archive's folder
  public record FilePlace(String id, String file) {}

  /// A free place for a statement, by its date and title: letters a to z, digits and hyphens.
  public FilePlace place(String organization, String date, String title) {
    String slug = Slug.of(cut(LATIN.transliterate(title)));
    String day = date.replaceAll("[^0-9-]", "");
    String bare = RESERVED.contains(slug) ? "x-" + slug : slug;
    String name = day.isEmpty() ? bare : day + "-" + bare;
    for (int another = 1; another < MOST_OF_A_NAME; another++) {
      String numbered = another == 1 ? name : name + "-" + another;
      FilePlace place =
          new FilePlace(organization + "-" + numbered, organization + "/" + numbered + ".txt");
      if (isFree(place)) {
        ids.add(place.id);
        taken.add(place.file);
        return place;
      }
    }
    throw new IllegalStateException("too many files of the name " + name);
  }

  private boolean isFree(FilePlace place) {
    return !ids.contains(place.id)
        && !taken.contains(place.file)
        && !Files.exists(folder.resolve(place.file), LinkOption.NOFOLLOW_LINKS);
  }

  private static String cut(String title) {
    String words = title.replaceAll("['\u2019`\u02bb\u02bc\u02bf]", "").strip();
    if (words.length() <= LONGEST) {
      return words;
    }
    int space = words.lastIndexOf(' ', LONGEST);
    return words.substring(0, space > LONGEST / 2 ? space : LONGEST);
  }

  /// Writes a file that is not there yet: under another name, which no reader looks at, to its end,
  /// then in its place.
  ///
  /// @throws FileAlreadyExistsException when somebody made it meanwhile
  void write(FilePlace place, String content) throws IOException {
    Path file = folder.resolve(place.file);
    Files.createDirectories(file.getParent());
    Path unfinished = Files.createTempFile(file.getParent(), ".import-", ".tmp");
    try {
      try (FileChannel out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        var bytes = java.nio.ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Readers.allow(unfinished);
      putInPlace(unfinished, file);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /// A second name fails where the first is taken, which a move does not everywhere.
  private static void putInPlace(Path unfinished, Path file) throws IOException {
    try {
      Files.createLink(file, unfinished);
    } catch (UnsupportedOperationException e) {
      Files.move(unfinished, file);
    }
  }

  /// Files for a moment are for their maker alone; those of the archive are as others are.
  private static final class Readers {
    private Readers() {}

    static void allow(Path file) throws IOException {
      try {
        Files.setPosixFilePermissions(
            file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
      } catch (UnsupportedOperationException e) {
        // Another kind of system has other permissions.
        return;
      }
    }
  }
}
