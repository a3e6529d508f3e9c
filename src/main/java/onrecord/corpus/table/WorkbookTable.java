package onrecord.corpus.table;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.item.Container;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// A table of a spreadsheet (.xlsx): each sheet whose first row names columns.
public final class WorkbookTable {
  private static final long LARGEST = 100_000_000;
  private static final double LATEST_DATE = 2_958_465;

  private WorkbookTable() {}

  public static void read(Container container) throws IOException {
    if (Files.size(container.path()) > LARGEST) {
      throw new Unreadable("a table of more than 100 MB", "split it, or save it as .csv");
    }
    try (ReadableWorkbook book = open(container)) {
      int handed = 0;
      for (Sheet sheet : book.getSheets().toList()) {
        var maker = new TableRow.Maker(container, sheet.getName());
        try (Stream<Row> rows = sheet.openStream()) {
          read(maker, rows.iterator());
        }
        handed += maker.handed();
      }
      if (handed == 0) {
        TableRow.tellNone(container);
      }
    }
  }

  /// Without its styles, where it has none: then dates are numbers.
  private static ReadableWorkbook open(Container container) throws IOException {
    File file = container.path().toFile();
    try {
      return new ReadableWorkbook(file, new ReadingOptions(true, false));
    } catch (ExcelReaderException e) {
      return new ReadableWorkbook(file, new ReadingOptions(false, false));
    }
  }

  private static void read(TableRow.Maker maker, Iterator<Row> rows) {
    while (rows.hasNext()) {
      Row row = rows.next();
      List<String> cells = new ArrayList<>();
      for (Cell cell : row) {
        cells.add(cell == null ? "" : words(cell));
      }
      maker.take(row.getRowNum(), cells);
    }
  }

  private static String words(Cell cell) {
    if (cell.getType() == CellType.NUMBER && isDate(cell)) {
      LocalDateTime date = cell.asDate();
      boolean day = date.toLocalTime().toSecondOfDay() == 0;
      return day ? date.toLocalDate().toString() : date.withNano(0).toString();
    }
    return Optional.ofNullable(cell.getText()).orElse("");
  }

  private static boolean isDate(Cell cell) {
    String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
    String bare = format.replaceAll("\"[^\"]{0,99}\"|\\[[^\\]]{0,99}]|\\\\.", "");
    double number = cell.asNumber().doubleValue();
    return bare.matches("(?i).*(?:y|d).*") && number >= 1 && number < LATEST_DATE;
  }
}
