package onrecord.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The size of each room, and its promise about null.
final class RoomRules {
  static final int FILES = 20;

  private RoomRules() {}

  /// What is wrong with the packages of these files.
  static List<String> violations(Collection<Source> sources) {
    Map<String, List<Source>> packages =
        sources.stream()
            .collect(Collectors.groupingBy(Source::packageName, TreeMap::new, Collectors.toList()));
    List<String> violations = new ArrayList<>();
    packages.forEach(
        (name, files) -> {
          sizes(name, files.stream().filter(Source::isMain).toList(), violations);
          if (files.stream().noneMatch(RoomRules::isNullMarked)) {
            violations.add(
                name + ": not null-marked; give it a package-info.java with @NullMarked");
          }
        });
    return violations;
  }

  private static void sizes(String name, List<Source> files, List<String> violations) {
    if (files.size() > FILES) {
      violations.add(
          "%s: %d files, %d at most; split the room along the flow and add the new one to Wings"
              .formatted(name, files.size(), FILES));
    }
  }

  private static boolean isNullMarked(Source source) {
    return source.file().endsWith("package-info.java")
        && source.unit().getPackage().getAnnotations().stream()
            .anyMatch(annotation -> SourceRules.simpleName(annotation).equals("NullMarked"));
  }
}
