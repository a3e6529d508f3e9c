package onrecord.architecture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// All that the rules find wrong in one project's folder.
public final class House {
  /// What the project must do without: the folder of its makers' papers.
  private static final Pattern PAPERS = Pattern.compile("(?:\\.\\./|/work/)" + "shared(?![\\w-])");

  private static final List<String> READ_BY_BUILD =
      List.of("src", "config", ".mvn", ".ci", "pom.xml", "onrecord");

  private House() {}

  /// Sizes, names, comments and null, in every Java file.
  public static List<String> sourceViolations(Path root) throws IOException {
    List<Source> sources = new ArrayList<>(Source.under(root.resolve("src/main/java")));
    sources.addAll(Source.under(root.resolve("src/test/java")));
    sources.addAll(Source.under(root.resolve("src/test/browser")));
    List<String> violations = new ArrayList<>();
    sources.forEach(source -> violations.addAll(SourceRules.violations(source)));
    violations.addAll(RoomRules.violations(sources));
    return violations;
  }

  /// Files that lean on papers outside the project.
  public static List<String> outsideViolations(Path root) throws IOException {
    List<String> violations = new ArrayList<>();
    for (String name : READ_BY_BUILD) {
      Path place = root.resolve(name);
      if (Files.exists(place)) {
        try (Stream<Path> walk = Files.walk(place)) {
          for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
            if (PAPERS.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).find()) {
              violations.add(
                  file + ": names a folder outside the project; copy what it needs into src");
            }
          }
        }
      }
    }
    return violations;
  }
}
