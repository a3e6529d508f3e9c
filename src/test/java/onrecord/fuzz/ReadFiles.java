package onrecord.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.Statement;
import onrecord.corpus.isolation.IsolatedReader;
import onrecord.corpus.reading.CorpusReader;
import onrecord.corpus.reading.TextBudget;
import onrecord.corpus.source.ArchiveFile;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourcePlace;
import onrecord.corpus.source.StatementDraft;
import onrecord.fuzz.HostileFiles.Made;
import onrecord.operation.DurableFile;

/// Files in a folder of their own, read as the product reads a folder: all by the same process,
/// until one of them ends it. An honest one among them must always be read.
public final class ReadFiles {
  private static final String SIDECAR = ".meta.yaml";
  private static final String HONEST = "The harbour stood still on Monday.";
  private static final List<String> ABOUT_ALL = List.of("organizations.yaml", "names.yaml");

  private final Path scratch;

  /// @param scratch where folders can be made
  public ReadFiles(Path scratch) {
    this.scratch = scratch;
  }

  /// What is done with a folder.
  private interface Step {
    void run(Path folder) throws IOException;
  }

  private void inFolder(Step step) {
    try {
      Path folder = Files.createTempDirectory(scratch, "folder");
      try {
        step.run(folder);
      } finally {
        DurableFile.deleteFolder(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads them as an archive; those that speak of a whole archive each in one of its own.
  public void archive(List<Made> files) {
    files.stream().filter(file -> ABOUT_ALL.contains(file.name())).forEach(this::aboutAll);
    inFolder(
        folder -> {
          int number = 0;
          for (Made file : files) {
            if (!ABOUT_ALL.contains(file.name())) {
              write(folder, number + file.name(), file.bytes());
            }
            number++;
          }
          check(folder);
        });
  }

  private void aboutAll(Made file) {
    inFolder(
        folder -> {
          Files.write(folder.resolve(file.name()), file.bytes());
          check(folder);
        });
  }

  private static void write(Path folder, String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    if (name.endsWith(SIDECAR)) {
      Files.writeString(folder.resolve(name.replace(SIDECAR, "")), "Words of " + name);
    }
  }

  private static void check(Path folder) throws IOException {
    Files.writeString(folder.resolve("zz-honest.txt"), HONEST);
    Corpus corpus = CorpusReader.read(folder);
    corpus
        .statements()
        .forEach(
            statement -> statement.voices().forEach(voice -> voice.span().of(statement.text())));
    assertThat(corpus.statements()).extracting(Statement::text).contains(HONEST);
  }

  /// Reads them as containers that somebody brings.
  public void containers(List<Made> files) {
    inFolder(
        folder -> {
          var limit = TextBudget.ofHeap(Runtime.getRuntime().maxMemory()).limit();
          Problems problems = new Problems();
          List<String> read = new ArrayList<>();
          try (var reader = IsolatedReader.ofContainers(ReadingRules.STANDARD, limit)) {
            int number = 0;
            for (Made file : files) {
              Path path = folder.resolve(number++ + file.name());
              Files.write(path, file.bytes());
              reader.read(container(path), draft -> read.add(text(draft)), problems);
            }
            Path honest = Files.writeString(folder.resolve("honest.txt"), HONEST);
            reader.read(container(honest), draft -> read.add(text(draft)), problems);
          }
          assertThat(read).last().isEqualTo(HONEST);
        });
  }

  private static ArchiveFile container(Path path) {
    return new ArchiveFile(
        path, new SourcePlace(String.valueOf(path.getFileName()), 0), Optional.empty());
  }

  private static String text(StatementDraft draft) {
    return draft.extract().text();
  }
}
