package onrecord.publishing.drafting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.corpus.reading.Slug;
import onrecord.corpus.source.SourceFiles;

/// Finds the file of a statement in the archive's folder, by its id as it is stated there or made
/// of the file's name.
final class StatementLocator {
  private static final int HEAD = 16_000;
  static final String SIDECAR = ".meta.yaml";
  private static final Set<String> TEXTS = Set.of("txt", "md");
  private static final Set<String> DOCUMENTS = Set.of("html", "htm", "pdf", "docx");
  private static final Set<String> COLLECTIONS = Set.of("jsonl", "csv");
  private static final Pattern STATED =
      Pattern.compile("(?m)^[\"']?id[\"']?[ \\t]{0,9}[:=][ \\t]{0,9}[\"']?([^\"'\\s,]{1,200})");

  private final Path folder;

  StatementLocator(Path folder) {
    this.folder = folder;
  }

  /// Where a statement is written.
  ///
  /// @param files its own, and the one with keys beside it; relative to the folder
  /// @param collection whether others stand in the same file
  /// @param text whether its file is text with its keys over it
  record LocatedStatement(List<String> files, boolean collection, boolean text) {
    String file() {
      return files.getFirst();
    }
  }

  /// The place of a statement; empty where there is none.
  Optional<LocatedStatement> find(String id) throws IOException {
    Optional<LocatedStatement> collection = Optional.empty();
    for (Path file : SourceFiles.files(folder, false)) {
      String ending = ending(file);
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || isReadme(file)) {
        continue;
      }
      if (TEXTS.contains(ending) && id.equals(id(file, file))) {
        return Optional.of(new LocatedStatement(List.of(name(file)), false, true));
      }
      Path keys = file.resolveSibling(file.getFileName() + SIDECAR);
      if (DOCUMENTS.contains(ending) && id.equals(id(file, keys))) {
        List<String> files =
            Stream.of(file, keys).filter(Files::isRegularFile).map(this::name).toList();
        return Optional.of(new LocatedStatement(files, false, false));
      }
      if (COLLECTIONS.contains(ending) && collection.isEmpty() && holds(file, id)) {
        collection = Optional.of(new LocatedStatement(List.of(name(file)), true, false));
      }
    }
    return collection;
  }

  private static boolean isReadme(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).startsWith("readme");
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /// The id that is stated in a file, else the one that is made of another's name.
  private String id(Path file, Path stating) throws IOException {
    if (Files.isRegularFile(stating)) {
      try (InputStream bytes = Files.newInputStream(stating)) {
        var stated =
            STATED.matcher(head(new String(bytes.readNBytes(HEAD), StandardCharsets.UTF_8)));
        if (stated.find()) {
          return stated.group(1);
        }
      }
    }
    return Slug.of(name(file).replaceFirst("\\.[^./]*$", ""));
  }

  /// What stands over a text; all of a file that is nothing but keys.
  private static String head(String text) {
    String begins = text.stripLeading();
    int end =
        begins.startsWith("---") || begins.startsWith("+++")
            ? begins.indexOf("\n" + begins.substring(0, 3))
            : -1;
    return end < 0 ? begins : begins.substring(0, end);
  }

  private static boolean holds(Path file, String id) throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      return lines.lines().anyMatch(line -> line.contains(id));
    }
  }
}
