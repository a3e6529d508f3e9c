package onrecord.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import onrecord.testing.ArchiveFolder;
import onrecord.testing.SmallArchive;

/// An archive that has one answer for each question about its harbours, and for no two the same.
final class Harbours {
  private static final List<String> NAMES =
      List.of(
          "Aberdeen",
          "Bergen",
          "Calais",
          "Dover",
          "Esbjerg",
          "Ferrol",
          "Genoa",
          "Hamburg",
          "Izmir",
          "Jaffa",
          "Kiel",
          "Lisbon");
  private static final int FEWEST = 641;

  private Harbours() {}

  /// Writes it into an empty folder.
  static SmallArchive in(Path folder) throws IOException {
    SmallArchive archive = SmallArchive.in(folder);
    var corpus = new ArchiveFolder(archive.corpus());
    for (int i = 0; i < NAMES.size(); i++) {
      corpus.with("dockers/2009-06-%d.txt".formatted(10 + i), statement(i));
    }
    return archive;
  }

  private static String statement(int harbour) {
    return """
    ---
    id: strike-%1$s
    title: The Strike in %1$s
    organization: dockers
    date: 2009-06-%2$d
    language: en
    ---

    In the harbour of %1$s some %3$s walked out on Monday. No ship was unloaded there for days.
    """
        .formatted(NAMES.get(harbour), 10 + harbour, answer(harbour));
  }

  /// The question of that number.
  static String question(int number) {
    return "How many dockers walked out in the harbour of %s?"
        .formatted(NAMES.get(number % NAMES.size()));
  }

  /// The words that answer it, and no other.
  static String answer(int number) {
    return "%d dockers".formatted(FEWEST + number % NAMES.size());
  }
}
