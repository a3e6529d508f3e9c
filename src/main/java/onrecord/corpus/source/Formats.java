package onrecord.corpus.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import onrecord.corpus.extraction.Encoding;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.pages.LeftOut;
import onrecord.corpus.pages.WebPage;
import onrecord.corpus.printed.PdfText;
import onrecord.corpus.word.WordFile;

/// The kinds of files that may hold statements, by the endings of their names.
final class Formats {
  static final String ALLOW_READING = "let the user that runs OnRecord read it";
  static final String SAVE_AS_UTF_8 = "save it as UTF-8 to be sure";

  private static final long LARGEST = 50_000_000;
  private static final Map<String, SourceFile.Format> FORMATS =
      Map.of(
          "txt", FrontMatter::readText,
          "md", FrontMatter::readMarkdown,
          "jsonl", JsonLines::read,
          "csv", TableFile::read,
          "html", Formats::readPage,
          "htm", Formats::readPage,
          "pdf", (source, drafts) -> drafts.accept(shown(source, PdfText.read(source.path()))),
          "docx", (source, drafts) -> drafts.accept(shown(source, WordFile.read(source.path()))));
  private static final Set<String> STREAMED = Set.of("jsonl", "csv");
  private static final Set<String> PLAIN = Set.of("txt", "md", "jsonl", "csv");

  private Formats() {}

  /// Whether a file of this name may hold statements.
  static boolean isStatementName(Path file) {
    return !isReadme(file) && FORMATS.containsKey(ending(file));
  }

  static boolean isReadme(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).startsWith("readme");
  }

  static boolean isPlain(Path file) {
    return PLAIN.contains(ending(file));
  }

  static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /// Hands over the statements in a file of such a name.
  static void read(SourceFile source, Consumer<StatementDraft> drafts) throws IOException {
    String ending = ending(source.path());
    checkFile(source.path(), STREAMED.contains(ending) ? Long.MAX_VALUE : LARGEST);
    SourceFile.Format format = FORMATS.get(ending);
    if (format == null) {
      throw new Unreadable("OnRecord does not know this kind of file", "save its text as .txt");
    }
    format.read(source, drafts);
  }

  /// Whether there is a file to be read, and of what size.
  ///
  /// @throws Unreadable when there is none, or a larger one
  static void checkFile(Path file, long largest) throws IOException {
    if (!Files.exists(file)) {
      throw new Unreadable("a link to nothing", "mend the link or take it out");
    }
    if (!Files.isRegularFile(file)) {
      throw new Unreadable("not a file with something in it", "take it out of the archive");
    }
    if (!Files.isReadable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    if (Files.size(file) > largest) {
      throw new Unreadable(
          "not read: larger than %d MB".formatted(largest / 1_000_000),
          "split it into smaller files");
    }
  }

  private static void readPage(SourceFile source, Consumer<StatementDraft> drafts)
      throws IOException {
    Encoding encoding = Encoding.ofPage(source.path());
    encoding.doubt().ifPresent(doubt -> source.problem(doubt, SAVE_AS_UTF_8));
    WebPage.ReadPage page = WebPage.reading(encoding.text(source.path()));
    page.leftOut().ifPresent(left -> tell(source, left));
    drafts.accept(shown(source, page.extract()));
  }

  private static void tell(SourceFile source, LeftOut left) {
    source.problem(
        "%d %% of its prose (%d words) is left out, most of it in %s"
            .formatted(left.percent(), left.words(), left.container()),
        "compare it with the page; where it belongs to the statement, save the text as .txt or .md");
  }

  private static StatementDraft shown(SourceFile source, Extract extract) {
    if (source.sidecar().values().isEmpty() && !extract.guesses().containsKey("title")) {
      source.problem(
          ArchiveFile.WITHOUT_TITLE,
          "state title, organization and date in a file of its name with .meta.yaml behind it");
    }
    return source.draft(source.at(), source.nothing(), extract);
  }
}
