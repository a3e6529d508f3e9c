package onrecord.publishing.drafting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import onrecord.publishing.Draft.EditedFile;
import onrecord.publishing.drafting.Drafting.DraftSource;
import onrecord.publishing.drafting.StatementLocator.LocatedStatement;
import onrecord.publishing.files.ArchiveFolder;
import onrecord.publishing.files.ContentHash;
import onrecord.publishing.files.FrontMatterEdit;
import org.jspecify.annotations.Nullable;

/// A file of the archive whose keys can be changed: those over its own text, or, of a document,
/// those in the file beside it, which is made where there is none.
record EditableFile(ArchiveFolder archive, LocatedStatement place) {
  private static final String MARK = "---\n";

  /// What a draft that changes it begins with; empty where its keys have another form.
  Optional<DraftSource> source(String statement) throws IOException {
    return place.text() ? text(statement) : keys(statement);
  }

  private Optional<DraftSource> text(String statement) throws IOException {
    byte[] bytes = archive.read(place.file()).orElse(new byte[0]);
    var edited = new EditedFile(statement, place.file(), ContentHash.of(bytes), null);
    return written(bytes)
        .filter(content -> FrontMatterEdit.of(content).isPresent())
        .map(content -> new DraftSource(content, List.of(), edited));
  }

  private Optional<DraftSource> keys(String statement) throws IOException {
    String file = place.file() + StatementLocator.SIDECAR;
    Optional<byte[]> bytes = archive.read(file);
    @Nullable String before = bytes.map(ContentHash::of).orElse(null);
    var edited = new EditedFile(statement, file, before, place.file());
    return written(bytes.orElse(new byte[0]))
        .flatMap(EditableFile::headed)
        .map(content -> new DraftSource(content, List.of(), edited));
  }

  private static Optional<String> written(byte[] bytes) {
    String content = new String(bytes, StandardCharsets.UTF_8);
    return Optional.of(content)
        .filter(text -> Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes));
  }

  /// Keys between marks, as they stand over a text; empty where they are no lines of keys.
  private static Optional<String> headed(String keys) {
    String lines = keys.startsWith(MARK) ? keys.substring(MARK.length()) : keys;
    String content = MARK + lines + (lines.isEmpty() || lines.endsWith("\n") ? "" : "\n") + MARK;
    boolean flow = lines.lines().anyMatch(line -> line.startsWith("{") || line.startsWith("["));
    return FrontMatterEdit.of(content)
        .filter(edit -> !flow && edit.rest().equals(MARK))
        .map(_ -> content);
  }

  /// What stands in the file of keys that a draft changes.
  static String keysAlone(String content) {
    return FrontMatterEdit.of(content)
        .map(edit -> String.join("\n", edit.head()))
        .map(head -> head.isEmpty() ? "" : head + "\n")
        .orElse(content);
  }
}
