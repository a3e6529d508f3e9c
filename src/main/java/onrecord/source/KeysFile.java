package onrecord.source;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import onrecord.extraction.Encoding;

/// A file in YAML or JSON that says something about others.
final class KeysFile {
  private static final long LARGEST = 3_000_000;

  private KeysFile() {}

  /// What it says; nothing where it cannot be read.
  static Value read(Path file, Place at, Problems problems) {
    var read = new AtomicReference<Value>(new Value.Keys(at, Map.of()));
    FileBoundary.guard(
        at,
        problems,
        () -> {
          Formats.checkFile(file, LARGEST);
          String text = Encoding.of(file).text(file);
          read.set(
              Formats.ending(file).equals("json")
                  ? Values.json(text, at.at(1), problems)
                  : Values.yaml(text, at.at(1), problems));
        });
    return read.get();
  }

  /// Its keys; none where it holds something else.
  static Value.Keys keys(Path file, Place at, Problems problems) {
    return read(file, at, problems) instanceof Value.Keys keys
        ? keys
        : new Value.Keys(at, Map.of());
  }
}
