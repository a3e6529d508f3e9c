package onrecord.conversation.picture;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onrecord.conversation.exchange.Excerpt;
import onrecord.language.Span;

/// Text set in lines of one width, each shaped and put in order as its writing asks.
///
/// @param end how much of the text is in it, in UTF-16 code units
record TextColumn(List<TextLayout> lines, ColumnBox box, float height, int end) {
  private static final float LEADING = 1.18f;
  private static final int STEP = 2;
  private static final int LONGEST = 4000;
  private static final int ATTEMPTS = 40;
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /// How a text is set.
  ///
  /// @param largest the size to begin with, in points
  /// @param smallest the size at which the text is cut rather than made smaller still
  record LetterSetting(Lettering lettering, int largest, int smallest, boolean rightToLeft) {}

  /// Text, and what of it stands out in a slant.
  record Slanted(String text, List<Span> slants) {
    Slanted(String text) {
      this(text, List.of());
    }

    private Slanted upTo(int end) {
      return new Slanted(text.substring(0, end).stripTrailing() + " " + Excerpt.GAP, slants);
    }
  }

  /// The room for it.
  ///
  /// @param rightToLeft whether lines stand at its right side
  record ColumnBox(float width, float height, boolean rightToLeft) {}

  /// The text as large as it fits; what does not fit in the smallest size ends in `[…]`.
  ///
  /// @return nothing where a sign of it cannot be drawn
  static Optional<TextColumn> fitting(
      Slanted text, LetterSetting setting, float width, float height) {
    var box = new ColumnBox(width, height, setting.rightToLeft());
    Optional<TextColumn> least = set(text, setting, setting.smallest(), box);
    if (least.isEmpty()) {
      return least;
    } else if (least.get().end() < text.text().length()) {
      return cut(text, setting, box, least.get().end());
    }
    int low = 0;
    int high = (setting.largest() - setting.smallest()) / STEP;
    Optional<TextColumn> best = least;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      Optional<TextColumn> tried = set(text, setting, setting.smallest() + middle * STEP, box);
      if (tried.isPresent() && tried.get().end() == text.text().length()) {
        best = tried;
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return best;
  }

  /// As many words as have room with the gap behind them.
  private static Optional<TextColumn> cut(
      Slanted text, LetterSetting setting, ColumnBox box, int from) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text.text());
    int at = breaks.isBoundary(from) ? from : Math.max(0, breaks.preceding(from));
    for (int attempt = 0; attempt < ATTEMPTS && at > 0; attempt++) {
      Slanted some = text.upTo(at);
      Optional<TextColumn> set = set(some, setting, setting.smallest(), box);
      if (set.isPresent() && set.get().end() == some.text().length()) {
        int shown = at;
        return set.map(column -> new TextColumn(column.lines(), box, column.height(), shown));
      }
      at = Math.max(0, breaks.preceding(at));
    }
    return Optional.empty();
  }

  /// As much of the text as there is room for in that size.
  private static Optional<TextColumn> set(
      Slanted text, LetterSetting setting, float size, ColumnBox box) {
    var lines = new ArrayList<TextLayout>();
    int most = (int) (box.height() / (size * LEADING));
    int at = 0;
    for (String paragraph : text.text().split("\n", -1)) {
      int room = Math.min(paragraph.length(), LONGEST);
      if (!paragraph.isBlank() && lines.size() == most) {
        break;
      } else if (!paragraph.isBlank()) {
        // The letters behind that are never drawn, nor looked at.
        int end = Math.min(paragraph.length(), room + 1);
        boolean halves = Character.isHighSurrogate(paragraph.charAt(end - 1));
        String some = paragraph.substring(0, halves && end > room ? end - 1 : end);
        Optional<AttributedString> drawn = setting.lettering().set(some, at, text.slants(), size);
        if (drawn.isEmpty()) {
          return Optional.empty();
        }
        var measurer = new LineBreakMeasurer(directed(drawn.get(), box).getIterator(), EXACT);
        while (measurer.getPosition() < room && lines.size() < most) {
          lines.add(measurer.nextLayout(box.width()));
        }
        room = measurer.getPosition();
      }
      at += room;
      if (room < paragraph.length()) {
        break;
      }
      at = Math.min(text.text().length(), at + 1);
    }
    return Optional.of(new TextColumn(List.copyOf(lines), box, lines.size() * size * LEADING, at));
  }

  private static AttributedString directed(AttributedString text, ColumnBox box) {
    text.addAttribute(TextAttribute.RUN_DIRECTION, box.rightToLeft());
    return text;
  }

  /// Draws it with its upper corner there.
  void draw(Graphics2D onto, float x, float y) {
    float line = lines.isEmpty() ? 0 : height / lines.size();
    float top = y;
    for (TextLayout each : lines) {
      float from = box.rightToLeft() ? x + box.width() - each.getAdvance() : x;
      float room = line - each.getAscent() - each.getDescent();
      each.draw(onto, from, top + room / 2 + each.getAscent());
      top += line;
    }
  }
}
