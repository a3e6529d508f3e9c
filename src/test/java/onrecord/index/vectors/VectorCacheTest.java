package onrecord.index.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.index.PassageVectors;
import onrecord.index.PassageVectors.QuantizedVector;
import onrecord.index.Vectors;
import onrecord.language.Span;
import onrecord.testing.FakeEmbedder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VectorCacheTest {
  private static final int WIDTH = 16 + 4 + 16 + 4;
  private static final List<String> TEXTS = List.of("bread", "peace", "freedom");

  @TempDir private Path folder;
  private final FakeEmbedder embedder = new FakeEmbedder();

  @Test
  void texts_keptAndReopened_areKnown() throws IOException {
    assertThat(embed(TEXTS)).isEqualTo(3);
    assertThat(embed(TEXTS)).isZero();
    assertThat(embedder.texts()).isEqualTo(TEXTS);
    assertKnown("bread", "peace", "freedom");
  }

  @Test
  void text_givenTwice_isEmbeddedOnce() throws IOException {
    assertThat(embed(List.of("bread", "bread", "peace", "bread"))).isEqualTo(2);
    try (VectorCache cache = open()) {
      assertThat(cache.size()).isEqualTo(2);
      assertThat(cache.unknown(Stream.of("land", "bread", "land").map(ModelInput::of)))
          .isEqualTo(1);
    }
  }

  @Test
  void texts_inManyBatches_areCountedAsTheyAreEmbedded() throws IOException {
    List<String> texts = IntStream.range(0, 100).mapToObj(i -> "text " + i).toList();
    var heard = new long[1];
    try (VectorCache cache = open()) {
      assertThat(cache.embed(inputs(texts), more -> heard[0] += more)).isEqualTo(100);
    }
    assertThat(heard[0]).isEqualTo(100);
    assertKnown(texts.toArray(String[]::new));
  }

  @Test
  void lastRecord_tornByACrash_isEmbeddedAgain() throws IOException {
    embed(TEXTS);
    write(Arrays.copyOf(bytes(), 3 * WIDTH - 5));
    assertUnknown("freedom");
    assertThat(embed(TEXTS)).isEqualTo(1);
    assertKnown("bread", "peace", "freedom");
    assertThat(bytes()).hasSize(3 * WIDTH);
  }

  @Test
  void record_withAFlippedBitAnywhere_isNoVectorOfAnyText() throws IOException {
    embed(TEXTS);
    byte[] sound = bytes();
    for (int at = WIDTH; at < 2 * WIDTH; at++) {
      byte[] flipped = sound.clone();
      flipped[at] = (byte) (flipped[at] ^ 1 << at % 8);
      write(flipped);
      assertUnknown("peace");
      assertKnown("bread", "freedom");
    }
  }

  @Test
  void file_withBytesPutIn_losesNothingButTime() throws IOException {
    embed(TEXTS);
    byte[] sound = bytes();
    var shifted = new byte[sound.length + 7];
    System.arraycopy(sound, 0, shifted, 0, WIDTH);
    System.arraycopy(sound, WIDTH, shifted, WIDTH + 7, 2 * WIDTH);
    write(shifted);
    assertUnknown("peace", "freedom");
    assertThat(embed(TEXTS)).isEqualTo(2);
    assertKnown("bread", "peace", "freedom");
  }

  @Test
  void file_ofNoughts_holdsNothing() throws IOException {
    write(new byte[10 * WIDTH]);
    try (VectorCache cache = open()) {
      assertThat(cache.size()).isZero();
    }
  }

  @Test
  void file_ofAnotherEmbedderUnderThisName_holdsNothing() throws IOException {
    var other = new FakeEmbedder("other", 16);
    try (VectorCache cache = VectorCache.open(folder, other)) {
      cache.embed(inputs(TEXTS), more -> {});
    }
    Files.move(folder.resolve("other.readings"), file());
    assertUnknown("bread", "peace", "freedom");
  }

  @Test
  void readers_two_seeTheSame() throws IOException {
    embed(TEXTS);
    try (VectorCache one = open();
        VectorCache other = open()) {
      assertThat(found(one, "bread")).isNotNull().isEqualTo(found(other, "bread"));
    }
  }

  @Test
  void writers_two_neverGiveOneTextTheVectorOfAnother() throws IOException {
    List<String> mine = IntStream.range(0, 50).mapToObj(i -> "mine " + i).toList();
    List<String> yours = IntStream.range(0, 70).mapToObj(i -> "yours " + i).toList();
    try (VectorCache one = open();
        VectorCache other = open()) {
      one.embed(inputs(mine), more -> {});
      other.embed(inputs(yours), more -> {});
      for (String text : mine) {
        assertThat(found(one, text)).isIn(null, Vectors.quantized(embedder.vector(text)));
      }
    }
    embed(mine);
    assertKnown(mine.toArray(String[]::new));
    assertKnown(yours.toArray(String[]::new));
  }

  @Test
  void passage_kept_givesItsTokensBackSegmentBySegment() throws IOException {
    var passage =
        new ModelInput("Bread. Peace and freedom.", List.of(new Span(0, 6), new Span(7, 25)));
    List<QuantizedVector> question =
        List.of(
            QuantizedVector.of(embedder.vector("bread")),
            QuantizedVector.of(embedder.vector("freedom")));
    try (VectorCache cache = open()) {
      cache.embed(List.of(passage, ModelInput.of("land")), more -> {});
    }
    try (VectorCache cache = open()) {
      PassageVectors kept = cache.find(passage).orElseThrow();
      assertThat(kept.segments()).isEqualTo(2);
      assertThat(kept.nearest(0, question)[0]).isCloseTo(1, within(0.01));
      assertThat(kept.nearest(1, question)[1]).isGreaterThan(kept.nearest(0, question)[1]);
    }
    assertKnown("land");
  }

  private VectorCache open() throws IOException {
    return VectorCache.open(folder, embedder);
  }

  private long embed(List<String> texts) throws IOException {
    try (VectorCache cache = open()) {
      return cache.embed(inputs(texts), more -> {});
    }
  }

  private void assertKnown(String... texts) throws IOException {
    try (VectorCache cache = open()) {
      for (String text : texts) {
        assertThat(found(cache, text)).as(text).isEqualTo(Vectors.quantized(embedder.vector(text)));
      }
    }
  }

  private void assertUnknown(String... texts) throws IOException {
    try (VectorCache cache = open()) {
      for (String text : texts) {
        assertThat(found(cache, text)).as(text).isNull();
      }
    }
  }

  private static List<ModelInput> inputs(List<String> texts) {
    return texts.stream().map(ModelInput::of).toList();
  }

  /// The vector that is kept of a text, or null.
  private static byte @Nullable [] found(VectorCache cache, String text) throws IOException {
    return cache.find(ModelInput.of(text)).map(PassageVectors::whole).orElse(null);
  }

  private Path file() {
    return folder.resolve("fake.readings");
  }

  private byte[] bytes() throws IOException {
    return Files.readAllBytes(file());
  }

  private void write(byte[] bytes) throws IOException {
    Files.write(
        file(),
        bytes,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING);
  }
}
