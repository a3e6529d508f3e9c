package onrecord.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import onrecord.terminal.Host.Places;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options that every command has.
final class Folders {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec command;

  @Option(names = "--corpus", paramLabel = "DIR", description = "The archive's folder.")
  private Optional<Path> corpus = Optional.empty();

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration.")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder for the index and all else that is kept.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  /// Where the command line says that things are, before the command's name or after it.
  Places places(Folders before) {
    check();
    before.check();
    return unchecked(before);
  }

  /// The same, whether or not there is anything.
  Places unchecked(Folders before) {
    return new Places(
        corpus.or(() -> before.corpus), config.or(() -> before.config), data.or(() -> before.data));
  }

  private void check() {
    corpus.filter(folder -> !Files.isDirectory(folder)).ifPresent(this::noFolder);
    // What is no folder can be read, /dev/null too: the launcher trains with no settings at all.
    config.filter(file -> !Files.exists(file) || Files.isDirectory(file)).ifPresent(this::noFile);
    data.filter(folder -> Files.exists(folder) && !Files.isDirectory(folder))
        .ifPresent(this::noFolder);
  }

  private void noFolder(Path path) {
    throw wrongUse("not a folder: " + path);
  }

  private void noFile(Path path) {
    throw wrongUse("not a file: " + path);
  }

  /// Stops the command: it was called in a wrong way.
  ParameterException wrongUse(String what) {
    return new ParameterException(command.commandLine(), what);
  }

  /// A file that the command line names.
  Path existing(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw wrongUse("no such file: " + file);
    }
    return file;
  }
}
