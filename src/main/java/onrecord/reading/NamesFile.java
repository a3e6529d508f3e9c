package onrecord.reading;

import java.nio.file.Path;
import java.util.List;
import onrecord.source.Problems;
import onrecord.source.Sources;
import onrecord.source.Value;

/// The archive's list of other names: one list per thing.
final class NamesFile {
  private NamesFile() {}

  /// The lists of two names or more; what else stands there is a problem.
  static List<List<String>> read(Path folder, Problems problems) {
    return Sources.names(folder, problems).map(value -> groups(value, problems)).orElse(List.of());
  }

  private static List<List<String>> groups(Value value, Problems problems) {
    return switch (value) {
      case Value.Items(var _, var items) ->
          items.stream().filter(item -> isGroup(item, problems)).map(Value::words).toList();
      case Value.Keys(var _, var keys) ->
          keys.values().stream().filter(item -> isGroup(item, problems)).map(Value::words).toList();
      case Value.Words(var at, var words) -> {
        if (!words.isBlank()) {
          problems.add(at, "not a list of names", "write one list per thing: - [name, other name]");
        }
        yield List.of();
      }
    };
  }

  private static boolean isGroup(Value value, Problems problems) {
    boolean group = value.words().size() > 1;
    if (!group) {
      problems.add(
          value.at(), "a name without another", "write at least two names: - [name, other name]");
    }
    return group;
  }
}
