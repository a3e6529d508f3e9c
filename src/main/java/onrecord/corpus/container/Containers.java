package onrecord.corpus.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.item.Container;
import onrecord.corpus.mail.Mailbox;
import onrecord.corpus.source.ArchiveFile;
import onrecord.corpus.source.FileBoundary;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.StatementDraft;
import onrecord.corpus.table.CsvTable;
import onrecord.corpus.table.WorkbookTable;

/// The kinds of containers, by the endings of their names and by how they begin.
public final class Containers {
  /// What is said to whoever brings something else.
  public static final String FORMATS =
      "a Telegram export (result.json), WordPress, RSS or Atom (.xml), mail (.mbox, .eml), saved"
          + " pages (.html, .mhtml, .warc, or their folder), .odt, .rtf, .docx, .pdf, .txt, .md,"
          + " tables (.xlsx, .csv), or a .zip of such files";

  private static final int HEAD = 512;
  private static final Set<String> PROGRAMS = Set.of("php", "asp", "aspx", "jsp", "cgi");

  /// Something that finds the items in a file.
  @FunctionalInterface
  interface ItemFormat {
    void read(Container container) throws IOException;
  }

  private static final Map<String, ItemFormat> FORMATS_BY_ENDING =
      Map.ofEntries(
          Map.entry("json", JsonExport::read),
          Map.entry("xml", Feed::read),
          Map.entry("rss", Feed::read),
          Map.entry("rdf", Feed::read),
          Map.entry("atom", Feed::read),
          Map.entry("mbox", Mailbox::read),
          Map.entry("mbx", Mailbox::read),
          Map.entry("eml", Mailbox::readMail),
          Map.entry("mht", PageArchive::read),
          Map.entry("mhtml", PageArchive::read),
          Map.entry("warc", WebRecords::read),
          Map.entry("xlsx", WorkbookTable::read),
          Map.entry("csv", CsvTable::read),
          Map.entry("tsv", CsvTable::read),
          Map.entry("zip", ZippedFiles::read),
          Map.entry("html", OneText::read),
          Map.entry("htm", OneText::read),
          Map.entry("xhtml", OneText::read),
          Map.entry("odt", OneText::read),
          Map.entry("rtf", OneText::read),
          Map.entry("docx", OneText::read),
          Map.entry("pdf", OneText::read),
          Map.entry("jsonl", OneText::readStated),
          Map.entry("md", OneText::read),
          Map.entry("txt", OneText::read));

  private Containers() {}

  /// Hands over the items in a file; whatever is wrong with it is a problem.
  public static void read(ArchiveFile file, Consumer<StatementDraft> items, Problems problems) {
    String name = String.valueOf(file.path().getFileName());
    Container container = new Container(file.path(), name, file.at(), 0, items, problems);
    FileBoundary.guard(file.at(), problems, () -> read(container));
  }

  /// Whether a file of a folder may hold items: pictures and scripts of a saved page do not.
  public static boolean isKnown(String name) {
    String ending = ending(name);
    return FORMATS_BY_ENDING.containsKey(ending) || isNameless(name, ending);
  }

  /// Mirrors keep pages under the last word of their address.
  private static boolean isNameless(String name, String ending) {
    return name.indexOf('.') < 0 || PROGRAMS.contains(ending);
  }

  static void read(Container container) throws IOException {
    String ending = ending(container.name());
    Optional<ItemFormat> format =
        Optional.ofNullable(FORMATS_BY_ENDING.get(ending)).or(() -> byHead(container));
    boolean inFolder = container.at().file().indexOf('/') >= 0;
    if (format.isPresent()) {
      format.get().read(container);
    } else if (!(inFolder && isNameless(container.name(), ending))) {
      throw new Unreadable("OnRecord does not know this kind of file", "bring " + FORMATS);
    }
  }

  /// How a file's name ends: "index.html?p=3", as mirrors are saved, ends with html.
  public static String ending(String name) {
    String bare = name.toLowerCase(Locale.ROOT).replaceFirst("\\.warc\\.gz$", ".warc");
    String last = bare.substring(bare.lastIndexOf('.') + 1);
    if (FORMATS_BY_ENDING.containsKey(last)) {
      return last;
    }
    int query = bare.indexOf('?');
    String before = query < 0 ? bare : bare.substring(0, query);
    return before.substring(before.lastIndexOf('.') + 1);
  }

  private static Optional<ItemFormat> byHead(Container container) {
    String head = head(container.path());
    return BEGINNINGS.stream()
        .filter(each -> head.startsWith(each.begins))
        .map(Beginning::format)
        .findFirst();
  }

  /// How a format begins.
  private record Beginning(String begins, ItemFormat format) {}

  private static final List<Beginning> BEGINNINGS =
      List.of(
          new Beginning("{", JsonExport::read),
          new Beginning("<?xml", Feed::read),
          new Beginning("<rss", Feed::read),
          new Beginning("<feed", Feed::read),
          new Beginning("<!doctype html", OneText::readPage),
          new Beginning("<html", OneText::readPage),
          new Beginning("warc/", WebRecords::read),
          new Beginning("from ", Mailbox::read),
          new Beginning("pk\u0003\u0004", ZippedFiles::read));

  private static String head(Path file) {
    try (var bytes = Files.newInputStream(file)) {
      return new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1)
          .strip()
          .toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      // Whoever reads it tells what is wrong.
      return "";
    }
  }
}
