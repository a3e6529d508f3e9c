package onrecord.conversation.picture;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.conversation.Wording;
import onrecord.conversation.picture.TextColumn.LetterSetting;
import onrecord.conversation.picture.TextColumn.Slanted;
import onrecord.conversation.picture.TimelineChart.ChartMark;
import onrecord.conversation.picture.TimelineChart.ChartRow;
import onrecord.conversation.wording.Direction;

/// Who spoke to a matter when, as a picture: years from left to right, a row for each speaker.
///
/// @param title what was asked
/// @param mirrored whether the names stand at the right, and years run from right to left
public record TimelinePicture(
    TimelineChart chart, String title, String others, boolean mirrored, Wording wording) {
  private static final int MOST_ROWS = 14;
  private static final int WIDTH = 1200;
  private static final int ROW = 52;
  private static final int HEAD = 110;
  private static final int FOOT = 84;
  private static final int MARGIN = 48;
  private static final int NAMES = 360;
  private static final int MOST_YEARS = 10;
  private static final float DOT = 18;

  /// That of a chart, in those words.
  ///
  /// @param title what was asked
  public static TimelinePicture of(TimelineChart chart, String title, Wording wording) {
    int more = Math.max(0, chart.rows().size() - MOST_ROWS);
    String others = more == 0 ? "" : wording.say("picture.more-rows", Map.of("count", more));
    return new TimelinePicture(chart, title, others, wording.rightToLeft(), wording);
  }

  /// What the same picture always has, and no other.
  String identity() {
    return title
        + "\u0000"
        + wording.language()
        + chart.firstYear()
        + "-"
        + chart.lastYear()
        + chart.rows().stream()
            .map(
                row ->
                    row.name()
                        + row.marks().stream()
                            .map(mark -> " " + mark.from() + " " + mark.to())
                            .collect(Collectors.joining()))
            .collect(Collectors.joining("\u0000"));
  }

  /// The picture as a PNG.
  ///
  /// @return nothing where a name cannot be drawn
  Optional<byte[]> draw() {
    List<ChartRow> rows = chart.rows().subList(0, Math.min(MOST_ROWS, chart.rows().size()));
    Optional<TextColumn> head =
        TextColumn.fitting(
            new Slanted(title),
            new LetterSetting(Lettering.STRONG, 30, 22, Direction.isRightToLeft(title)),
            WIDTH - 2f * MARGIN,
            76);
    var names = new ArrayList<TextColumn>();
    for (ChartRow row : rows) {
      name(row.name()).ifPresent(names::add);
    }
    if (head.isEmpty() || names.size() < rows.size()) {
      return Optional.empty();
    }
    int height = HEAD + rows.size() * ROW + FOOT;
    return Optional.of(
        Canvas.png(
            WIDTH,
            height,
            onto -> {
              onto.setColor(Canvas.INK);
              head.get().draw(onto, MARGIN, 24);
              grid(onto, rows.size());
              for (int at = 0; at < rows.size(); at++) {
                row(onto, rows.get(at), names.get(at), HEAD + at * ROW);
              }
              rest(onto, height);
            }));
  }

  private Optional<TextColumn> name(String name) {
    return TextColumn.fitting(
        new Slanted(name), new LetterSetting(Lettering.PLAIN, 22, 15, mirrored), NAMES, ROW - 6f);
  }

  private void rest(Graphics2D onto, int height) {
    if (!others.isEmpty()) {
      onto.setColor(Canvas.QUIET);
      TextColumn.fitting(
              new Slanted(others),
              new LetterSetting(Lettering.PLAIN, 18, 14, mirrored),
              WIDTH - 2f * MARGIN,
              26)
          .ifPresent(text -> text.draw(onto, MARGIN, height - 34f));
    }
  }

  private void grid(Graphics2D onto, int rows) {
    int bottom = HEAD + rows * ROW;
    for (int year : chart.years(MOST_YEARS)) {
      float x = x(chart.beginning(year));
      onto.setColor(Canvas.LINE);
      onto.setStroke(new BasicStroke(1));
      onto.drawLine(Math.round(x), HEAD, Math.round(x), bottom);
      onto.setColor(Canvas.QUIET);
      TextColumn.fitting(
              new Slanted(wording.offset(year)),
              new LetterSetting(Lettering.PLAIN, 18, 18, false),
              100,
              30)
          .ifPresent(text -> text.draw(onto, mirrored ? x - 50 : x + 2, bottom + 8f));
    }
    onto.setColor(Canvas.LINE);
    onto.drawLine(MARGIN, bottom, WIDTH - MARGIN, bottom);
  }

  private void row(Graphics2D onto, ChartRow row, TextColumn name, int top) {
    onto.setColor(Canvas.INK);
    float names = mirrored ? WIDTH - MARGIN - NAMES : MARGIN;
    name.draw(onto, names, top + (ROW - name.height()) / 2);
    onto.setColor(Canvas.LINE);
    onto.drawLine(MARGIN, top, WIDTH - MARGIN, top);
    for (ChartMark mark : row.marks()) {
      mark(onto, mark, top + ROW / 2f);
    }
  }

  /// A day is a dot; what lasted, or is not known to the day, is as long as that.
  private void mark(Graphics2D onto, ChartMark mark, float y) {
    float a = x(mark.from());
    float b = x(mark.to());
    float from = Math.min(a, b);
    float to = Math.max(a, b);
    onto.setColor(Canvas.ACCENT);
    if (to - from <= DOT) {
      onto.fill(new Ellipse2D.Float((from + to - DOT) / 2, y - DOT / 2, DOT, DOT));
    } else {
      onto.fill(
          new RoundRectangle2D.Float(from, y - DOT / 4, to - from, DOT / 2, DOT / 2, DOT / 2));
    }
  }

  private float x(double place) {
    double field = WIDTH - 2.0 * MARGIN - NAMES - 24;
    return (float) (mirrored ? MARGIN + field * (1 - place) : MARGIN + NAMES + 24 + field * place);
  }
}
