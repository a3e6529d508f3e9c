package onrecord.corpus.source;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import onrecord.corpus.extraction.Encoding;

/// A file in YAML or JSON that says something about others.
final class KeysFile {
  private static final long LARGEST = 3_000_000;

  /// How many bytes of memory a byte of such a file may take while it is read.
  private static final int UNFOLDED = 200;

  private KeysFile() {}

  /// What it says; nothing where it cannot be read.
  static FieldValue read(Path file, SourcePlace at, Problems problems) {
    var read = new AtomicReference<FieldValue>(new FieldValue.Keys(at, Map.of()));
    FileBoundary.guard(
        at,
        problems,
        () -> {
          long most = Runtime.getRuntime().maxMemory() / UNFOLDED;
          Formats.checkFile(file, Math.min(LARGEST, most));
          String text = Encoding.of(file).text(file);
          read.set(
              Formats.ending(file).equals("json")
                  ? FieldValues.json(text, at.at(1), problems)
                  : FieldValues.yaml(text, at.at(1), problems));
        });
    return read.get();
  }

  /// Its keys; none where it holds something else.
  static FieldValue.Keys keys(Path file, SourcePlace at, Problems problems) {
    return read(file, at, problems) instanceof FieldValue.Keys keys
        ? keys
        : new FieldValue.Keys(at, Map.of());
  }
}
