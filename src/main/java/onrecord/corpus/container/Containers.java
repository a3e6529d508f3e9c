package onrecord.corpus.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.source.ArchiveFile;
import onrecord.corpus.source.FileBoundary;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.StatementDraft;

/// The kinds of containers, by the endings of their names and by how they begin.
public final class Containers {
  /// What is said to whoever brings something else.
  public static final String FORMATS =
      "a Telegram export (result.json), WordPress, RSS or Atom (.xml), mail (.mbox, .eml), saved"
          + " pages (.html, .mhtml, .warc, or their folder), .odt, .rtf, .docx, .pdf, .txt, .md,"
          + " tables (.xlsx, .csv), or a .zip of such files";

  private static final int HEAD = 512;

  /// Something that finds the items in a file.
  @FunctionalInterface
  interface Format {
    void read(Container container) throws IOException;
  }

  private static final Map<String, Format> FORMATS_BY_ENDING =
      Map.ofEntries(
          Map.entry("json", JsonExport::read),
          Map.entry("xml", Feed::read),
          Map.entry("rss", Feed::read),
          Map.entry("rdf", Feed::read),
          Map.entry("atom", Feed::read));

  private Containers() {}

  /// Hands over the items in a file; whatever is wrong with it is a problem.
  public static void read(ArchiveFile file, Consumer<StatementDraft> items, Problems problems) {
    String name = String.valueOf(file.path().getFileName());
    Container container = new Container(file.path(), name, file.at(), 0, items, problems);
    FileBoundary.guard(file.at(), problems, () -> read(container));
  }

  /// Whether a file of a folder may hold items: pictures and scripts of a saved page do not.
  public static boolean isKnown(String name) {
    return FORMATS_BY_ENDING.containsKey(ending(name));
  }

  static void read(Container container) throws IOException {
    Format format = FORMATS_BY_ENDING.get(ending(container.name()));
    if (format == null) {
      format = byHead(container);
    }
    format.read(container);
  }

  /// "index.html?p=3", as mirrors are saved, ends with html.
  static String ending(String name) {
    String bare = name.toLowerCase(Locale.ROOT);
    String last = bare.substring(bare.lastIndexOf('.') + 1);
    if (FORMATS_BY_ENDING.containsKey(last)) {
      return last;
    }
    int query = bare.indexOf('?');
    String before = query < 0 ? bare : bare.substring(0, query);
    return before.substring(before.lastIndexOf('.') + 1);
  }

  private static Format byHead(Container container) throws Unreadable {
    String head = head(container.path());
    for (Sign sign : SIGNS) {
      if (head.startsWith(sign.begins)) {
        return sign.format;
      }
    }
    throw new Unreadable("OnRecord does not know this kind of file", "bring " + FORMATS);
  }

  /// How a format begins.
  private record Sign(String begins, Format format) {}

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("{", JsonExport::read),
          new Sign("<?xml", Feed::read),
          new Sign("<rss", Feed::read),
          new Sign("<feed", Feed::read));

  private static String head(Path file) {
    try (var bytes = Files.newInputStream(file)) {
      return new String(bytes.readNBytes(HEAD), java.nio.charset.StandardCharsets.ISO_8859_1)
          .strip();
    } catch (IOException e) {
      // Whoever reads it tells what is wrong.
      return "";
    }
  }
}
