package onrecord.language.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tables of general knowledge beside this room: tab-separated rows whose cells hold
/// alternatives between bars; lines that begin with `#` tell where the rows come from.
public final class Tables {
  private Tables() {}

  /// The rows below the heading; each cell its alternatives.
  public static List<List<List<String>>> rows(String name) {
    InputStream table = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(Tables::cells)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + name + " cannot be read", e);
    }
  }

  /// The words of a list in `lists.tsv`, in all its languages.
  public static Set<String> words(String list) {
    return rows("lists.tsv").stream()
        .filter(row -> row.getFirst().contains(list))
        .flatMap(row -> row.get(2).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The words of a list in `lists.tsv`, by language.
  public static Map<String, List<String>> wordsByLanguage(String list) {
    return rows("lists.tsv").stream()
        .filter(row -> row.getFirst().contains(list))
        .collect(
            Collectors.toMap(
                row -> row.get(1).getFirst(),
                row -> row.get(2),
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
  }

  private static List<List<String>> cells(String line) {
    return Arrays.stream(line.split("\t", -1)).map(Tables::alternatives).toList();
  }

  private static List<String> alternatives(String cell) {
    return Arrays.stream(cell.split("\\|"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }
}
