package onrecord.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files with what is expected; `-Donrecord.golden=write` writes them anew. Read the difference
/// like code.
public final class Golden {
  private static final Path RESOURCES = Path.of("src", "test", "resources", "onrecord");
  private static final boolean WRITE = "write".equals(System.getProperty("onrecord.golden"));

  private Golden() {}

  /// What the file holds; empty text where it is to be written.
  public static String read(String file) throws IOException {
    Path path = RESOURCES.resolve(file);
    return Files.exists(path) ? Files.readString(path) : "";
  }

  /// Compares with the file.
  public static void check(String file, String actual) throws IOException {
    Path path = RESOURCES.resolve(file);
    if (WRITE) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, actual);
    }
    assertThat(actual).as(path + "; rewrite with -Donrecord.golden=write").isEqualTo(read(file));
  }
}
