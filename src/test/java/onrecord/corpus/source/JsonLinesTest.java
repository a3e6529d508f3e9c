package onrecord.corpus.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import onrecord.testing.ArchiveFolder;
import onrecord.testing.SmallStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonLinesTest {
  @TempDir Path folder;

  private Found read(String lines) throws IOException {
    return Found.in(new ArchiveFolder(folder).with("all.jsonl", lines));
  }

  @Test
  void lines_areStatements() throws IOException {
    Found found = read("{\"id\":\"a\",\"text\":\"One.\"}\r\n\n{\"id\":\"b\",\"text\":\"Two.\"}");
    assertThat(found.texts()).containsExactly("One.", "Two.");
    assertThat(found.drafts()).extracting(draft -> draft.at().line()).containsExactly(1, 3);
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void badLine_isAProblemAndNoMore() throws IOException {
    Found found =
        read("{\"text\":\"One.\"}\n{\"text\":\n[1]\n{\"text\":\"Two.\"} x\n{\"text\":\"Three.\"}");
    assertThat(found.texts()).containsExactly("One.", "Three.");
    assertThat(found.problems()).hasSize(3);
    assertThat(found.problems().get(0)).startsWith("all.jsonl:2: not sound JSON: ");
    assertThat(found.problems().get(1)).startsWith("all.jsonl:3: not a JSON object");
    assertThat(found.problems().get(2)).startsWith("all.jsonl:4: not sound JSON: ");
  }

  @Test
  void lineSeparators_insideAText_endNoLine() throws IOException {
    assertThat(read("{\"text\":\"One\u2028two\u0085three\"}").texts())
        .containsExactly("One\u2028two\u0085three");
  }

  @Test
  void oneLine_inAnOldEncoding_harmsNoOther() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("{\"text\":\"آزادی\"}\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    bytes.write("{\"text\":\"café\"}\n".getBytes(ISO_8859_1));
    Found found = Found.in(new ArchiveFolder(folder).with("all.jsonl", bytes.toByteArray()));
    assertThat(found.texts()).containsExactly("آزادی", "café");
    assertThat(found.problems()).singleElement().asString().startsWith("all.jsonl:2: not UTF-8");
  }

  @Test
  void utf16_isRead() throws IOException {
    byte[] bytes = "\ufeff{\"text\":\"آزادی\"}\n".getBytes(UTF_16LE);
    assertThat(Found.in(new ArchiveFolder(folder).with("all.jsonl", bytes)).texts())
        .containsExactly("آزادی");
  }

  @Test
  void line_withoutEnd_isAProblem() throws IOException {
    Found found = read("{\"text\":\"" + "x".repeat(20_000_001) + "\"}\n{\"text\":\"Two.\"}");
    assertThat(found.texts()).containsExactly("Two.");
    assertThat(found.problems())
        .containsExactly("all.jsonl:1: a line of more than 20 MB; put one statement on each line");
  }

  @Test
  void sidecar_givesWhatALineDoesNot() throws IOException {
    new ArchiveFolder(folder).with("all.jsonl.meta.yaml", "language: en\npublisher: P\n");
    Found found = read("{\"text\":\"One.\",\"language\":\"fr\"}");
    assertThat(found.stated("language")).containsExactly("fr");
    assertThat(found.stated("publisher")).containsExactly("P");
  }

  @Test
  void bracketsDeepInsideEachOther_areAProblem_andHarmNoOtherLine() {
    String deep = "{\"text\":" + "[".repeat(990) + "]".repeat(990) + "}";
    Found found =
        SmallStack.run(
            () -> {
              try {
                return read(deep + "\n{\"text\":\"Two.\"}");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(found.texts()).containsExactly("Two.");
    assertThat(found.problems())
        .containsExactly(
            "all.jsonl:1: not sound JSON: more than 32 levels, one inside the other; mend the line;"
                + " it was left out");
  }
}
