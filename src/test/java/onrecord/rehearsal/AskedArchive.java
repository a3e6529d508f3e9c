package onrecord.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import onrecord.testing.SmallArchive;

/// An archive and questions that people put to it: a dozen statements, or a file of many.
///
/// @param settings what its bot is started with besides
record AskedArchive(SmallArchive small, List<String> questions, Map<String, String> settings) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int EVERY = 23;
  private static final int WORDS = 4;
  private static final int LONG = 5;
  private static final int MOST = 1 << 16;

  /// The dozen, in an empty folder.
  static AskedArchive small(Path folder) throws IOException {
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      questions.add(Harbours.question(i));
    }
    return new AskedArchive(Harbours.in(folder), questions, Map.of());
  }

  /// The statements of a file in JSON lines, with more memory; its questions are made of its words.
  ///
  /// @param data what was built of it before; it is copied
  static AskedArchive of(Path lines, Optional<Path> data, Path folder) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.copy(lines, corpus.resolve("archive.jsonl"));
    Path config = Files.writeString(folder.resolve("onrecord.yaml"), "\n");
    Path own = folder.resolve("data");
    if (data.isPresent()) {
      copy(data.get(), own);
    }
    boolean meant = Files.isDirectory(own.resolve("vectors"));
    // What stands here overrules what the tests start Java with.
    String java = "-Xmx1g -XX:TieredStopAtLevel=4";
    return new AskedArchive(
        new SmallArchive(corpus, own, config),
        questions(lines),
        Map.of("_JAVA_OPTIONS", java, "ONRECORD_SEMANTIC", meant ? "on" : "off"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path copy = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(each, copy);
        }
      }
    }
  }

  /// Four words in a row of a statement, for every so many statements.
  private static List<String> questions(Path lines) throws IOException {
    var random = new Random(EVERY);
    List<String> questions = new ArrayList<>();
    try (BufferedReader all = Files.newBufferedReader(lines)) {
      int number = 0;
      for (String line = all.readLine(); line != null; line = all.readLine()) {
        if (number++ % EVERY == 0) {
          String text = JSON.readTree(line).path("text").asText();
          List<String> words =
              Arrays.stream(text.substring(0, Math.min(MOST, text.length())).split("\\W+", -1))
                  .filter(word -> word.length() > LONG)
                  .toList();
          if (words.size() > WORDS) {
            int from = random.nextInt(words.size() - WORDS);
            String matter = String.join(" ", words.subList(from, from + WORDS));
            questions.add("What is said about " + matter + "?");
          }
        }
      }
    }
    return questions;
  }
}
