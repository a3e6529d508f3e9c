package onrecord.corpus.isolation;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How Java is called to read files.
final class ReaderCommand {
  /// What Java ends with when its heap is full and it is told to end then.
  static final int OUT_OF_MEMORY = 3;

  /// What a process ends with that was killed.
  static final int KILLED = 128 + 9;

  /// All that it is given of the environment: no token, no options meant for the bot.
  private static final Set<String> VARIABLES =
      Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "MALLOC_ARENA_MAX");

  private static final List<String> PROPERTIES = List.of("user.home");

  private ReaderCommand() {}

  /// @param scratch where it may keep files while it reads
  static ProcessBuilder of(int memory, TextLimit limit, ReaderTask task, Path scratch) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + memory + "m",
            "-Xss4m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + scratch));
    PROPERTIES.forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
    cache().forEach(command::add);
    command.addAll(List.of("-cp", classPath(), ReaderProgram.class.getName()));
    command.addAll(List.of(Long.toString(limit.most()), Long.toString(limit.heap()), task.name()));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().retainAll(VARIABLES);
    return builder;
  }

  /// What this process was told of classes that lie ready, which serve the other as well.
  private static Stream<String> cache() {
    String[] given = ProcessHandle.current().info().arguments().orElseGet(() -> new String[0]);
    return Arrays.stream(given)
        .takeWhile(each -> !each.equals("-jar"))
        .filter(each -> each.startsWith("-XX:AOTCache=") || each.startsWith("-Xlog:"));
  }

  /// Where this program's classes are: in tests not where Java was told.
  private static String classPath() {
    return ReaderProgram.class.getClassLoader() instanceof URLClassLoader loader
        ? Arrays.stream(loader.getURLs())
            .map(ReaderCommand::path)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  private static String path(URL url) {
    try {
      return Path.of(url.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path is made of files", e);
    }
  }
}
