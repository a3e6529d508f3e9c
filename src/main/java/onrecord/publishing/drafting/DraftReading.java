package onrecord.publishing.drafting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.operation.DurableFile;
import onrecord.publishing.Draft;
import onrecord.publishing.Draft.EditedFile;
import onrecord.publishing.ServedArchive;
import onrecord.publishing.UnderstoodDraft;
import onrecord.publishing.UnderstoodDraft.Likeness;
import onrecord.publishing.UnderstoodDraft.LikenessKind;
import onrecord.publishing.files.FrontMatterEdit;

/// Reads a draft as the archive reads its files, in a folder of its own.
final class DraftReading {
  private static final String FOLDER = "reading-";
  private static final int MOST_LIKE = 3;

  /// Without these a statement's organization would not be known.
  private static final List<String> ABOUT_ALL =
      List.of(
          "organizations.yaml",
          "organizations.yml",
          "organizations.json",
          "names.yaml",
          "names.yml");

  private final Path corpus;
  private final Path scratch;
  private final ServedArchive archive;

  /// @param scratch where files are for a moment
  DraftReading(Path corpus, Path scratch, ServedArchive archive) {
    this.corpus = corpus;
    this.scratch = scratch;
    this.archive = archive;
  }

  /// Deletes what the end of a process left behind.
  void clean() throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.list(scratch)) {
      left = files.filter(file -> String.valueOf(file.getFileName()).startsWith(FOLDER)).toList();
    }
    for (Path each : left) {
      DurableFile.deleteFolder(each);
    }
  }

  /// What is read in content that would stand in a file of that name.
  Corpus read(String content, String name) throws IOException {
    Path folder = Files.createTempDirectory(scratch, FOLDER);
    try {
      copyAbout(folder);
      Path file = folder.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, content.getBytes(StandardCharsets.UTF_8));
      return archive.read(folder);
    } finally {
      DurableFile.deleteFolder(folder);
    }
  }

  /// What is read where a draft's file had other content: of a document the keys beside it.
  Corpus read(Draft draft, String content) throws IOException {
    Optional<String> document = draft.edited().flatMap(EditedFile::keysOf);
    if (document.isEmpty()) {
      return read(content, name(draft));
    }
    Path folder = Files.createTempDirectory(scratch, FOLDER);
    try {
      copyAbout(folder);
      Path copy = folder.resolve(name(draft));
      Files.createDirectories(Objects.requireNonNull(copy.getParent()));
      Files.copy(corpus.resolve(document.get()), copy);
      Files.writeString(
          copy.resolveSibling(copy.getFileName() + StatementLocator.SIDECAR),
          EditableFile.keysAlone(content));
      return archive.read(folder);
    } finally {
      DurableFile.deleteFolder(folder);
    }
  }

  /// What its file is called while it is read: one of the archive as there, since a name tells
  /// something, too.
  private static String name(Draft draft) {
    return draft.edited().map(edited -> edited.keysOf().orElse(edited.file())).orElse("draft.txt");
  }

  private void copyAbout(Path folder) throws IOException {
    for (String about : ABOUT_ALL) {
      if (Files.isRegularFile(corpus.resolve(about))) {
        Files.copy(corpus.resolve(about), folder.resolve(about));
      }
    }
  }

  /// What is read in a list of organizations that would stand in a file of that name.
  Corpus readList(String content, String name) throws IOException {
    Path folder = Files.createTempDirectory(scratch, FOLDER);
    try {
      Files.writeString(folder.resolve(name), content);
      return archive.read(folder);
    } finally {
      DurableFile.deleteFolder(folder);
    }
  }

  /// The draft with what is read in it.
  UnderstoodDraft understood(Draft draft) throws IOException {
    Corpus read = read(draft, draft.content());
    String name = name(draft);
    List<String> problems = new ArrayList<>(draft.notes());
    read.problems().stream()
        .filter(problem -> problem.file().startsWith(name))
        .map(problem -> problem.what() + "; " + problem.advice())
        .filter(problem -> !problems.contains(problem))
        .forEach(problems::add);
    Optional<Statement> statement = read.statements().stream().findFirst();
    List<Likeness> like =
        statement.isPresent() && draft.isOpen() ? like(draft, statement.get()) : List.of();
    return new UnderstoodDraft(draft, statement, List.copyOf(problems), like);
  }

  private List<Likeness> like(Draft draft, Statement read) {
    Map<String, LikenessKind> found = new LinkedHashMap<>();
    if (isIdStated(draft)) {
      found.put(read.id(), LikenessKind.SAME_ID);
    }
    archive.same(read.text()).ifPresent(id -> found.putIfAbsent(id, LikenessKind.SAME_TEXT));
    archive.near(read.text()).ifPresent(id -> found.putIfAbsent(id, LikenessKind.NEAR));
    draft.edited().ifPresent(own -> found.remove(own.statement()));
    List<Likeness> like = new ArrayList<>();
    found.forEach(
        (id, kind) -> archive.find(id).ifPresent(other -> like.add(likeness(kind, other, read))));
    return like.stream().limit(MOST_LIKE).toList();
  }

  private static Likeness likeness(LikenessKind kind, Statement other, Statement read) {
    boolean another =
        kind == LikenessKind.SAME_TEXT
            && !other.masthead().organization().equals(read.masthead().organization());
    // Two organizations may issue the same text.
    return new Likeness(
        another ? LikenessKind.NEAR : kind,
        other.id(),
        other.masthead().title(),
        LineDifference.of(other.text(), read.text()));
  }

  private static boolean isIdStated(Draft draft) {
    return FrontMatterEdit.of(draft.content()).stream()
        .flatMap(edit -> edit.head().stream())
        .anyMatch(line -> line.startsWith("id:") && line.length() > "id:".length() + 1);
  }
}
