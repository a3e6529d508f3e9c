import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Writes THIRD-PARTY.md from the list of libraries and the libraries themselves: `ThirdParty write
/// BOM LIBRARIES`; `check` fails where it does not say what they say.
final class ThirdParty {
  private static final Path FRAME = Path.of("src/build/third-party.md");
  private static final Path PAGE = Path.of("THIRD-PARTY.md");
  private static final String PLACE = "<!-- libraries -->\n";
  private static final Pattern TEXT =
      Pattern.compile(
          "(?i)(.*/)?(?!.*\\.class$)(licen[cs]e|notice|copying|thirdpartynotices|AL2\\.0|LGPL2\\.1)"
              + "([.-][a-z0-9.]*)?");

  /// What a list of libraries takes from a name alone, where the licence that is meant is another.
  private static final Map<String, String> MEANT = Map.of("org.jline:jline", "BSD-3-Clause");

  public static void main(String[] args) throws IOException {
    Map<String, String> rows = new TreeMap<>();
    for (JsonNode library :
        new ObjectMapper().readTree(Path.of(args[1]).toFile()).path("components")) {
      String name = library.path("group").asText() + ":" + library.path("name").asText();
      Path jar =
          Path.of(
              args[2],
              library.path("name").asText() + "-" + library.path("version").asText() + ".jar");
      rows.put(
          name,
          "| `%s` | %s | %s | %s |%n"
              .formatted(
                  name, library.path("version").asText(), licences(name, library), texts(jar)));
    }
    String table =
        "| library | version | licence | where its text stands in the jar |\n"
            + "| --- | --- | --- | --- |\n"
            + String.join("", rows.values());
    String page = Files.readString(FRAME).replace(PLACE, table);
    if (args[0].equals("write")) {
      Files.writeString(PAGE, page);
    } else if (!Files.exists(PAGE) || !Files.readString(PAGE).equals(page)) {
      System.err.println(PAGE + ": not what the libraries say");
      System.err.println("The page itself says how to write it anew.");
      System.exit(1);
    }
  }

  private static String licences(String name, JsonNode library) {
    String meant = MEANT.get(name);
    if (meant != null) {
      return meant;
    }
    return StreamSupport.stream(library.path("licenses").spliterator(), false)
        .map(
            licence ->
                licence.has("expression")
                    ? licence.path("expression").asText()
                    : licence
                        .path("license")
                        .path("id")
                        .asText(licence.path("license").path("name").asText("not told")))
        .collect(Collectors.joining(" or "));
  }

  private static String texts(Path jar) throws IOException {
    List<String> texts = new ArrayList<>();
    try (var file = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        if (!entry.isDirectory() && TEXT.matcher(entry.getName()).matches()) {
          texts.add("`" + entry.getName() + "`");
        }
      }
    }
    return texts.isEmpty() ? "not in the jar" : String.join(" ", texts);
  }
}
