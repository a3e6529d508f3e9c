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
import java.util.stream.Stream;
import onrecord.corpus.extraction.Encoding;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.extraction.Unreadable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A table with one statement a row: the front matter's keys and `text` name its columns.
final class TableFile {
  private static final int LONGEST_ROW = 20_000_000;
  private static final int LONGEST_HEADER = 100_000;
  private static final List<String> LISTS = List.of("author", "authors", "tags");

  private final SourceFile source;
  private final List<String> columns;

  private TableFile(SourceFile source, List<String> columns) {
    this.source = source;
    this.columns = columns;
  }

  /// Reads row by row; cells are parted by commas, semicolons or tabs.
  static void read(SourceFile source, Consumer<StatementDraft> drafts) throws IOException {
    Encoding encoding = Encoding.of(source.path());
    encoding.doubt().ifPresent(doubt -> source.problem(doubt, Formats.SAVE_AS_UTF_8));
    try (BufferedReader reader = encoding.open(source.path())) {
      CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(reader)).get();
      try (BoundedReader bounded = new BoundedReader(reader);
          CSVParser rows = CSVParser.builder().setReader(bounded).setFormat(format).get()) {
        read(source, rows, bounded, drafts);
      }
    }
  }

  private static void read(
      SourceFile source, CSVParser rows, BoundedReader bounded, Consumer<StatementDraft> drafts) {
    Optional<CSVRecord> header = next(source, rows, bounded);
    if (header.isEmpty()) {
      return;
    }
    TableFile table = new TableFile(source, header.get().stream().map(String::strip).toList());
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

  private static Optional<CSVRecord> next(
      SourceFile source, CSVParser rows, BoundedReader bounded) {
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

  private StatementDraft draft(CSVRecord row, SourcePlace at) {
    Map<String, FieldValue> own = new LinkedHashMap<>();
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
    return source.draft(at, new FieldValue.Keys(at, own), Extract.ofLines(text, Map.of()));
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
