package onrecord.conversation.picture;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// An address as a square that a telephone's camera reads.
record QrSquare(ByteMatrix dots) {
  /// The standard asks for four dots of white around it.
  private static final int MARGIN = 4;

  /// That of an address.
  ///
  /// @return nothing where it is too long for one
  static Optional<QrSquare> of(String address) {
    try {
      return Optional.of(new QrSquare(Encoder.encode(address, ErrorCorrectionLevel.L).getMatrix()));
    } catch (WriterException _) {
      return Optional.empty();
    }
  }

  /// Draws it that large with its upper left corner there, each dot in whole pixels.
  void draw(Graphics2D onto, int x, int y, int side) {
    int dot = side / (dots.getWidth() + 2 * MARGIN);
    int inset = (side - dot * dots.getWidth()) / 2;
    Object smooth = onto.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
    onto.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    onto.setColor(Color.WHITE);
    onto.fillRect(x, y, side, side);
    onto.setColor(Color.BLACK);
    for (int row = 0; row < dots.getHeight(); row++) {
      for (int column = 0; column < dots.getWidth(); column++) {
        if (dots.get(column, row) == 1) {
          onto.fill(
              new Rectangle2D.Float(x + inset + column * dot, y + inset + row * dot, dot, dot));
        }
      }
    }
    onto.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smooth);
  }
}
