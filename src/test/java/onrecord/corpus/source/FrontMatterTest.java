package onrecord.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import onrecord.testing.ArchiveFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FrontMatterTest {
  @TempDir Path folder;

  private Found read(String name, String text) throws IOException {
    return Found.in(new ArchiveFolder(folder).with(name, text));
  }

  @Test
  void text_withFrontMatter_isParted() throws IOException {
    Found found = read("x.txt", "---\nid: one\nauthor: [A, B]\n---\n\nWords.\n---\nMore.\n");
    assertThat(found.stated("author")).containsExactly("A", "B");
    assertThat(found.texts()).containsExactly("Words.\n---\nMore.");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void frontMatter_afterAMarkWithOtherLineEnds_isFound() throws IOException {
    Found found = read("x.txt", "\ufeff\r\n---\r\nid: one\r\n...\r\nWords.");
    assertThat(found.stated("id")).containsExactly("one");
    assertThat(found.texts()).containsExactly("Words.");
  }

  @Test
  void text_withoutFrontMatter_isReadAndTold() throws IOException {
    Found found = read("frso/x.txt", "Words.");
    assertThat(found.draft().extract().guesses()).containsEntry("organization", "frso");
    assertThat(found.problems())
        .containsExactly(
            "frso/x.txt: no front matter; its name and its first line are used; write id, title,"
                + " organization and date between two lines of --- over the text");
  }

  @Test
  void text_withASidecar_needsNoFrontMatter() throws IOException {
    new ArchiveFolder(folder).with("x.txt.meta.yaml", "title: T\n");
    Found found = read("x.txt", "Words.");
    assertThat(found.stated("title")).containsExactly("T");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void frontMatter_withoutEnd_endsAtTheFirstEmptyLine() throws IOException {
    Found found = read("x.txt", "---\nid: one\n\nWords.\n");
    assertThat(found.stated("id")).containsExactly("one");
    assertThat(found.texts()).containsExactly("Words.");
    assertThat(found.problems())
        .containsExactly("x.txt:1: the front matter has no end; end it with a line of ---");
  }

  @Test
  void frontMatter_thatIsBroken_leavesTheText() throws IOException {
    Found found = read("x.txt", "---\nid: one\ntitle: a: b\n---\nWords.");
    assertThat(found.texts()).containsExactly("Words.");
    assertThat(found.problems()).singleElement().asString().startsWith("x.txt:3: not sound YAML: ");
  }

  @Test
  void statement_withFrontMatter_isNotOfItsFoldersOrganization() throws IOException {
    assertThat(read("frso/x.txt", "---\nid: one\n---\nWords.").draft().extract().guesses())
        .isEmpty();
  }

  @Test
  void keys_inToml_areRead() throws IOException {
    Found found =
        read(
            "x.md",
            """
            +++
            title = "The weir"
            date = 2019-05-14T10:00:00+02:00
            authors = ["Ada Roth", "Bo Li"]
            [params]
            organization = "river"
            +++
            Words.
            """);
    assertThat(found.stated("title")).containsExactly("The weir");
    assertThat(found.stated("date")).containsExactly("2019-05-14T10:00:00+02:00");
    assertThat(found.stated("authors")).containsExactly("Ada Roth", "Bo Li");
    assertThat(found.texts()).containsExactly("Words.");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void keys_inBrokenToml_areToldAndNoWords() throws IOException {
    Found found = read("x.md", "+++\ntitle = \"The weir\n+++\nWords.");
    assertThat(found.texts()).containsExactly("Words.");
    assertThat(found.problems()).singleElement().asString().startsWith("x.md:2: not sound TOML: ");
  }

  @Test
  void keys_asAnObject_areRead() throws IOException {
    Found found = read("x.md", "{\n  \"title\": \"The weir\"\n}\nWords.");
    assertThat(found.stated("title")).containsExactly("The weir");
    assertThat(found.texts()).containsExactly("Words.");
    assertThat(read("y.txt", "{\nWords in braces.\n}\n").texts())
        .contains("{\nWords in braces.\n}");
  }

  @Test
  void editorsComment_inAPlainText_isNobodysWords() throws IOException {
    assertThat(read("x.txt", "---\nid: one\n---\nWords. <!-- not yet -->More.").texts())
        .containsExactly("Words. More.");
  }

  @Test
  void text_inAnOldEncoding_isReadAndTold() throws IOException {
    byte[] bytes =
        "---\nid: one\n---\nThe regime’s café.".getBytes(Charset.forName("windows-1252"));
    Found found = Found.in(new ArchiveFolder(folder).with("x.txt", bytes));
    assertThat(found.texts()).containsExactly("The regime’s café.");
    assertThat(found.problems())
        .containsExactly("x.txt: not UTF-8; read as Windows-1252; save it as UTF-8 to be sure");
  }

  @Test
  void file_thatIsNoText_isAProblem() throws IOException {
    Found found = Found.in(new ArchiveFolder(folder).with("x.txt", new byte[] {'a', 0, 'b'}));
    assertThat(found.drafts()).isEmpty();
    assertThat(found.problems())
        .singleElement()
        .asString()
        .startsWith("x.txt: not text: it holds NUL bytes");
  }
}
