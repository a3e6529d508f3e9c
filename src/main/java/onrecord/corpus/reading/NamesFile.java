package onrecord.corpus.reading;

import java.nio.file.Path;
import java.util.List;
import onrecord.corpus.source.FieldValue;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourceFiles;

/// The archive's list of other names: one list per thing.
final class NamesFile {
  private NamesFile() {}

  /// The lists of two names or more; what else stands there is a problem.
  static List<List<String>> read(Path folder, Problems problems) {
    return SourceFiles.names(folder, problems)
        .map(value -> groups(value, problems))
        .orElse(List.of());
  }

  private static List<List<String>> groups(FieldValue value, Problems problems) {
    return switch (value) {
      case FieldValue.Items(var _, var items) ->
          items.stream().filter(item -> isGroup(item, problems)).map(FieldValue::words).toList();
      case FieldValue.Keys(var _, var keys) ->
          keys.values().stream()
              .filter(item -> isGroup(item, problems))
              .map(FieldValue::words)
              .toList();
      case FieldValue.TextValue(var at, var words) -> {
        if (!words.isBlank()) {
          problems.add(at, "not a list of names", "write one list per thing: - [name, other name]");
        }
        yield List.of();
      }
    };
  }

  private static boolean isGroup(FieldValue value, Problems problems) {
    boolean group = value.words().size() > 1;
    if (!group) {
      problems.add(
          value.at(), "a name without another", "write at least two names: - [name, other name]");
    }
    return group;
  }
}
