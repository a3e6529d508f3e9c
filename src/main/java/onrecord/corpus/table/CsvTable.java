package onrecord.corpus.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.corpus.extraction.Encoding;
import onrecord.corpus.item.Container;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A table in plain letters (.csv, .tsv), its cells parted by commas, semicolons, tabs or bars.
public final class CsvTable {
  private static final int LONGEST_HEADER = 50_000;

  private CsvTable() {}

  public static void read(Container container) throws IOException {
    Encoding encoding = Encoding.of(container.path());
    try (BufferedReader text = encoding.open(container.path())) {
      CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).get();
      try (CSVParser rows = CSVParser.builder().setReader(text).setFormat(format).get()) {
        rows(container, rows);
      }
    }
  }

  private static void rows(Container container, CSVParser rows) {
    TableRow.Maker maker = new TableRow.Maker(container, "");
    int line = 1;
    try {
      for (Iterator<CSVRecord> each = rows.iterator(); each.hasNext(); ) {
        List<String> cells = each.next().stream().map(cell -> cell.replace("\ufeff", "")).toList();
        maker.take(line, cells);
        line = (int) rows.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      container.problem(
          line,
          "not a sound table from here on: " + e.getMessage(),
          "look for a quotation mark that is opened and not closed");
      return;
    }
    if (maker.handed() == 0) {
      TableRow.tellNone(container);
    }
  }

  private static char delimiter(BufferedReader text) throws IOException {
    char[] head = new char[LONGEST_HEADER];
    text.mark(LONGEST_HEADER);
    int length = Math.max(0, text.read(head));
    text.reset();
    Optional<String> first = new String(head, 0, length).lines().findFirst();
    String bare = first.orElse("").replaceAll("\"[^\"]*\"", "");
    return Stream.of(',', ';', '\t', '|')
        .max(
            java.util.Comparator.comparingLong(
                mark -> bare.chars().filter(each -> each == mark).count()))
        .orElse(',');
  }
}
