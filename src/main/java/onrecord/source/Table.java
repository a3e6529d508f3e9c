package onrecord.source;

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
import java.util.stream.Stream;
import onrecord.extraction.Encoding;
import onrecord.extraction.Extract;
import onrecord.extraction.Unreadable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A table with one statement a row: the front matter's keys and `text` name its columns.
final class Table {
  private static final int LONGEST_ROW = 20_000_000;
  private static final int LONGEST_HEADER = 100_000;
  private static final List<String> LISTS = List.of("author", "authors", "tags");

  private final Source source;
  private final List<String> columns;

  private Table(Source source, List<String> columns) {
    this.source = source;
    this.columns = columns;
  }

  /// Reads row by row; cells are parted by commas, semicolons or tabs.
  static void read(Source source, Consumer<Draft> drafts) throws IOException {
    Encoding encoding = Encoding.of(source.path());
    encoding.doubt().ifPresent(doubt -> source.problem(doubt, Formats.SAVE_AS_UTF_8));
    try (BufferedReader reader = encoding.open(source.path())) {
      CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(reader)).get();
      try (Bounded bounded = new Bounded(reader);
          CSVParser rows = CSVParser.builder().setReader(bounded).setFormat(format).get()) {
        read(source, rows, bounded, drafts);
      }
    }
  }

  private static void read(Source source, CSVParser rows, Bounded bounded, Consumer<Draft> drafts) {
    Optional<CSVRecord> header = next(source, rows, bounded);
    if (header.isEmpty()) {
      return;
    }
    Table table = new Table(source, header.get().stream().map(String::strip).toList());
    if (table.columns.stream().noneMatch("text"::equalsIgnoreCase)) {
      source.problem(
          1,
          "no column 'text'",
          "name the columns in the first row: id, title, organization, date, text");
      return;
    }
    int line = (int) rows.getCurrentLineNumber() + 1;
    for (var row = next(source, rows, bounded);
        row.isPresent();
        row = next(source, rows, bounded)) {
      drafts.accept(table.draft(row.get(), source.at().at(line)));
      line = (int) rows.getCurrentLineNumber() + 1;
    }
  }

  private static Optional<CSVRecord> next(Source source, CSVParser rows, Bounded bounded) {
    bounded.left = LONGEST_ROW;
    int line = (int) rows.getCurrentLineNumber() + 1;
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

  private static char delimiter(BufferedReader reader) throws IOException {
    char[] head = new char[LONGEST_HEADER];
    reader.mark(LONGEST_HEADER);
    int length = 0;
    for (int read = 0; read >= 0 && length < head.length; length += Math.max(0, read)) {
      read = reader.read(head, length, head.length - length);
    }
    reader.reset();
    String line = new String(head, 0, length).lines().findFirst().orElse("");
    if (line.length() == LONGEST_HEADER) {
      throw new Unreadable(
          "its first row has more than %,d characters".formatted(LONGEST_HEADER),
          "name the columns in the first row: id, title, organization, date, text");
    }
    return Stream.of(',', ';', '\t')
        .max(Comparator.comparingLong(mark -> line.chars().filter(each -> each == mark).count()))
        .orElse(',');
  }

  private Draft draft(CSVRecord row, Place at) {
    Map<String, Value> own = new LinkedHashMap<>();
    String text = "";
    for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
      String key = columns.get(i);
      if (key.equalsIgnoreCase("text")) {
        text = row.get(i);
      } else if (!key.isEmpty()) {
        own.putIfAbsent(key, value(key, row.get(i), at));
      }
    }
    if (row.size() > columns.size()) {
      source.problem(
          at.line(),
          "more cells than columns",
          "put cells that hold the separator into quotation marks");
    }
    return source.draft(
        at, new Value.Keys(at, own), new Extract(text, Extract.Layout.LINES, Map.of()));
  }

  private static Value value(String key, String cell, Place at) {
    if (!LISTS.contains(key.toLowerCase(Locale.ROOT))) {
      return new Value.Words(at, cell);
    }
    return new Value.Items(
        at,
        Stream.of(cell.split("[;|]"))
            .<Value>map(each -> new Value.Words(at, each.strip()))
            .toList());
  }

  /// A row that never ends must not fill the memory.
  private static final class Bounded extends FilterReader {
    private int left = LONGEST_ROW;

    Bounded(Reader reader) {
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
