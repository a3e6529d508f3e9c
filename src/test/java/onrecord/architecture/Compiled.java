package onrecord.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;

/// Small sample sources, compiled into a folder.
final class Compiled {
  private Compiled() {}

  /// Compiles the samples, each given as its path and its text, and gives the folder of classes.
  static Path samples(Path folder, String... pathsAndTexts) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder + "/classes"));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      Path file = folder.resolve("sources").resolve(pathsAndTexts[i]);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, pathsAndTexts[i + 1]);
      arguments.add(file.toString());
    }
    var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    int status = compiler.run(null, null, null, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("the samples do not compile");
    }
    return folder.resolve("classes");
  }
}
