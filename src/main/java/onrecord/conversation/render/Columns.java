package onrecord.conversation.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.conversation.Wording;

/// Rows in columns, for a terminal of any width.
public final class Columns {
  private static final String GAP = "  ";
  private static final String CUT = "…";
  private static final String INDENT = "  ";
  private static final int LEAST_COLUMN = 16;

  private static final Wording ENGLISH = Wording.in("en");

  private Columns() {}

  /// The rows, each ending with a line feed. The last columns give way first; where even that is
  /// not enough, each row stands in lines of its own.
  public static String of(List<List<String>> rows, int width) {
    if (rows.isEmpty()) {
      return "";
    }
    var safe = rows.stream().map(row -> row.stream().map(Columns::line).toList()).toList();
    int[] widths =
        IntStream.range(0, rows.getFirst().size()).map(column -> widest(safe, column)).toArray();
    return narrowed(widths, width) ? table(safe, widths) : stacked(safe, width);
  }

  private static String line(String cell) {
    return Harmless.of(cell).replace('\n', ' ');
  }

  private static int widest(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> Cells.of(row.get(column))).max().orElse(0);
  }

  /// Takes from the last column first, down to what is still readable; says whether all fits.
  private static boolean narrowed(int[] widths, int width) {
    long surplus =
        IntStream.of(widths).asLongStream().sum()
            + (long) GAP.length() * (widths.length - 1)
            - width;
    for (int column = widths.length - 1; column > 1 && surplus > 0; column--) {
      int give = (int) Math.min(surplus, Math.max(0, widths[column] - LEAST_COLUMN));
      widths[column] -= give;
      surplus -= give;
    }
    return surplus <= 0;
  }

  private static String table(List<List<String>> rows, int[] widths) {
    return rows.stream()
        .map(
            row ->
                IntStream.range(0, widths.length)
                    .mapToObj(column -> padded(row.get(column), widths[column]))
                    .collect(Collectors.joining(GAP))
                    .stripTrailing())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static String padded(String cell, int width) {
    String fitting = cut(cell, width);
    // Two neighbours that run from right to left would change places.
    return ENGLISH.isolated(fitting) + " ".repeat(width - Cells.of(fitting));
  }

  private static String cut(String cell, int width) {
    return Cells.of(cell) <= width
        ? cell
        : Styled.of(cell, 0).lines(width - 1).getFirst().of(cell) + CUT;
  }

  private static String stacked(List<List<String>> rows, int width) {
    var out = new StringBuilder();
    for (List<String> row : rows) {
      var lines = new ArrayList<String>();
      for (String cell : row) {
        Styled styled = Styled.of(cell, 0);
        String indent = lines.isEmpty() ? "" : INDENT;
        styled
            .lines(Math.max(width - INDENT.length(), LEAST_COLUMN))
            .forEach(line -> lines.add(indent + styled.line(line, false)));
      }
      lines.forEach(line -> out.append(line).append('\n'));
    }
    return out.toString();
  }
}
