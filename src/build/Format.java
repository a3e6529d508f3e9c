import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The formatter as a program: `check FOLDER` names what is not formatted and fails, `apply FOLDER`
/// formats it.
final class Format {
  public static void main(String[] args) throws IOException {
    boolean apply = args[0].equals("apply");
    List<Path> sources;
    try (var walk = Files.walk(Path.of(args[1]))) {
      sources = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    // On all cores; the order stays.
    List<Path> unformatted =
        sources.parallelStream().filter(source -> isUnformatted(source, apply)).toList();
    if (!apply && !unformatted.isEmpty()) {
      unformatted.forEach(source -> System.err.println(source + ": not formatted"));
      System.err.println("Format with: mvn -q initialize exec:exec@format");
      System.exit(1);
    }
  }

  private static boolean isUnformatted(Path source, boolean apply) {
    try {
      String text = Files.readString(source);
      String formatted = formatted(text);
      if (apply && !formatted.equals(text)) {
        Files.writeString(source, formatted);
      }
      return !formatted.equals(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatterException e) {
      throw new IllegalArgumentException(source + ": " + e.getMessage(), e);
    }
  }

  private static String formatted(String text) throws FormatterException {
    var style = JavaFormatterOptions.Style.GOOGLE;
    String clean =
        ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(text), style);
    return new Formatter(JavaFormatterOptions.builder().style(style).build()).formatSource(clean);
  }
}
