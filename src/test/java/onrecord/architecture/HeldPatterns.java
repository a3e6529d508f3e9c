package onrecord.architecture;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The patterns that a type keeps in its static fields, in collections and records, too.
final class HeldPatterns {
  private final List<Pattern> patterns = new ArrayList<>();

  private HeldPatterns() {}

  static List<Pattern> of(Class<?> type) throws ReflectiveOperationException {
    HeldPatterns held = new HeldPatterns();
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        held.look(field.get(null));
      }
    }
    return held.patterns;
  }

  private void look(@Nullable Object value) throws ReflectiveOperationException {
    switch (value) {
      case Pattern pattern -> patterns.add(pattern);
      case Map<?, ?> map -> {
        look(map.keySet());
        look(map.values());
      }
      case Iterable<?> many when !(value instanceof java.nio.file.Path) -> {
        for (Object each : many) {
          look(each);
        }
      }
      case Object[] many -> look(Arrays.asList(many));
      case Record record -> {
        for (RecordComponent part : record.getClass().getRecordComponents()) {
          part.getAccessor().setAccessible(true);
          look(part.getAccessor().invoke(record));
        }
      }
      case null, default -> {}
    }
  }
}
