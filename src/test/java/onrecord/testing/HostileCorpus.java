package onrecord.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A folder of files that nobody should hand over, each of a size that is drawn, and some honest
/// ones between them.
public final class HostileCorpus {
  private static final int HONEST_FILES = 5;

  private final Random random;
  private final int most;

  private HostileCorpus(Random random, int most) {
    this.random = random;
    this.most = most;
  }

  /// One file that is to be handed over.
  ///
  /// @param name with its ending
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
  public record Hostile(String name, byte[] content) {}

  /// Something that makes the content of a file.
  private interface Making {
    byte[] content() throws IOException;
  }

  private record Kind(String ending, Making making) {}

  /// So many of them, the same ones for the same seed.
  ///
  /// @param megabytes what the largest is, and about a tenth of what a small one unfolds to
  public static List<Hostile> files(int count, int megabytes, long seed) throws IOException {
    var corpus = new HostileCorpus(new Random(seed), megabytes << 20);
    List<Kind> kinds = corpus.kinds();
    List<Hostile> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Kind kind = kinds.get(i % kinds.size());
      String name = "hostile-%03d.%s".formatted(i, kind.ending);
      files.add(new Hostile(name, kind.making.content()));
    }
    return files;
  }

  /// Lays them into a folder, with links and names that only a folder can hold, and honest ones.
  public static void lay(Path folder, List<Hostile> files) throws IOException {
    Files.createDirectories(folder);
    for (Hostile file : files) {
      Files.write(folder.resolve(file.name), file.content);
    }
    for (int i = 1; i <= HONEST_FILES; i++) {
      Files.writeString(folder.resolve("honest-" + i + ".txt"), honest(i));
    }
    Files.writeString(folder.resolve("organizations.yaml"), "dockers: {name: Dock Workers}\n");
    Files.createSymbolicLink(folder.resolve("link-out.txt"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(folder.resolve("link-log.txt"), Path.of("/proc/kmsg"));
    Files.createSymbolicLink(folder.resolve("link-device.txt"), Path.of("/dev/zero"));
    Files.createSymbolicLink(folder.resolve("link-self.txt"), Path.of("link-self.txt"));
    Files.createSymbolicLink(folder.resolve("link-up"), Path.of("."));
    String address = folder.toUri().toString();
    Files.writeString(Path.of(URI.create(address + "name-%ff.txt")), "One.");
    Files.writeString(Path.of(URI.create(address + "name-%fe.txt")), "Two.");
    Files.writeString(folder.resolve("name-\u001b[2J\n.txt"), "Three.");
  }

  private List<Kind> kinds() {
    return List.of(
        new Kind("txt", () -> drawn(10_000)),
        new Kind("md", () -> text("# x" + "\t".repeat(100_000 + random.nextInt(999)) + "x")),
        new Kind("pdf", () -> HostileFiles.doublingPdf(30 + random.nextInt(20))),
        new Kind(
            "jsonl", () -> text("{\"text\":" + "[".repeat(990) + "1" + "]".repeat(990) + "}\n{\n")),
        new Kind("html", () -> text("<p>a".repeat(size() / 4))),
        new Kind("docx", () -> HostileFiles.swellingWordFile(8L * size())),
        new Kind("csv", () -> text("id,text," + "x".repeat(150_000) + "\na,Words.\n")),
        new Kind("txt", () -> text("word ".repeat(size() / 5))),
        new Kind("pdf", () -> HostileFiles.swellingPdf(8 * size())),
        new Kind("jsonl", () -> text("{\"text\":" + "{\"a\":".repeat(50_000 + random.nextInt(9)))),
        new Kind("html", () -> text(nested("<div>", "</div>", 20_000 + random.nextInt(999)))),
        new Kind("docx", () -> mutated(HostileFiles.swellingWordFile(5_000))),
        new Kind("csv", () -> text("id,text\na,\"" + "x\n".repeat(size() / 2))),
        new Kind("md", () -> text("---\na: " + nested("[", "]", 5_000) + "\n---\nWords.")),
        new Kind("pdf", () -> mutated(HostileFiles.swellingPdf(5_000))),
        new Kind("txt", () -> text("a-".repeat(50_000 + random.nextInt(999)) + "a")),
        new Kind("html", () -> cut(text("<title>T</title><p title='" + "x ".repeat(5_000)))),
        new Kind("jsonl", () -> text("{\"text\":\"" + "x".repeat(size()) + "\n")),
        new Kind("txt", () -> text("'90s and ".repeat(9) + "'x".repeat(30_000))),
        new Kind("pdf", () -> cut(HostileFiles.swellingPdf(50_000))),
        new Kind("txt", () -> text("a\n".repeat(size() / 2))),
        new Kind("docx", () -> cut(HostileFiles.swellingWordFile(50_000))),
        new Kind("csv", () -> drawn(5_000)),
        new Kind("md", () -> text("---\na: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b]\n")),
        new Kind("txt", () -> text("\u0001\u0002\u200b\u202e".repeat(5_000 + random.nextInt(99)))),
        new Kind("html", () -> text("<script>" + "x".repeat(9_999) + "</script>")),
        new Kind("txt", () -> text("\n \n".repeat(40_000) + "a")),
        new Kind("jsonl", () -> text("\u0000\n[1,2]\n{\"text\":1e999}\n{\"id\":{}}\n")),
        new Kind("docx", () -> drawn(2_000)),
        new Kind("pdf", () -> text("%PDF-1.4\n1 0 obj<</Pages 1 0 R/Kids[1 0 R]>>endobj")));
  }

  private int size() {
    return most / 2 + random.nextInt(most / 2);
  }

  private byte[] drawn(int length) {
    byte[] bytes = new byte[length + random.nextInt(length)];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] mutated(byte[] sound) {
    for (int i = 0; i < 20; i++) {
      sound[random.nextInt(sound.length)] = (byte) random.nextInt(256);
    }
    return sound;
  }

  private byte[] cut(byte[] whole) {
    byte[] part = new byte[1 + random.nextInt(whole.length - 1)];
    System.arraycopy(whole, 0, part, 0, part.length);
    return part;
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  private static String nested(String open, String close, int depth) {
    return open.repeat(depth) + "x" + close.repeat(depth);
  }

  private static String honest(int day) {
    return """
        ---
        id: honest-%1$d
        title: Honest %1$d
        organization: dockers
        date: 2011-06-2%1$d
        language: en
        ---

        The harbour stood still on day %1$d, and nobody left the quay.
        """
        .formatted(day);
  }
}
