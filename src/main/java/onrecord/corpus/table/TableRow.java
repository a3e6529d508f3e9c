package onrecord.corpus.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.corpus.item.Container;
import onrecord.corpus.item.ItemKeys;
import onrecord.corpus.layout.CanonicalText;

/// A row of a table, its cells under the names of their columns.
final class TableRow {
  private TableRow() {}

  /// Tells that there are none.
  static void tellNone(Container container) {
    container.problem(
        0, "no rows below a row of names", "write the names of the columns into its first row");
  }

  /// Makes items of the rows below the first that has several cells.
  static final class Maker {
    private static final int MOST_COLUMNS = 500;

    private final Container container;
    private final String sheet;
    private List<String> columns = List.of();
    private int handed;

    Maker(Container container, String sheet) {
      this.container = container;
      this.sheet = sheet;
    }

    /// Takes the next row.
    void take(int number, List<String> cells) {
      long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
      if (columns.isEmpty()) {
        columns =
            filled > 1
                ? cells.stream().limit(MOST_COLUMNS).map(CanonicalText::line).toList()
                : List.of();
      } else if (filled > 0) {
        hand(number, cells);
      }
    }

    /// How many rows were handed over.
    int handed() {
      return handed;
    }

    private void hand(int number, List<String> cells) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        String name = columns.get(i);
        if (!name.isEmpty()) {
          row.putIfAbsent(name, i < cells.size() ? cells.get(i) : "");
        }
      }
      ItemKeys keys = new ItemKeys(container.at().at(number));
      keys.say(ItemKeys.ISSUER, sheet);
      container.items().accept(keys.row(row).alone());
      handed++;
    }
  }
}
