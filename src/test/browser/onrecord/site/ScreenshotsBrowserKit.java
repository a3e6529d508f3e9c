package onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import onrecord.testing.HarbourArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The pictures of the site in `src/docs`: taken anew with `-Donrecord.screenshots=write`, else
/// looked at whether they still are of that size. Run by the profile `browser`.
final class ScreenshotsBrowserKit {
  private static final boolean WRITE = "write".equals(System.getProperty("onrecord.screenshots"));
  private static final Path DOCS = Path.of("src/docs");
  private static final int MOST_BYTES = 150_000;

  @TempDir Path folder;

  /// A page that is shown.
  enum Shot {
    ANSWER("site-answer.png", 920, 480, false),
    QUOTATION("site-quotation.png", 920, 640, false),
    ALTERED("site-altered.png", 920, 560, true),
    TIMELINE("site-timeline.png", 920, 760, false),
    PHONE("site-phone.png", 390, 760, true),
    PERSIAN("site-persian.png", 390, 760, false);

    private final String file;
    private final int width;
    private final int height;
    private final boolean dark;

    Shot(String file, int width, int height, boolean dark) {
      this.file = file;
      this.width = width;
      this.height = height;
      this.dark = dark;
    }

    private String path(FirstArchiveSite site) {
      return switch (this) {
        case ANSWER -> PageKinds.KILLED;
        case QUOTATION -> PageKinds.quotation(site, PageKinds.FRSO, PageKinds.BARZEGAR);
        case PHONE -> PageKinds.quotation(site, PageKinds.FRSO, PageKinds.BARZEGAR) + "#q";
        case ALTERED -> PageKinds.of(site).getOrDefault("altered", "");
        case TIMELINE -> "/timeline?q=election";
        case PERSIAN -> "/s/sailors-2011-call?lang=fa";
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void picture_inTheDocuments_isOfItsSize(Shot shot) throws IOException {
    Path file = DOCS.resolve(shot.file);
    assertThat(Files.size(file)).as(shot.file).isLessThan(MOST_BYTES);
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(shot.width);
    assertThat(image.getHeight()).isEqualTo(shot.height);
  }

  @Test
  void pictures_areTaken_asThePagesAreNow() throws Exception {
    HarbourArchive harbour = HarbourArchive.in(folder.resolve("harbour"));
    for (boolean first : new boolean[] {true, false}) {
      Path corpus = first ? FirstArchiveSite.FIRST : harbour.corpus();
      Path mine = Files.createDirectories(folder.resolve("of-" + first));
      try (var site = FirstArchiveSite.over(corpus, mine.resolve("data"));
          var browser = Browser.of(site, mine)) {
        for (Shot shot : Shot.values()) {
          if ((shot == Shot.PERSIAN) != first) {
            take(shot, site, browser);
          }
        }
      }
    }
  }

  private static void take(Shot shot, FirstArchiveSite site, Browser browser) throws IOException {
    browser.dark(shot.dark);
    browser.screen(shot.width, shot.height, 1);
    browser.visit(shot.path(site));
    byte[] png =
        browser.bytes("Page.captureScreenshot", Map.of("format", "png"), it -> it.length > 0);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(shot.width);
    assertThat(colours(image)).as("%s shows something", shot).isGreaterThan(20);
    if (WRITE) {
      Files.write(DOCS.resolve(shot.file), png);
    }
  }

  private static long colours(BufferedImage image) {
    int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(all).distinct().count();
  }
}
