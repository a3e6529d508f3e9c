package onrecord.corpus.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onrecord.corpus.Corpus.Problem;
import onrecord.corpus.source.ArchiveFile;
import onrecord.corpus.source.FieldValue;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourcePlace;
import onrecord.corpus.source.StatementDraft;

/// The items found in a file, read in this process.
public record ItemsFound(List<StatementDraft> items, List<String> problems) {

  /// Reads a file of that name and these letters.
  public static ItemsFound in(Path folder, String name, String content) {
    return in(folder, name, content.getBytes(StandardCharsets.UTF_8));
  }

  /// Reads a file of that name and these bytes.
  public static ItemsFound in(Path folder, String name, byte[] content) {
    try {
      return of(Files.write(folder.resolve(name), content), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a file under a label.
  public static ItemsFound of(Path file, String label) {
    List<StatementDraft> items = new ArrayList<>();
    Problems problems = new Problems();
    var archived = new ArchiveFile(file, new SourcePlace(label, 0), Optional.empty());
    Containers.read(archived, items::add, problems);
    return new ItemsFound(items, problems.list().stream().map(Problem::toString).toList());
  }

  /// The bytes of a .zip of files: a name, then what is in it, and so on.
  public static byte[] zip(String... files) {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < files.length; i += 2) {
        zip.putNextEntry(new ZipEntry(files[i]));
        zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// The only item's words for a key.
  public String only(String key) {
    if (items.size() != 1) {
      throw new AssertionError(items.size() + " items, " + problems);
    }
    return words(0, key);
  }

  /// An item's words for a key; empty where it says nothing.
  public String words(int item, String key) {
    FieldValue value = items.get(item).stated().values().get(key);
    String guessed = items.get(item).extract().guesses().getOrDefault(key, "");
    return value == null ? guessed : String.join("|", value.words());
  }

  /// The text of an item.
  public String text(int item) {
    return items.get(item).extract().text().strip();
  }

  /// The block quotations in an item.
  public List<String> quoted(int item) {
    String text = items.get(item).extract().text();
    return items.get(item).extract().quoted().stream().map(span -> span.of(text).strip()).toList();
  }
}
