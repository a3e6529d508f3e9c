package onrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.Corpus.Problem;
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
    return CorpusReader.read(archive.path());
  }

  private Statement only() {
    Corpus corpus = read();
    assertThat(corpus.statements()).as("%s", corpus.problems()).hasSize(1);
    return corpus.statements().getFirst();
  }

  private List<String> told() {
    return read().problems().stream().map(Problem::toString).toList();
  }

  private static String front(String... keys) {
    return "---\n" + String.join("\n", keys) + "\n---\n";
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
  void frontMatter_withoutAnOrganization_namesNone() throws IOException {
    archive
        .with("organizations.yaml", ORGANIZATIONS)
        .with("frso/x.txt", front("title: T") + "Words.");
    assertThat(only().masthead().organization()).isEmpty();
    assertThat(told()).isEmpty();
  }

  @Test
  void organization_byAnyName_isFound() throws IOException {
    archive
        .with("organizations.yaml", ORGANIZATIONS)
        .with("x.txt", front("title: T", "organization: FRSO") + "Words.");
    assertThat(only().masthead().organization()).map(Organization::key).contains("frso");
  }

  @Test
  void organization_notInTheList_isReadAndTold() throws IOException {
    archive
        .with("organizations.yaml", ORGANIZATIONS)
        .with("x.txt", front("title: T", "organization: Green Left") + "Words.");
    assertThat(only().masthead().organization())
        .contains(Organization.named("green-left", "Green Left"));
    assertThat(read().organizations()).hasSize(2);
    assertThat(told())
        .containsExactly(
            "x.txt:3: the organization 'Green Left' is not in the list of organizations; add it"
                + " there, or write one of the names that are");
  }

  @Test
  void organizations_withoutAList_areMadeOfTheStatements() throws IOException {
    archive.with(
        "x.jsonl",
        "{\"title\":\"T\",\"organization\":\"Côte d’Ivoire\",\"text\":\"One.\"}\n"
            + "{\"title\":\"T\",\"organization\":\"Cote d'Ivoire\",\"text\":\"Two.\"}");
    assertThat(read().organizations())
        .extracting(Organization::key)
        .containsExactly("cote-d-ivoire");
    assertThat(read().statements()).extracting(Statement::id).containsExactly("x-1", "x-2");
    assertThat(told()).isEmpty();
  }

  @Test
  void badDateLanguageAndAddress_areToldAndLeftOut() throws IOException {
    archive.with(
        "x.txt",
        front("title: T", "date: 26 June 2009", "language: English", "url: javascript:alert(1)")
            + "The words of the workers.");
    assertThat(only().masthead().date()).isEmpty();
    assertThat(only().masthead().language()).isEqualTo("en");
    assertThat(only().masthead().url()).isEmpty();
    assertThat(told())
        .containsExactly(
            "x.txt:3: '26 June 2009' is no date; write it as 2009-06-26, 2009-06 or 2009, with ~"
                + " behind it where it is approximate",
            "x.txt:4: 'English' is no language tag; write it as in BCP 47: en, fa, de-AT",
            "x.txt:5: 'javascript:alert(1)' is no web address; begin it with https://");
  }

  @Test
  void date_withATime_isADay() throws IOException {
    archive.with("x.txt", front("title: T", "date: 2009-06-26T10:00:00Z") + "Words.");
    assertThat(only().masthead().date()).contains(Edtf.parse("2009-06-26"));
  }

  @Test
  void title_thatIsMissing_isTheFirstLine() throws IOException {
    archive.with("x.txt", front("id: x") + "word ".repeat(100));
    assertThat(only().masthead().title()).hasSizeLessThanOrEqualTo(121).endsWith("word…");
    assertThat(told())
        .containsExactly("x.txt: no title; its first line is used; state one with title:");
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
    assertThat(read().statements()).extracting(Statement::id).containsExactly("a-b", "a-b-2");
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
    assertThat(read().statements()).hasSize(4);
    assertThat(told())
        .containsExactly(
            "c.txt:5: no statement has the id 'z'; look for its id with: onrecord sources",
            "d.txt: readers' comments on nothing; name the statement they stand under with about:");
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
}
