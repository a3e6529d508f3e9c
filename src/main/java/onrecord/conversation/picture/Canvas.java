package onrecord.conversation.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A sheet to draw on, which becomes a PNG.
final class Canvas {
  static final Color PAPER = new Color(0xFBFAF6);
  static final Color INK = new Color(0x1B1F24);
  static final Color QUIET = new Color(0x55606B);
  static final Color ACCENT = new Color(0x1F4E79);
  static final Color LINE = new Color(0xD5D2C8);

  private Canvas() {}

  /// What is drawn, as a PNG of that size.
  static byte[] png(int width, int height, Consumer<Graphics2D> drawing) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D onto = image.createGraphics();
    try {
      onto.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      onto.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      onto.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      onto.setColor(PAPER);
      onto.fillRect(0, 0, width, height);
      onto.setColor(INK);
      drawing.accept(onto);
    } finally {
      onto.dispose();
    }
    return encoded(image);
  }

  private static byte[] encoded(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("every Java writes PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }
}
