package onrecord.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import onrecord.answer.Quote;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.picture.TimelineChart;
import onrecord.conversation.picture.TimelineChart.ChartMark;
import onrecord.conversation.picture.TimelineChart.ChartRow;
import onrecord.conversation.survey.Survey;
import onrecord.conversation.wording.DateWords;
import onrecord.site.SiteArchive;

/// Who spoke when, drawn: for each speaker a line through the years with marks on it, and the same
/// in a table.
///
/// @param picture the address of the same as a PNG
public record ChartView(SiteFrame frame, TimelineChart chart, List<Quote> quotes, String picture) {
  private static final int MOST = 200;

  /// Of the width, in per cent, at either side: room for half a mark and half a year's digits.
  private static final double MARGIN = 5;

  private static final double SPAN = 100 - 2 * MARGIN;

  private static final int ROW = 52;
  private static final int HEAD = 24;
  private static final int MOST_YEARS = 6;

  /// A speaker's line.
  public record ChartLine(String name, int y, List<ChartDot> dots) {}

  /// A mark that leads to the words, from the left to the right; both ends are round, so that it is
  /// seen where they are one.
  public record ChartDot(
      String from, String middle, String to, String width, String href, String label) {}

  /// A year above the lines.
  public record ChartYear(String x, String label) {}

  /// A row of the table.
  public record ChartEntry(
      String date, String speaker, String title, String language, String href) {}

  /// The drawing of who spoke to a matter, as HTML; empty text where nobody did on a known day.
  ///
  /// @param here the page's own address with what was asked
  static String html(String matter, SiteArchive archive, SiteFrame frame, String here) {
    List<Quote> quotes =
        archive.conversation().survey().timeline(matter, Survey.BEGINNING, MOST).quotes();
    String picture = frame.to(here.replaceFirst("^/timeline", "/timeline.png"));
    return TimelineChart.of(quotes, frame.wording())
        .map(chart -> Templates.render("chart", new ChartView(frame, chart, quotes, picture)))
        .orElse("");
  }

  /// How high the drawing is, in CSS pixels.
  public int height() {
    return HEAD + chart.rows().size() * ROW;
  }

  /// Where the first line begins, below the years.
  public int head() {
    return HEAD;
  }

  /// The lines, from the top.
  public List<ChartLine> lines() {
    var lines = new ArrayList<ChartLine>();
    for (ChartRow row : chart.rows()) {
      int y = HEAD + lines.size() * ROW;
      lines.add(
          new ChartLine(HtmlText.of(row.name()), y, row.marks().stream().map(this::dot).toList()));
    }
    return lines;
  }

  private ChartDot dot(ChartMark mark) {
    boolean mirrored = frame.wording().rightToLeft();
    return new ChartDot(
        place(mirrored ? mark.to() : mark.from()),
        place(mark.middle()),
        place(mirrored ? mark.from() : mark.to()),
        percent((mark.to() - mark.from()) * SPAN),
        href(mark.quote()),
        HtmlText.of(new Citations(frame.wording()).brief(mark.quote())));
  }

  /// A place along the years, on the width of the drawing.
  private String place(double along) {
    return percent(MARGIN + (frame.wording().rightToLeft() ? 1 - along : along) * SPAN);
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.2f%%", part);
  }

  /// The years that are written, and where.
  public List<ChartYear> years() {
    return chart.years(MOST_YEARS).stream()
        .map(year -> new ChartYear(place(chart.beginning(year)), frame.wording().offset(year)))
        .toList();
  }

  /// All of it, in words.
  public List<ChartEntry> entries() {
    var citations = new Citations(frame.wording());
    return quotes.stream()
        .map(
            quote ->
                new ChartEntry(
                    DateWords.of(quote.statement().masthead(), frame.wording()),
                    HtmlText.of(citations.speaker(quote)),
                    HtmlText.of(quote.statement().masthead().title()),
                    StatementPage.language(quote.statement().masthead().language()),
                    href(quote)))
        .toList();
  }

  private String href(Quote quote) {
    return frame.to(Citations.opening(quote).path()) + "#q";
  }
}
