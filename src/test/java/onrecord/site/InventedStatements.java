package onrecord.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import onrecord.testing.ArchiveFolder;

/// An archive of invented statements whose texts change: sentences go, come, move, are reworded and
/// stand twice.
final class InventedStatements {
  private static final List<String> WORDS =
      List.of(
          "harbour",
          "tariff",
          "night",
          "strike",
          "ballot",
          "wages",
          "crane",
          "council",
          "bridge",
          "lamp",
          "ferry",
          "union",
          "authority",
          "fish",
          "winter",
          "result",
          "talks",
          "square",
          "island",
          "hospital",
          "Qualität",
          "año",
          "ouvrières",
          "بندر",
          "کارگران",
          "🚢",
          "45,000",
          "اعتصاب",
          "U.S.",
          "co-operative");
  private static final int PARAGRAPHS = 6;
  private static final int SENTENCES = 5;

  private final Random random;
  private final Map<String, List<List<String>>> texts = new TreeMap<>();

  /// So many, the same ones for the same seed.
  InventedStatements(long seed, int count) {
    random = new Random(seed);
    for (int i = 0; i < count; i++) {
      var paragraphs = new ArrayList<List<String>>();
      for (int p = 0; p < PARAGRAPHS; p++) {
        paragraphs.add(sentences());
      }
      texts.put("invented-%04d".formatted(i), paragraphs);
    }
  }

  private List<String> sentences() {
    var sentences = new ArrayList<String>();
    for (int s = 0; s < SENTENCES; s++) {
      sentences.add(sentence());
    }
    return sentences;
  }

  /// A short one in ten, which stands in the same statement again.
  private String sentence() {
    if (random.nextInt(10) == 0) {
      return "So it is.";
    }
    var sentence = new StringBuilder("We say");
    for (int i = 5 + random.nextInt(14); i > 0; i--) {
      sentence.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return sentence.append('.').toString();
  }

  /// Changes each in its own way: none of it, a little, much, or takes it away.
  void change() {
    var all = new ArrayList<>(texts.keySet());
    for (String id : all) {
      List<List<String>> paragraphs = texts.getOrDefault(id, List.of());
      switch (random.nextInt(8)) {
        case 0 -> paragraphs.addFirst(sentences());
        case 1 -> paragraphs.remove(random.nextInt(paragraphs.size()));
        case 2 -> paragraphs.add(paragraphs.remove(0));
        case 3 -> paragraphs.forEach(one -> one.set(random.nextInt(one.size()), sentence()));
        case 4 -> paragraphs.get(1).addFirst("Word by word.");
        case 5 -> paragraphs.addAll(List.copyOf(paragraphs));
        case 6 -> texts.remove(id);
        default -> {}
      }
    }
  }

  /// Writes them into a folder that holds nothing else.
  void write(Path corpus) throws IOException {
    if (Files.isDirectory(corpus)) {
      try (var files = Files.walk(corpus)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    }
    var folder = new ArchiveFolder(corpus);
    for (var text : texts.entrySet()) {
      String body =
          String.join("\n\n", text.getValue().stream().map(one -> String.join(" ", one)).toList());
      folder.with(
          text.getKey() + ".txt",
          "---\nid: %s\ntitle: Invented\ndate: 2009\nlanguage: en\n---\n\n%s\n"
              .formatted(text.getKey(), body));
    }
  }
}
