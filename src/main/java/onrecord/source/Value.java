package onrecord.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a key is given in a file: words, a list, or keys of its own.
public sealed interface Value {

  /// Where it stands.
  Place at();

  /// Every word in it, in order.
  default List<String> words() {
    return switch (this) {
      case Words(var _, var text) -> text.isBlank() ? List.of() : List.of(text);
      case Items(var _, var items) -> flat(items.stream());
      case Keys(var _, var values) -> flat(values.values().stream());
    };
  }

  private static List<String> flat(Stream<Value> values) {
    return values.flatMap(value -> value.words().stream()).toList();
  }

  /// One text, as it was written: no number, date or truth is made of it.
  record Words(Place at, String text) implements Value {}

  /// A list.
  record Items(Place at, List<Value> items) implements Value {}

  /// Keys and their values, in their order.
  record Keys(Place at, Map<String, Value> values) implements Value {}
}
