package onrecord.conversation.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.conversation.Reply.Block.Caption;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.conversation.citing.CitedPlace;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.picture.TextColumn.LetterSetting;
import onrecord.conversation.picture.TextColumn.Slanted;
import onrecord.conversation.wording.Direction;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.language.Span;

/// A quotation to be looked at and passed on: the words, who speaks and when, the work, the address
/// that proves it, and the same address for a camera.
///
/// @param words verbatim
/// @param above who speaks, and when
/// @param below where the words stand
/// @param address of the quotation's page
public record QuotationCard(
    CardWords words, String above, String below, String address, boolean mirrored) {
  /// The words, and what of them is somebody else's, which is set off.
  public record CardWords(String text, List<Span> slants) {
    /// More than can ever be drawn; an address may name the whole of a book.
    private static final int LONGEST = 4000;

    private static CardWords of(Statement statement, Span cited, List<Voice> others) {
      String text = statement.text();
      int most = Math.min(cited.end(), cited.start() + LONGEST);
      boolean halves = most < cited.end() && Character.isHighSurrogate(text.charAt(most - 1));
      Span span = new Span(cited.start(), halves ? most - 1 : most);
      return new CardWords(
          span.of(text),
          others.stream()
              .map(Voice::span)
              .filter(span::overlaps)
              .map(one -> inside(one, span))
              .toList());
    }

    private static Span inside(Span voice, Span words) {
      int start = Math.max(voice.start(), words.start());
      int end = Math.min(voice.end(), words.end());
      return new Span(start - words.start(), Math.max(start, end) - words.start());
    }
  }

  /// Its size in pixels, which is what sites and messengers show whole.
  public static final int WIDTH = 1200;

  /// The same.
  public static final int HEIGHT = 630;

  private static final int MARGIN = 72;
  private static final int QR = 176;
  private static final int FOOT = 424;
  private static final int BAR = 16;
  private static final float WORDS_WIDTH = WIDTH - 2f * MARGIN;
  private static final float FOOT_WIDTH = WORDS_WIDTH - QR - 36;

  /// That of words of a statement.
  ///
  /// @return nothing where no words are cited
  public static Optional<QuotationCard> of(CitedPlace cited, Wording wording, String address) {
    return cited
        .words()
        .filter(span -> span.length() > 0)
        .map(
            span -> {
              List<Voice> others = cited.others();
              var citations = new Citations(wording);
              List<Run> among =
                  others.isEmpty()
                      ? List.of()
                      : List.of(Run.plain(" · " + citations.otherVoices(others)));
              var opening = Citations.opening(cited.statement(), span.start(), span);
              Caption caption = citations.caption(cited.statement(), cited.voice(), opening, among);
              return new QuotationCard(
                  CardWords.of(cited.statement(), span, others),
                  text(caption.above()),
                  text(caption.below()),
                  address,
                  wording.rightToLeft());
            });
  }

  private static String text(List<Run> runs) {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  /// What the same card always has, and no other.
  String identity() {
    return String.join(
        "\u0000",
        words.text(),
        words.slants().toString(),
        above,
        below,
        address,
        Boolean.toString(mirrored));
  }

  /// The card as a PNG.
  ///
  /// @return nothing where a sign cannot be drawn, so that what is drawn is never mended
  Optional<byte[]> draw() {
    boolean right = Direction.isRightToLeft(words.text());
    Optional<TextColumn> quoted =
        TextColumn.fitting(
            new Slanted(words.text(), words.slants()),
            new LetterSetting(Lettering.WORDS, 52, 26, right),
            WORDS_WIDTH,
            FOOT - 110f);
    List<TextColumn> foot = foot();
    if (quoted.isEmpty() || foot.size() < 3) {
      return Optional.empty();
    }
    return Optional.of(Canvas.png(WIDTH, HEIGHT, onto -> draw(onto, quoted.get(), foot)));
  }

  /// Who speaks, where, and the address: each there, or none.
  private List<TextColumn> foot() {
    var lines = new ArrayList<TextColumn>();
    speaker().ifPresent(lines::add);
    set(below, new LetterSetting(Lettering.PLAIN, 24, 18, mirrored), 64).ifPresent(lines::add);
    set(address, new LetterSetting(Lettering.PLAIN, 20, 14, mirrored), 30).ifPresent(lines::add);
    return lines;
  }

  /// In one line rather than in two.
  private Optional<TextColumn> speaker() {
    return set(above, new LetterSetting(Lettering.STRONG, 30, 24, mirrored), 36)
        .filter(one -> one.end() == above.length())
        .or(() -> set(above, new LetterSetting(Lettering.STRONG, 28, 20, mirrored), 76));
  }

  private static Optional<TextColumn> set(String text, LetterSetting setting, float height) {
    return TextColumn.fitting(new Slanted(text), setting, FOOT_WIDTH, height);
  }

  private void draw(Graphics2D onto, TextColumn quoted, List<TextColumn> foot) {
    onto.setColor(Canvas.ACCENT);
    onto.fillRect(quoted.box().rightToLeft() ? WIDTH - BAR : 0, 0, BAR, HEIGHT);
    onto.setColor(Canvas.INK);
    float room = FOOT - 40 - quoted.height();
    quoted.draw(onto, MARGIN, 20 + room / 2);
    onto.setColor(Canvas.LINE);
    onto.fillRect(MARGIN, FOOT, WIDTH - 2 * MARGIN, 2);
    float x = mirrored ? MARGIN + QR + 36f : MARGIN;
    float y = FOOT + 20f;
    Color[] colours = {Canvas.INK, Canvas.QUIET, Canvas.ACCENT};
    for (int at = 0; at < foot.size(); at++) {
      onto.setColor(colours[at]);
      foot.get(at).draw(onto, x, y);
      y += foot.get(at).height() + 8;
    }
    int corner = mirrored ? MARGIN : WIDTH - MARGIN - QR;
    QrSquare.of(address).ifPresent(square -> square.draw(onto, corner, FOOT + 18, QR));
  }
}
