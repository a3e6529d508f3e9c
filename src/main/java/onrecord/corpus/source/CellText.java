package onrecord.corpus.source;

import java.util.Map;
import java.util.regex.Pattern;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.pages.EditorsMarks;
import onrecord.corpus.pages.WebPage;
import org.jsoup.parser.Parser;

/// The words of a table's cell or of a field, which may be a piece of a web page.
public final class CellText {
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:p|br|div|span|b|i|em|strong|a|ul|ol|li|h[1-6]|blockquote|table|tr|td|sup|sub|u)"
              + "(?:\\s[^<>]{0,500})?/?>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});");

  private CellText() {}

  /// A statement's text: as a page shows it where it has tags.
  public static Extract of(String cell) {
    if (TAG.matcher(cell).find()) {
      return WebPage.piece(cell);
    }
    return Extract.ofLines(line(EditorsMarks.withoutComments(cell)), Map.of());
  }

  /// Words with the signs that HTML writes as entities.
  public static String line(String cell) {
    return ENTITY.matcher(cell).find() ? Parser.unescapeEntities(cell, false) : cell;
  }
}
