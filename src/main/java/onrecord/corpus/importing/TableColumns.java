package onrecord.corpus.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.corpus.item.ItemKeys;
import onrecord.corpus.source.CellText;
import onrecord.corpus.source.SourcePlace;
import onrecord.corpus.source.StatementDraft;

/// Which column of a table holds what: as somebody said for this table or for one with the same
/// columns before, else by the columns' names.
final class TableColumns {
  private static final String FILE = "import-columns.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String TEXT = "text";

  /// The names that columns have in six languages, by key.
  private static final Map<String, List<String>> NAMES =
      Map.of(
          TEXT,
          words(
              "text body content statement fulltext inhalt wortlaut texte contenu texto contenido"
                  + " \u0645\u062a\u0646 \u0646\u0635 \u0627\u0644\u0646\u0635"),
          "title",
          words(
              "title headline subject titel \u00fcberschrift titre t\u00edtulo titulo asunto"
                  + " \u0639\u0646\u0648\u0627\u0646 \u0627\u0644\u0639\u0646\u0648\u0627\u0646"),
          ItemKeys.MOMENT,
          words(
              "date published publicationdate pubdate datum ver\u00f6ffentlicht fecha"
                  + " \u062a\u0627\u0631\u06cc\u062e \u062a\u0627\u0631\u064a\u062e"
                  + " \u0627\u0644\u062a\u0627\u0631\u064a\u062e"),
          "author",
          words(
              "author authors autor autoren auteur signed \u0646\u0648\u06cc\u0633\u0646\u062f\u0647"
                  + " \u0627\u0644\u0643\u0627\u062a\u0628"),
          "url",
          words("url link address permalink adresse enlace lien \u0631\u0627\u0628\u0637"),
          "id",
          words("id key nr no number nummer num\u00e9ro n\u00famero"),
          "organization",
          words(
              "organization organisation org organizaci\u00f3n \u0633\u0627\u0632\u0645\u0627\u0646"),
          "language",
          words("language lang sprache langue idioma \u0632\u0628\u0627\u0646"),
          "tags",
          words("tags keywords schlagworte"),
          "kind",
          words("kind type art"));

  private final Path file;
  private final Map<String, String> told;
  private final Map<String, Map<String, String>> kept = new TreeMap<>();

  /// @param told the columns by the keys of front matter, as somebody says now
  TableColumns(Path data, Map<String, String> told) {
    this(data, told, true);
  }

  private TableColumns(Path data, Map<String, String> told, boolean remembers) {
    this.file = data.resolve(FILE);
    this.told = told;
    try {
      if (remembers && Files.exists(file)) {
        kept.putAll(MAPPER.readValue(file.toFile(), new TypeReference<>() {}));
      }
    } catch (IOException e) {
      // What was kept cannot be read: it is asked again.
      kept.clear();
    }
  }

  /// Those that their names tell.
  static TableColumns byNames() {
    return new TableColumns(Path.of("."), Map.of(), false);
  }

  private static List<String> words(String list) {
    return List.of(list.split(" ", -1));
  }

  /// The item that a row is; empty where nobody knows which column holds the text.
  Optional<StatementDraft> mapped(ReadItem item) {
    Map<String, String> row = item.row();
    Map<String, String> columns = columns(row);
    String text = columns.get(TEXT);
    if (text == null) {
      return Optional.empty();
    }
    SourcePlace at = item.draft().at();
    ItemKeys keys = new ItemKeys(at);
    columns.forEach(
        (key, column) -> {
          String cell = row.getOrDefault(column, "");
          switch (key) {
            case TEXT, "id" -> {}
            case "author", "tags" -> keys.say(key, List.of(cell.split("[;|]")));
            default -> keys.say(key, CellText.line(cell));
          }
        });
    keys.say(ItemKeys.ITEM, id(columns, row, at));
    keys.say(ItemKeys.ISSUER, item.words(ItemKeys.ISSUER));
    return Optional.of(keys.with(CellText.of(row.getOrDefault(text, ""))));
  }

  private static String id(Map<String, String> columns, Map<String, String> row, SourcePlace at) {
    String id = row.getOrDefault(columns.getOrDefault("id", ""), "").strip();
    String url = row.getOrDefault(columns.getOrDefault("url", ""), "").strip();
    return !id.isEmpty() ? "row:" + at.file() + "/" + id : url.isEmpty() ? "" : "page:" + url;
  }

  private Map<String, String> columns(Map<String, String> row) {
    Map<String, String> columns = new LinkedHashMap<>();
    told.forEach(
        (key, name) -> {
          String known = key.equals("date") ? ItemKeys.MOMENT : key;
          named(row, List.of(name)).ifPresent(column -> columns.put(known, column));
        });
    if (columns.isEmpty()) {
      columns.putAll(kept.getOrDefault(signature(row), Map.of()));
    }
    if (!columns.containsKey(TEXT)) {
      NAMES.forEach(
          (key, names) -> named(row, names).ifPresent(column -> columns.putIfAbsent(key, column)));
    } else if (!told.isEmpty()) {
      kept.put(signature(row), columns);
    }
    return columns;
  }

  private static Optional<String> named(Map<String, String> row, List<String> names) {
    List<String> bare = names.stream().map(TableColumns::bare).toList();
    return row.keySet().stream().filter(column -> bare.contains(bare(column))).findFirst();
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
  }

  private static String signature(Map<String, String> row) {
    return Stream.of(row.keySet()).flatMap(java.util.Set::stream).collect(Collectors.joining("|"));
  }

  /// Keeps what somebody said for the next table with these columns.
  void keep() throws IOException {
    if (told.isEmpty()) {
      return;
    }
    Path unfinished = file.resolveSibling(FILE + ".new");
    try {
      Files.write(unfinished, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(kept));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("names are text", e);
    }
    Files.move(
        unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
