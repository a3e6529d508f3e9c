package onrecord.corpus.reading;

import static onrecord.corpus.reading.Read.front;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import onrecord.corpus.Edtf;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.testing.ArchiveFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MastheadsTest {
  private static final String ORGANIZATIONS =
      """
      frso: {name: Freedom Road Socialist Organization, short: FRSO, country: US}
      """;

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
    assertThat(Read.of(archive).corpus().organizations()).hasSize(2);
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
    assertThat(Read.of(archive).corpus().organizations())
        .extracting(Organization::key)
        .containsExactly("cote-d-ivoire");
    assertThat(Read.of(archive).corpus().statements())
        .extracting(Statement::id)
        .containsExactly("x-1", "x-2");
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
  void author_thatIsAnAccount_isNobodyAndTold() throws IOException {
    archive.with("x.txt", front("title: T", "author: [Super User, Ada Roth]") + "Words.");
    assertThat(only().masthead().authors()).containsExactly("Ada Roth");
    assertThat(told())
        .containsExactly(
            "x.txt:3: the author 'Super User' is an account's name; nobody is named by it; name"
                + " who signed the statement, or take author: out");
  }

  private static final String REPRINT =
      "Reprinted from The Valley Voice.\nThe weir has been open since the spring.";

  @Test
  void byline_namesTheAuthor_unlessTheKeeperSaysOtherwise() throws IOException {
    archive.with("x.txt", front("title: T") + "By Ada Roth\n\nThe weir is open.");
    assertThat(only().masthead().authors()).containsExactly("Ada Roth");
    archive.with("x.txt", front("title: T", "author:") + "By Ada Roth\n\nThe weir is open.");
    assertThat(only().masthead().authors()).isEmpty();
    assertThat(told()).isEmpty();
  }

  @Test
  void nameAboveADay_isTheAuthors_unlessTheDayIsStillToCome() throws IOException {
    String text = "The weir is open.\n\nAda Roth\n\n13 November 2011\n\n8:17 p.m.";
    archive.with("x.txt", front("title: T", "date: 2011-11-15") + text);
    assertThat(only().masthead().authors()).containsExactly("Ada Roth");
    archive.with("x.txt", front("title: T", "date: 2011-11-01") + text);
    assertThat(only().masthead().authors()).isEmpty();
    archive.with("x.txt", front("title: T") + text);
    assertThat(only().masthead().authors()).isEmpty();
  }

  @Test
  void lineThatMayNameTheAuthor_isTold() throws IOException {
    archive.with("x.txt", front("title: T") + "By Open Weir\n\nThe weir is open.");
    assertThat(only().masthead().authors()).isEmpty();
    assertThat(told())
        .containsExactly(
            "x.txt: 'By Open Weir' may say who wrote it; no author is named; name the author with"
                + " author:, with nothing behind it where nobody signed");
  }

  @Test
  void textTakenFromElsewhere_isNotItsFoldersOrganizations() throws IOException {
    archive
        .with("organizations.yaml", ORGANIZATIONS)
        .with("frso/x.html", "<html lang=en><h1>T</h1><p>" + REPRINT.replace("\n", "<p>"));
    assertThat(only().masthead().organization()).isEmpty();
    assertThat(only().masthead().publisher()).contains("The Valley Voice");
    assertThat(told())
        .containsExactly(
            "frso/x.html: it says 'Reprinted from The Valley Voice.', and is not taken for a"
                + " statement of Freedom Road Socialist Organization; state in organization: who"
                + " said it, and in publisher: where it appeared");
  }

  @Test
  void textTakenFromElsewhere_underAStatedOrganization_isTold() throws IOException {
    archive
        .with("organizations.yaml", ORGANIZATIONS)
        .with("x.txt", front("title: T", "organization: frso") + REPRINT);
    assertThat(only().masthead().organization()).map(Organization::key).contains("frso");
    assertThat(told()).singleElement().asString().contains("x.txt:3: it says 'Reprinted from");
    archive.with(
        "x.txt", front("title: T", "organization: frso", "publisher: The Valley Voice") + REPRINT);
    assertThat(told()).isEmpty();
  }

  @Test
  void organizationThatReproducedAText_isItsPublisher() throws IOException {
    archive.with("x.txt", front("title: T", "organization: reproduced by FRSO") + "The weir.");
    assertThat(only().masthead().organization()).isEmpty();
    assertThat(only().masthead().publisher()).contains("FRSO");
  }
}
