package onrecord.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import onrecord.extraction.Encoding;
import onrecord.extraction.Extract;
import onrecord.extraction.PdfText;
import onrecord.extraction.Unreadable;
import onrecord.extraction.WebPage;
import onrecord.extraction.WordFile;

/// The files of an archive's folder.
public final class Sources {
  static final String SAVE_AS_UTF_8 = "save it as UTF-8 to be sure";
  static final String ALLOW_READING = "let the user that runs OnRecord read it";

  private static final String SIDECAR = ".meta.yaml";
  private static final long LARGEST = 50_000_000;
  private static final long LARGEST_KEYS = 3_000_000;
  private static final Map<String, Source.Format> FORMATS =
      Map.of(
          "txt", FrontMatter::readText,
          "md", FrontMatter::readMarkdown,
          "jsonl", JsonLines::read,
          "csv", Table::read,
          "html", Sources::readPage,
          "htm", Sources::readPage,
          "pdf", (source, drafts) -> drafts.accept(shown(source, PdfText.read(source.path()))),
          "docx", (source, drafts) -> drafts.accept(shown(source, WordFile.read(source.path()))));
  private static final Set<String> STREAMED = Set.of("jsonl", "csv");
  private static final List<String> ORGANIZATIONS =
      List.of("organizations.yaml", "organizations.yml", "organizations.json");
  private static final List<String> NAMES = List.of("names.yaml", "names.yml");

  private final Path folder;
  private final Consumer<Draft> drafts;
  private final Problems problems;
  private final Map<String, Path> files = new LinkedHashMap<>();

  private Sources(Path folder, Consumer<Draft> drafts, Problems problems) {
    this.folder = folder;
    this.drafts = drafts;
    this.problems = problems;
  }

  /// Hands over each statement in the folder, in the order of the files' names.
  public static void read(Path folder, Consumer<Draft> drafts, Problems problems) {
    Place whole = new Place(".", 0);
    if (!Files.isDirectory(folder)) {
      String what = Files.exists(folder) ? "not a folder: " : "no such folder: ";
      problems.add(whole, what + folder, "name the archive's folder with --corpus");
      return;
    }
    Sources sources = new Sources(folder, drafts, problems);
    FolderWalk.files(folder, problems).forEach(file -> sources.files.put(sources.name(file), file));
    sources.files.values().forEach(sources::visit);
    if (sources.files.values().stream().noneMatch(Sources::isStatementName)) {
      problems.add(
          whole, "no statements in " + folder, "put a .txt file with front matter into it");
    }
  }

  /// The files that reading looks at, in the order of their names; none where there is no folder.
  public static List<Path> files(Path folder) {
    return Files.isDirectory(folder) ? FolderWalk.files(folder, new Problems()) : List.of();
  }

  /// What the folder says about organizations, if it does.
  public static Optional<Value> organizations(Path folder, Problems problems) {
    return listed(folder, ORGANIZATIONS, problems);
  }

  /// What the folder says about other names of what its statements speak of, if it does.
  public static Optional<Value> names(Path folder, Problems problems) {
    return listed(folder, NAMES, problems);
  }

  private static Optional<Value> listed(Path folder, List<String> files, Problems problems) {
    return files.stream()
        .filter(name -> Files.exists(folder.resolve(name)))
        .findFirst()
        .map(name -> keys(folder.resolve(name), new Place(name, 0), problems));
  }

  /// Whether a file of this name may hold statements.
  static boolean isStatementName(Path file) {
    return !isReadme(file) && FORMATS.containsKey(ending(file));
  }

  private static boolean isReadme(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).startsWith("readme");
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private String name(Path file) {
    return folder.relativize(file).toString();
  }

  private void visit(Path file) {
    String name = name(file);
    Place at = FolderWalk.place(folder, file);
    Source.Format format = FORMATS.get(ending(file));
    if (isReadme(file) || ORGANIZATIONS.contains(name) || NAMES.contains(name)) {
      return;
    }
    if (name.endsWith(SIDECAR)) {
      if (!files.containsKey(name.substring(0, name.length() - SIDECAR.length()))) {
        problems.add(at, "keys for a file that is not there", "add the file, or take them out");
      }
    } else if (format == null) {
      problems.add(
          at,
          "not read: OnRecord does not know this kind of file",
          "save its text as .txt with front matter, or take it out of the archive");
    } else {
      read(new Source(file, at, sidecar(file), problems), format);
    }
  }

  private void read(Source source, Source.Format format) {
    try {
      boolean streamed = STREAMED.contains(ending(source.path()));
      checkFile(source.path(), streamed ? Long.MAX_VALUE : LARGEST);
      format.read(source, drafts);
    } catch (IOException e) {
      tell(e, source.at(), problems);
    }
  }

  private static void checkFile(Path file, long largest) throws IOException {
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

  private Value.Keys sidecar(Path file) {
    Path sidecar = files.get(name(file) + SIDECAR);
    if (sidecar == null) {
      return new Value.Keys(FolderWalk.place(folder, file), Map.of());
    }
    Place at = FolderWalk.place(folder, sidecar);
    return keys(sidecar, at, problems) instanceof Value.Keys keys
        ? keys
        : new Value.Keys(at, Map.of());
  }

  private static Value keys(Path file, Place at, Problems problems) {
    try {
      checkFile(file, LARGEST_KEYS);
      String text = Encoding.of(file).text(file);
      return ending(file).equals("json")
          ? Values.json(text, at.at(1), problems)
          : Values.yaml(text, at.at(1), problems);
    } catch (IOException e) {
      tell(e, at, problems);
      return new Value.Keys(at, Map.of());
    }
  }

  private static void readPage(Source source, Consumer<Draft> drafts) throws IOException {
    Encoding encoding = Encoding.ofPage(source.path());
    encoding.doubt().ifPresent(doubt -> source.problem(doubt, SAVE_AS_UTF_8));
    drafts.accept(shown(source, WebPage.read(encoding.text(source.path()))));
  }

  private static Draft shown(Source source, Extract extract) {
    if (source.sidecar().values().isEmpty() && !extract.guesses().containsKey("title")) {
      source.problem(
          "it does not say its title; its first line is used",
          "state title, organization and date in a file of its name with .meta.yaml behind it");
    }
    return source.draft(source.at(), source.nothing(), extract);
  }

  private static void tell(IOException e, Place at, Problems problems) {
    switch (e) {
      case Unreadable known -> problems.add(at, known.what(), known.advice());
      case JsonProcessingException json ->
          problems.add(
              at.at(Values.line(json, at.at(1))),
              "not sound JSON: " + Values.firstLine(json),
              "mend it there");
      case AccessDeniedException _ -> problems.add(at, "may not be read", ALLOW_READING);
      default ->
          problems.add(
              at, "cannot be read: " + e.getMessage(), "open it elsewhere, then save it again");
    }
  }
}
