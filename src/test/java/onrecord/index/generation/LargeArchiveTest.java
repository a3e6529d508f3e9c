package onrecord.index.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.index.IndexProgress;
import onrecord.index.IndexProgress.Phase;
import onrecord.index.IndexReport;
import onrecord.index.generation.Generations.FoundGeneration;
import onrecord.testing.FakeEmbedder;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An archive whose vectors would keep a question waiting.
final class LargeArchiveTest {
  private static final Corpus LARGE = corpus(30);

  @TempDir private Path data;
  private final FakeEmbedder embedder = new FakeEmbedder();

  @Test
  void ready_buildsWordsAlone_andSaysThatVectorsAreToCome() throws IOException {
    IndexReport report = ready(LARGE, "one", IndexProgress.SILENT);
    assertThat(report.embedded()).isZero();
    assertThat(embedder.texts()).isEmpty();
    assertThat(usable("one")).isEqualTo("1, vectors to come");
  }

  @Test
  void ready_ofASmallArchive_buildsEverything() throws IOException {
    ready(corpus(2), "one", IndexProgress.SILENT);
    assertThat(usable("one")).isEqualTo("1, whole");
  }

  @Test
  void build_letsWordsServeWhileItEmbeds_thenAll() throws IOException {
    List<String> meanwhile = new ArrayList<>();
    IndexProgress progress =
        at -> {
          if (at.phase() == Phase.VECTORS && at.done() == 0) {
            meanwhile.add(usableOrFailed("one"));
          }
        };
    IndexReport report = build(LARGE, "one", progress);
    assertThat(meanwhile).containsExactly("1, vectors to come");
    assertThat(usable("one")).isEqualTo("2, whole");
    assertThat(report.added()).hasSize(30);
    assertThat(generations().serving()).isEqualTo(2);
  }

  @Test
  void build_cutOffWhileItEmbeds_goesOnWhereItStopped() throws IOException {
    IndexProgress breaking =
        at -> {
          if (at.phase() == Phase.VECTORS && at.done() > 2000) {
            throw new IllegalStateException("broken on purpose");
          }
        };
    assertThatThrownBy(() -> build(LARGE, "one", breaking)).hasMessageContaining("purpose");
    assertThat(usable("one")).isEqualTo("1, vectors to come");
    build(LARGE, "one", IndexProgress.SILENT);
    assertThat(new HashSet<>(embedder.texts())).hasSameSizeAs(embedder.texts());
    assertThat(usable("one")).isEqualTo("2, whole");
  }

  @Test
  void wordsAlone_goWhenTheirVectorsAreThere_andTheGenerationBeforeStays() throws IOException {
    build(corpus(2), "small", IndexProgress.SILENT);
    ready(LARGE, "one", IndexProgress.SILENT);
    build(LARGE, "one", IndexProgress.SILENT);
    generations().cleanLeftovers();
    assertThat(usable("one")).isEqualTo("3, whole");
    assertThat(usable("small")).isEqualTo("1, whole");
    assertThat(data.resolve("generations/000002")).doesNotExist();
  }

  @Test
  void part_thatIsAsItWas_isTakenOverAndNotWritten() throws IOException {
    build(LARGE, "one", IndexProgress.SILENT);
    build(LARGE, "two", IndexProgress.SILENT);
    try (var files = Files.list(part(3))) {
      for (Path file : files.toList()) {
        assertThat(Files.isSameFile(file, part(2).resolve(file.getFileName()))).isTrue();
      }
    }
  }

  @Test
  void part_damagedOnTheDisk_isWrittenAnew() throws IOException {
    build(LARGE, "one", IndexProgress.SILENT);
    try (var files = Files.list(part(2))) {
      Path largest = files.max((a, b) -> Long.compare(size(a), size(b))).orElseThrow();
      byte[] bytes = Files.readAllBytes(largest);
      bytes[bytes.length / 2] ^= 1;
      Files.write(largest, bytes);
    }
    assertThat(usable("one")).isEqualTo("1, vectors to come");
    build(LARGE, "one", IndexProgress.SILENT);
    assertThat(usable("one")).isEqualTo("3, whole");
  }

  private Path part(int generation) {
    return data.resolve("generations/%06d/statements-00".formatted(generation));
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  private IndexReport build(Corpus corpus, String fingerprint, IndexProgress progress)
      throws IOException {
    try (GenerationBuild build = generations().begin().orElseThrow()) {
      return build.build(corpus, fingerprint, progress);
    }
  }

  private IndexReport ready(Corpus corpus, String fingerprint, IndexProgress progress)
      throws IOException {
    try (GenerationBuild build = generations().begin().orElseThrow()) {
      return build.ready(corpus, fingerprint, progress);
    }
  }

  private Generations generations() {
    return new Generations(data, Optional.of(embedder));
  }

  private String usableOrFailed(String fingerprint) {
    try {
      return usable(fingerprint);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private String usable(String fingerprint) throws IOException {
    return switch (generations().open(fingerprint)) {
      case FoundGeneration.Usable(var index, _, var toCome) -> {
        try (index) {
          assertThat(index.semantic()).isNotEqualTo(toCome);
          yield index.number() + (toCome ? ", vectors to come" : ", whole");
        }
      }
      case FoundGeneration.Unusable(var why) -> "unusable: " + why;
    };
  }

  private static Corpus corpus(int size) {
    List<Statement> statements =
        IntStream.range(0, size)
            .mapToObj(
                number ->
                    Statements.of(
                        "statement-%03d".formatted(number),
                        Statements.masthead("Log " + number, "2012", Optional.empty()),
                        text(number)))
            .toList();
    return new Corpus(statements, List.of(), List.of(), List.of());
  }

  private static String text(int number) {
    return IntStream.range(0, 100)
        .mapToObj(day -> "On day " + day + " docker " + number + " loaded a crate of tea.")
        .collect(Collectors.joining("\n"));
  }
}
