package onrecord.answer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onrecord.Archive;
import onrecord.answer.Answer;
import onrecord.index.ChanceLevel;
import onrecord.index.Embedder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EverydayQuestionsTest {
  /// Of the same kind as those in the list, and none of them.
  private static final List<String> OTHERS =
      List.of(
          "how do I cook rice without it sticking",
          "who won the cup final last night",
          "what is the capital of Mongolia",
          "how do I reset my password",
          "what are the rules of chess",
          "where is the nearest petrol station",
          "how many calories are in an avocado",
          "can you write me a poem about spring",
          "how do I lose weight quickly",
          "what time does the supermarket close");

  @TempDir Path folder;
  @TempDir Path data;

  @BeforeEach
  void writeStatements() throws IOException {
    write("strike", "Nobody unloads", "Some 645 dockers walked out on Monday over night pay.");
    write("cranes", "Two more cranes", "The union asks for two more cranes on the north quay.");
    write("ferry", "On the ferry", "The night ferry must run again for the islanders' hospital.");
    write("court", "After the ruling", "The court let our members go home; the charges stand.");
    write("wages", "What we earn", "A docker earns less today than eleven years ago.");
    write("port", "To the port authority", "It has not answered our letters since April.");
    write("water", "The harbour's water", "Oil from the old pier has reached the swimming place.");
    write("close", "Before the close", "We shall not close the gate before the talks have begun.");
  }

  private void write(String name, String title, String text) throws IOException {
    Files.writeString(
        folder.resolve(name + ".txt"),
        "---\ntitle: %s\norganization: Dockers' Union\ndate: 2009-06-26\n---\n%s\n"
            .formatted(title, text));
  }

  @Test
  void question_ofEverydayLife_isMostlyDeclined() throws IOException {
    try (Archive archive = Archive.open(folder, data)) {
      assertThat(OTHERS).filteredOn(other -> isAnswered(archive, other)).hasSizeLessThan(5);
      assertThat(isAnswered(archive, "how many dockers walked out")).isTrue();
      assertThat(isAnswered(archive, "What does the union ask for on the quay?")).isTrue();
      assertThat(isAnswered(archive, "is the water in the harbour dirty")).isTrue();
    }
  }

  private static boolean isAnswered(Archive archive, String question) {
    return archive.ask(question) instanceof Answer.Quoted;
  }

  @Test
  void chance_ofArchive_isMeasuredOnceAndKept() throws IOException {
    try (Archive archive = Archive.open(folder, data)) {
      ChanceLevel chance = archive.index().chance();
      assertThat(chance).isEqualTo(Archive.chance(archive.index(), Embedder.builtIn()));
      assertThat(chance.likelihood()).isBetween(0.05, 0.75);
      assertThat(chance.score()).isBetween(0.001, 0.5);
    }
  }
}
