package onrecord.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.index.IndexProgress;
import onrecord.index.generation.Generations.FoundGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DamageTest {
  private static final Corpus CORPUS = BuildingProgram.corpus(0);

  @TempDir private Path data;

  @Test
  void generation_ofAnotherForm_doesNotServe() throws IOException {
    build("one");
    edit(
        1,
        "manifest.json",
        text -> text.replace("\"format\" : " + Manifest.FORMAT, "\"format\" : 99"));
    assertThat(why("one")).isEqualTo("the index has the form of another version");
    edit(1, "manifest.json", text -> "{\"format\":98,\"all else\":[\"is new\"]}");
    assertThat(why("one")).isEqualTo("the index has the form of another version");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[1]",
        "\u0000\u0001",
        "{\"format\":" + Manifest.FORMAT + "}",
        "{\"format\""
      })
  void manifest_thatIsNone_isDamage(String text) throws IOException {
    build("one");
    edit(1, "manifest.json", before -> text);
    assertThat(why("one")).isEqualTo("the index is damaged (manifest.json is no manifest)");
  }

  @Test
  void manifest_withAFlippedBit_neverServesWhatItDoesNotHold() throws IOException {
    build("one");
    Path file = data.resolve("generations/000001/manifest.json");
    byte[] sound = Files.readAllBytes(file);
    for (int at = 0; at < sound.length; at++) {
      byte[] flipped = sound.clone();
      flipped[at] = (byte) (flipped[at] ^ 1 << at % 8);
      Files.write(file, flipped);
      // A flip may fall on white space; what matters is that nothing is thrown.
      if (generations().open("one")
          instanceof FoundGeneration.Usable(var index, var passedOver, _)) {
        assertThat(index.list()).hasSize(CORPUS.statements().size());
        index.close();
      }
    }
  }

  @Test
  void file_truncatedFlippedOrGone_isDamageThatNamesIt() throws IOException {
    build("one");
    for (Path file : files(1)) {
      String name = data.resolve("generations/000001").relativize(file).toString();
      byte[] sound = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(sound, sound.length / 2));
      assertThat(why("one")).isEqualTo("the index is damaged (" + name + " was changed)");
      byte[] flipped = sound.clone();
      flipped[sound.length / 2] ^= 1;
      Files.write(file, flipped);
      assertThat(why("one")).isEqualTo("the index is damaged (" + name + " was changed)");
      Files.delete(file);
      assertThat(why("one")).isEqualTo("the index is damaged (" + name + " is missing)");
      Files.write(file, sound);
    }
    assertThat(usable("one")).isEqualTo("1, ");
  }

  @Test
  void generation_damaged_leavesTheOneBeforeToServeWhichSaysSo() throws IOException {
    build("one");
    build("one");
    Files.delete(data.resolve("generations/000002/contents.json"));
    assertThat(usable("one")).isEqualTo("1, the index is damaged (contents.json is missing)");
  }

  private Generations generations() {
    return BuildingProgram.generations(data);
  }

  private void build(String fingerprint) throws IOException {
    try (GenerationBuild build = generations().begin().orElseThrow()) {
      build.build(CORPUS, fingerprint, IndexProgress.SILENT, Acceptance.ANY);
    }
  }

  private String why(String fingerprint) throws IOException {
    return why(generations().open(fingerprint));
  }

  private static String why(FoundGeneration found) throws IOException {
    return switch (found) {
      case FoundGeneration.Usable(var index, var passedOver, _) -> {
        index.close();
        yield "usable";
      }
      case FoundGeneration.Unusable(var why) -> why;
    };
  }

  /// The number of the generation that serves, and what it says of newer ones.
  private String usable(String fingerprint) throws IOException {
    return switch (generations().open(fingerprint)) {
      case FoundGeneration.Usable(var index, var passedOver, _) -> {
        try (index) {
          assertThat(index.list()).hasSize(CORPUS.statements().size());
          yield index.number() + ", " + passedOver;
        }
      }
      case FoundGeneration.Unusable(var why) -> "unusable: " + why;
    };
  }

  private void edit(int number, String name, UnaryOperator<String> change) throws IOException {
    Path file = data.resolve("generations/%06d".formatted(number)).resolve(name);
    Files.writeString(file, change.apply(Files.readString(file)));
  }

  /// All but the manifest.
  private List<Path> files(int number) throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("generations/%06d".formatted(number)))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("manifest.json") && !file.endsWith("write.lock"))
          .toList();
    }
  }
}
