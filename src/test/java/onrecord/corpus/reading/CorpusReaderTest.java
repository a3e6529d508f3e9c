package onrecord.corpus.reading;

import static onrecord.corpus.reading.Read.front;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.testing.ArchiveFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorpusReaderTest {
  private static final String ORGANIZATIONS =
      """
      frso: {name: Freedom Road Socialist Organization, short: FRSO, country: US}
      """;
  private static final String STATEMENT =
      """
      ---
      id: frso-2009-elections
      title: "Imperialism and Iran’s Elections"
      organization: frso
      author: [Kosta Harlan]
      publisher: www.frso.org
      date: 2009-06~
      amended: 2009-07-01
      language: en
      kind: commentary
      url: https://frso.org/x
      source: 000.txt
      summary: In short.
      tags: [Iran, elections]
      voices:
        - {speaker: Abbas Barzegar, begins: It seems, ends: credible reporting.}
      ---

      A struggle has broken out over the
      results of Iran’s elections.

      Barzegar concludes, “It seems that wishful thinking got the better of credible reporting.”
      """;

  @TempDir Path temporary;
  private ArchiveFolder archive = new ArchiveFolder(Path.of(""));

  @BeforeEach
  void makeFolder() {
    archive = new ArchiveFolder(temporary);
  }

  private Corpus read() {
    return Read.of(archive).corpus();
  }

  private Statement only() {
    return Read.of(archive).only();
  }

  private List<String> told() {
    return Read.of(archive).told();
  }

  @Test
  void statement_withEveryKey_isReadWhole() throws IOException {
    archive.with("organizations.yaml", ORGANIZATIONS).with("frso/2009.txt", STATEMENT);
    Statement statement = only();
    Organization frso = read().organizations().getFirst();
    assertThat(statement.id()).isEqualTo("frso-2009-elections");
    assertThat(statement.masthead())
        .isEqualTo(
            new Masthead(
                "Imperialism and Iran’s Elections",
                Optional.of(frso),
                List.of("Kosta Harlan"),
                Optional.of("www.frso.org"),
                Optional.of(Edtf.parse("2009-06~")),
                Optional.of(Edtf.parse("2009-07-01")),
                "en",
                "commentary",
                Optional.of("https://frso.org/x"),
                Optional.of("000.txt"),
                Optional.of("In short."),
                List.of("Iran", "elections"),
                Optional.empty()));
    assertThat(statement.text())
        .isEqualTo(
            "A struggle has broken out over the results of Iran’s elections.\n"
                + "Barzegar concludes, “It seems that wishful thinking got the better of credible"
                + " reporting.”");
    assertThat(statement.voices())
        .singleElement()
        .satisfies(
            voice ->
                assertThat(voice.span().of(statement.text()))
                    .isEqualTo(
                        "It seems that wishful thinking got the better of credible reporting."));
    assertThat(told()).isEmpty();
  }

  @Test
  void text_withoutFrontMatter_isReadAllTheSame() throws IOException {
    archive
        .with("organizations.yaml", ORGANIZATIONS)
        .with("frso/2009 Été.txt", "Hands off Iran!\n\nThe workers of the world have spoken.");
    assertThat(only().id()).isEqualTo("frso-2009-ete");
    assertThat(only().masthead().title()).isEqualTo("Hands off Iran!");
    assertThat(only().masthead().organization()).map(Organization::key).contains("frso");
    assertThat(told()).singleElement().asString().startsWith("frso/2009 Été.txt: no front matter");
  }

  @Test
  void text_thatIsEmpty_isLeftOut() throws IOException {
    archive.with("x.txt", front("title: T") + " \n\u200b\n");
    assertThat(read().statements()).isEmpty();
    assertThat(told())
        .containsExactly(
            "x.txt: no text in it; left out; add the statement's text, or take it out");
  }

  @Test
  void page_isReadWithItsSidecar() throws IOException {
    archive
        .with("organizations.yaml", ORGANIZATIONS)
        .with(
            "frso/p.html",
            "<html lang=es><title>P</title><meta name=date content=2009-06-26><p>Estamos con el"
                + " pueblo.</p>")
        .with("frso/p.html.meta.yaml", "title: Q\n");
    assertThat(only().masthead().title()).isEqualTo("Q");
    assertThat(only().masthead().language()).isEqualTo("es");
    assertThat(only().masthead().date()).contains(Edtf.parse("2009-06-26"));
    assertThat(only().masthead().organization()).map(Organization::key).contains("frso");
  }

  @Test
  void reading_twice_givesTheSame() throws IOException {
    archive
        .with("organizations.yaml", ORGANIZATIONS)
        .with("frso/2009.txt", STATEMENT)
        .with("b.png", "x")
        .with("c.csv", "id;text\nc;Words.\n");
    assertThat(read()).isEqualTo(read());
  }

  @Test
  void folder_thatIsNotThere_isAProblemOnly() {
    Corpus corpus = CorpusReader.read(temporary.resolve("nowhere"));
    assertThat(corpus.statements()).isEmpty();
    assertThat(corpus.problems()).hasSize(1);
  }

  @Test
  void word_thatNoIndexTakes_isAProblem() throws IOException {
    archive.with("x.txt", front("title: T") + "x'".repeat(20_000));
    assertThat(read().statements()).isEmpty();
    assertThat(told())
        .containsExactly(
            "x.txt: left out: a word of more than 8,000 letters in it; take out what is no text, or"
                + " put spaces between its words");
  }
}
