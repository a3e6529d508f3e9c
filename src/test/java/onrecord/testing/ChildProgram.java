package onrecord.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Programs in a Java of their own, as tests need them that kill one or read all that it prints.
public final class ChildProgram {
  private static final long LONGEST_MINUTES = 2;

  private ChildProgram() {}

  /// What came of a program.
  public record Ended(int code, String out, String err) {}

  /// Starts a class of the tests; what it prints on standard output can be read.
  public static Process start(Class<?> main, String... arguments) throws IOException {
    return new ProcessBuilder(command(main, arguments))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /// Starts a class of the tests with so many megabytes of heap, and ends it where they do not do.
  public static Process startWithHeap(int megabytes, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = command(main, arguments);
    command.addAll(1, List.of("-Xmx" + megabytes + "m", "-XX:+ExitOnOutOfMemoryError"));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static List<String> command(Class<?> main, String... arguments) {
    String classes = System.getProperty("surefire.test.class.path", "");
    List<String> command = java();
    // What the JVM keeps of itself in a file is no business of a test.
    command.add("-XX:-UsePerfData");
    command.add("-cp");
    command.add(classes.isEmpty() ? System.getProperty("java.class.path") : classes);
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  /// Starts a class of the tests that can write no file larger than so many blocks of 512 bytes: to
  /// whoever writes it is as if the disk were full.
  public static Process startWithFullDisk(int blocks, Class<?> main, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "sh"));
    command.addAll(command(main, arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /// Runs the jar that was built, with those variables and no others of ours, and waits for its
  /// end.
  public static Ended run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = java();
    command.addAll(Product.options());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("onrecord", ".out");
    Path err = Files.createTempFile("onrecord", ".err");
    try {
      var builder = new ProcessBuilder(command).redirectOutput(out.toFile());
      builder.redirectError(err.toFile()).redirectInput(Path.of("/dev/null").toFile());
      setOnly(builder, environment);
      Process process = builder.start();
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException("it did not end: " + command);
      }
      return new Ended(process.exitValue(), text(out), text(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /// Starts the jar that was built, with those variables and no others of ours; all that it says is
  /// added to a file.
  public static Process begin(Map<String, String> environment, Path log, String... arguments)
      throws IOException {
    List<String> command = java();
    command.addAll(Product.options());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(Path.of("/dev/null").toFile());
    setOnly(builder, environment);
    return builder.start();
  }

  private static void setOnly(ProcessBuilder builder, Map<String, String> environment) {
    builder.environment().keySet().removeIf(name -> name.startsWith("ONRECORD_"));
    builder.environment().keySet().removeIf(name -> name.startsWith("TELEGRAM_"));
    builder.environment().putAll(environment);
  }

  static List<String> java() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED"));
    // It lives for a few seconds: what compiles slowly would only take the time of the others.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    return command;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
