package onrecord.corpus.source;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.corpus.extraction.Encoding;
import onrecord.corpus.extraction.Unreadable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A table with one statement a row: the front matter's keys and `text` name its columns.
final class TableFile {
  private static final int LONGEST_ROW = 20_000_000;
  private static final int LONGEST_HEADER = 100_000;
  private static final String NAME_THEM =
      "name the columns in the first row: id, title, organization, date, text";
  private static final Pattern SEPARATOR = Pattern.compile("(?i)\ufeff?\"?sep=(.?)\"?[,;\t ]*");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final List<String> LISTS = List.of("author", "authors", "tags");

  private final SourceFile source;
  private final List<String> columns;

  private TableFile(SourceFile source, List<String> columns) {
    this.source = source;
    this.columns = columns;
  }

  /// Reads row by row; cells are parted by commas, semicolons, tabs or bars.
  static void read(SourceFile source, Consumer<StatementDraft> drafts) throws IOException {
    Encoding encoding = Encoding.of(source.path());
    encoding.doubt().ifPresent(doubt -> source.problem(doubt, Formats.SAVE_AS_UTF_8));
    try (BufferedReader reader = encoding.open(source.path())) {
      CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(reader)).get();
      int above = linesAbove(reader);
      try (BoundedReader bounded = new BoundedReader(reader);
          CSVParser rows = CSVParser.builder().setReader(bounded).setFormat(format).get()) {
        new TableRows(source, rows, bounded, above).read(drafts);
      }
    }
  }

  /// The rows of a table, one after the other.
  ///
  /// @param above how many lines stand over the first row
  private record TableRows(SourceFile source, CSVParser rows, BoundedReader bounded, int above) {
    void read(Consumer<StatementDraft> drafts) {
      Optional<CSVRecord> header = next();
      if (header.isEmpty()) {
        return;
      }
      TableFile table = new TableFile(source, header.get().stream().map(TableRows::name).toList());
      if (table.columns.stream().noneMatch("text"::equalsIgnoreCase)) {
        source.problem(1 + above, "no column 'text'", NAME_THEM);
        return;
      }
      int line = line();
      for (var row = next(); row.isPresent(); row = next()) {
        if (row.get().stream().anyMatch(cell -> !cell.isBlank())) {
          drafts.accept(table.draft(row.get(), source.at().at(line)));
        }
        line = line();
      }
    }

    private static String name(String cell) {
      return cell.replace("\ufeff", "").strip();
    }

    private int line() {
      return (int) rows.getCurrentLineNumber() + 1 + above;
    }

    private Optional<CSVRecord> next() {
      bounded.left = LONGEST_ROW;
      int line = line();
      try {
        return rows.iterator().hasNext() ? Optional.of(rows.iterator().next()) : Optional.empty();
      } catch (UncheckedIOException | IllegalStateException e) {
        source.problem(
            line,
            "not a sound table from here on: " + e.getMessage(),
            "look for a quotation mark that is opened and not closed");
        return Optional.empty();
      }
    }
  }

  /// What stands between the cells: as the first line says (`sep=;`), else the sign that is most
  /// frequent in the first row, outside of quotation marks.
  private static char delimiter(BufferedReader reader) throws IOException {
    List<String> lines = head(reader).lines().limit(2).toList();
    String line = lines.isEmpty() ? "" : lines.getFirst();
    Matcher told = SEPARATOR.matcher(line);
    if (told.matches()) {
      return told.group(1).isEmpty() ? ',' : told.group(1).charAt(0);
    }
    if (line.length() == LONGEST_HEADER) {
      throw new Unreadable(
          "its first row has more than %,d characters".formatted(LONGEST_HEADER), NAME_THEM);
    }
    String bare = QUOTED.matcher(line).replaceAll("");
    return Stream.of(',', ';', '\t', '|')
        .max(Comparator.comparingLong(mark -> bare.chars().filter(each -> each == mark).count()))
        .orElse(',');
  }

  /// Reads over the line that tells what stands between the cells.
  private static int linesAbove(BufferedReader reader) throws IOException {
    String first = head(reader).lines().findFirst().orElse("");
    if (!SEPARATOR.matcher(first).matches()) {
      return 0;
    }
    reader.readLine();
    return 1;
  }

  private static String head(BufferedReader reader) throws IOException {
    char[] head = new char[LONGEST_HEADER];
    reader.mark(LONGEST_HEADER);
    int length = 0;
    for (int read = 0; read >= 0 && length < head.length; length += Math.max(0, read)) {
      read = reader.read(head, length, head.length - length);
    }
    reader.reset();
    return new String(head, 0, length);
  }

  private StatementDraft draft(CSVRecord row, SourcePlace at) {
    Map<String, FieldValue> own = new LinkedHashMap<>();
    String text = "";
    for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
      String key = columns.get(i);
      if (key.equalsIgnoreCase("text")) {
        text = row.get(i);
      } else if (!key.isEmpty()) {
        own.putIfAbsent(key, value(key, CellText.line(row.get(i)), at));
      }
    }
    if (row.size() > columns.size()) {
      source.problem(
          at.line(),
          "more cells than columns",
          "put cells that hold the separator into quotation marks");
    }
    return source.draft(at, new FieldValue.Keys(at, own), CellText.of(text));
  }

  private static FieldValue value(String key, String cell, SourcePlace at) {
    if (!LISTS.contains(key.toLowerCase(Locale.ROOT))) {
      return new FieldValue.TextValue(at, cell);
    }
    return new FieldValue.Items(
        at,
        Stream.of(cell.split("[;|]"))
            .<FieldValue>map(each -> new FieldValue.TextValue(at, each.strip()))
            .toList());
  }

  /// A row that never ends must not fill the memory.
  private static final class BoundedReader extends FilterReader {
    private int left = LONGEST_ROW;

    BoundedReader(Reader reader) {
      super(reader);
    }

    @Override
    public int read() throws IOException {
      return counted(super.read(), 1);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      return counted(count, count);
    }

    private int counted(int outcome, int taken) throws IOException {
      left -= Math.max(0, taken);
      if (left < 0) {
        throw new IOException("a row of more than 20 MB");
      }
      return outcome;
    }
  }
}
