package onrecord.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages for people: they lead where they say, and name only what is there.
final class PagesTest {
  private static final Path HOME = Path.of("");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

  @TempDir private Path folder;

  @Test
  void everyLink_leadsToAFile_andToAHeadingThatIsThere() throws IOException {
    assertThat(pages()).isNotEmpty().allSatisfy(page -> assertThat(astray(page)).isEmpty());
  }

  @Test
  void linkToNowhere_isFound() throws IOException {
    Path page = Files.writeString(folder.resolve("a.md"), "# One\n[x](b.md) [y](#two) [z](#one)");
    assertThat(astray(page)).containsExactly("b.md", "#two");
  }

  @Test
  void firstPage_isShort_andBeginsWithAQuestion() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("README.md"));
    assertThat(lines).hasSizeLessThanOrEqualTo(220);
    assertThat(lines.subList(0, 20)).anyMatch(line -> line.startsWith("./onrecord ask "));
  }

  @Test
  void everyTestThatSecurityRestsOn_isThere() throws IOException {
    Set<String> tests = testClasses();
    assertThat(TEST.matcher(Files.readString(Path.of("SECURITY.md"))).results())
        .isNotEmpty()
        .extracting(named -> named.group(1))
        .isSubsetOf(tests);
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path from : List.of(HOME, Path.of("src/docs"), Path.of("src/docs/decisions"))) {
      try (Stream<Path> files = Files.list(from.toAbsolutePath())) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  /// Links of a page to files or headings that are not there.
  private static List<String> astray(Path page) throws IOException {
    List<String> astray = new ArrayList<>();
    for (var link : LINK.matcher(Files.readString(page)).results().toList()) {
      String address = link.group(1);
      int mark = address.indexOf('#');
      String path = mark < 0 ? address : address.substring(0, mark);
      if (address.contains("://")) {
        continue;
      }
      Path target = path.isEmpty() ? page : page.resolveSibling(path);
      boolean there =
          Files.exists(target)
              && (mark < 0 || headings(target).contains(address.substring(mark + 1)));
      if (!there) {
        astray.add(address);
      }
    }
    return astray;
  }

  private static Set<String> headings(Path page) throws IOException {
    return HEADING
        .matcher(Files.readString(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w\\s-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static Set<String> testClasses() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
