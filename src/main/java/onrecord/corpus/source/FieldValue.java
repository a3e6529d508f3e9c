package onrecord.corpus.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a key is given in a file: words, a list, or keys of its own.
public sealed interface FieldValue {

  /// Where it stands.
  SourcePlace at();

  /// Every word in it, in order.
  default List<String> words() {
    return switch (this) {
      case TextValue(var _, var text) -> text.isBlank() ? List.of() : List.of(text);
      case Items(var _, var items) -> flat(items.stream());
      case Keys(var _, var values) -> flat(values.values().stream());
    };
  }

  private static List<String> flat(Stream<FieldValue> values) {
    return values.flatMap(value -> value.words().stream()).toList();
  }

  /// One text, as it was written: no number, date or truth is made of it.
  record TextValue(SourcePlace at, String text) implements FieldValue {}

  /// A list.
  record Items(SourcePlace at, List<FieldValue> items) implements FieldValue {}

  /// Keys and their values, in their order.
  record Keys(SourcePlace at, Map<String, FieldValue> values) implements FieldValue {}
}
