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
  private static final double WIDTH = 400;
  private static final double MARGIN = 10;
  private static final int ROW = 44;
  private static final int HEAD = 8;
  private static final int FOOT = 26;
  private static final int MOST_YEARS = 6;
  private static final double DOT = 12;

  /// A speaker's line.
  public record ChartLine(String name, int y, List<ChartDot> dots) {}

  /// A mark that leads to the words.
  public record ChartDot(String x, String width, String href, String label) {}

  /// A year below the lines.
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

  /// How high the drawing is.
  public int height() {
    return HEAD + chart.rows().size() * ROW + FOOT;
  }

  /// Where the years stand.
  public int foot() {
    return height() - FOOT;
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
    double width = Math.max(DOT, (mark.to() - mark.from()) * (WIDTH - 2 * MARGIN));
    double middle = MARGIN + place(mark.middle()) * (WIDTH - 2 * MARGIN);
    double from = Math.clamp(middle - width / 2, 0, WIDTH - width);
    return new ChartDot(
        number(from),
        number(width),
        href(mark.quote()),
        HtmlText.of(new Citations(frame.wording()).brief(mark.quote())));
  }

  private double place(double along) {
    return frame.wording().rightToLeft() ? 1 - along : along;
  }

  /// The years that are written, and where.
  public List<ChartYear> years() {
    return chart.years(MOST_YEARS).stream()
        .map(
            year ->
                new ChartYear(
                    number(MARGIN + place(chart.beginning(year)) * (WIDTH - 2 * MARGIN)),
                    frame.wording().offset(year)))
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

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
