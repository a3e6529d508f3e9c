package onrecord.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HouseTest {
  private static final String ROOM = "src/main/java/onrecord/language/";
  private static final String NULL_MARKED = "@NullMarked package onrecord.language;";

  @TempDir Path root;

  @Test
  void room_small_andNullMarked_passes() throws IOException {
    write(ROOM + "package-info.java", NULL_MARKED);
    write(ROOM + "Word.java", type("Word"));
    write("src/test/java/onrecord/language/WordTest.java", type("WordTest"));
    assertThat(House.sourceViolations(root)).isEmpty();
  }

  @Test
  void room_notNullMarked_fails() throws IOException {
    write(ROOM + "package-info.java", "package onrecord.language;");
    assertThat(House.sourceViolations(root))
        .containsExactly(
            "onrecord.language: not null-marked; give it a package-info.java with @NullMarked");
  }

  @Test
  void room_tooLarge_fails() throws IOException {
    write(ROOM + "package-info.java", NULL_MARKED);
    for (int i = 1; i <= RoomRules.FILES; i++) {
      write(ROOM + "Word" + i + ".java", type("Word" + i));
    }
    assertThat(House.sourceViolations(root))
        .singleElement()
        .asString()
        .contains("21 files, 20 at most; split the room");
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/test/resources/x.txt", "pom.xml", "config/x.yaml", "onrecord"})
  void file_thatLeansOnPapersOutside_fails(String file) throws IOException {
    write(file, "see " + Path.of("..", "shared") + "/questions");
    assertThat(House.outsideViolations(root))
        .singleElement()
        .asString()
        .contains(file, "names a folder outside the project");
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private static String type(String name) {
    return "package onrecord.language;\n/// A word.\npublic class " + name + " {}\n";
  }
}
