package onrecord.corpus.reading;

import static onrecord.corpus.reading.Read.front;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import onrecord.corpus.Statement;
import onrecord.testing.ArchiveFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatementCollectorTest {

  @TempDir Path temporary;
  private ArchiveFolder archive = new ArchiveFolder(Path.of(""));

  @BeforeEach
  void makeFolder() {
    archive = new ArchiveFolder(temporary);
  }

  private Statement only() {
    return Read.of(archive).only();
  }

  private List<String> told() {
    return Read.of(archive).told();
  }

  @Test
  void id_givenTwice_isTheFirsts() throws IOException {
    archive
        .with("b.txt", front("id: x", "title: B") + "Two.")
        .with("a.txt", front("id: x", "title: A") + "One.");
    assertThat(only().masthead().title()).isEqualTo("A");
    assertThat(told())
        .containsExactly(
            "b.txt:2: the id 'x' is that of a.txt already; left out; give it an id of its own");
  }

  @Test
  void ids_madeOfNames_neverCollide() throws IOException {
    archive.with("a b.txt", front("title: T") + "One.").with("a-b.txt", front("title: T") + "Two.");
    assertThat(Read.of(archive).corpus().statements())
        .extracting(Statement::id)
        .containsExactly("a-b", "a-b-2");
  }

  @Test
  void text_printedTwice_isKeptOnceAndCitedTwice() throws IOException {
    archive
        .with("a.txt", front("id: late", "title: A", "date: 2010") + "Same   WORDS.\n")
        .with("b.txt", front("id: early", "title: B", "date: 2009-06~") + "Same words.")
        .with("c.txt", front("id: undated", "title: C") + "same words.");
    assertThat(only().id()).isEqualTo("early");
    assertThat(only().reprints())
        .extracting(Statement.Reprint::id)
        .containsExactly("late", "undated");
    assertThat(told())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("a.txt: same text as early; kept once, both are cited");
  }

  @Test
  void readersComments_onNothing_areAProblem() throws IOException {
    archive
        .with("a.txt", front("id: a", "title: A") + "Words.")
        .with("b.txt", front("id: b", "title: B", "kind: reader comments", "about: a") + "Yes!")
        .with("c.txt", front("id: c", "title: C", "kind: reader comments", "about: z") + "No!")
        .with("d.txt", front("id: d", "title: D", "kind: reader comments") + "So!");
    assertThat(Read.of(archive).corpus().statements()).hasSize(4);
    assertThat(told())
        .containsExactly(
            "c.txt:5: no statement has the id 'z'; look for its id with: onrecord sources",
            "d.txt: readers' comments on nothing; name the statement they stand under with about:");
  }
}
