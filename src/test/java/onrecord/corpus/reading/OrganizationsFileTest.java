package onrecord.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import onrecord.corpus.Corpus.Problem;
import onrecord.corpus.Organization;
import onrecord.corpus.source.Problems;
import onrecord.testing.ArchiveFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class OrganizationsFileTest {
  static final List<String> SHAPES =
      List.of(
          """
        frso:
          name: Freedom Road
          short: FRSO
          aliases: [FR, Camino]
          country: US
          web: frso.org
        """,
          """
        frso:
          name: Freedom Road
          short_names: [FRSO]
          aliases: {en: FR, es: [Camino]}
          country: us
          website: frso.org
        """,
          """
        - key: frso
          name: Freedom Road
          acronym: FRSO
          alias: [FR, Camino]
          country: US
          url: frso.org
        """,
          """
        organizations:
          - id: frso
            name: Freedom Road
            shortNames: FRSO
            aliases: [FR, Camino]
            country: US
            web: frso.org
        """,
          """
        organizations:
          frso:
            {name: Freedom Road, short: FRSO, aliases: [FR, Camino], country: US, web: frso.org}
        """);

  @TempDir Path folder;

  private final Problems problems = new Problems();

  private KnownOrganizations read(String yaml) throws IOException {
    return OrganizationsFile.read(
        new ArchiveFolder(folder).with("organizations.yaml", yaml).path(), problems);
  }

  private List<String> told() {
    return problems.list().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @FieldSource("SHAPES")
  void list_ofAnyShape_isUnderstood(String yaml) throws IOException {
    assertThat(read(yaml).list())
        .singleElement()
        .hasToString(
            "Organization[key=frso, name=Freedom Road, shortNames=[FRSO], aliases=[FR, Camino],"
                + " country=Optional[US], web=Optional[frso.org]]");
    assertThat(told()).isEmpty();
  }

  @Test
  void country_norway_isNoFalsehood() throws IOException {
    assertThat(read("rodt: {name: Rødt, country: NO}").list())
        .extracting(Organization::country)
        .containsExactly(java.util.Optional.of("NO"));
  }

  @Test
  void bareWords_areTheName() throws IOException {
    assertThat(read("frso: Freedom Road\nfsp:").list())
        .extracting(Organization::name)
        .containsExactly("Freedom Road", "fsp");
  }

  @Test
  void badEntries_harmNoOther() throws IOException {
    KnownOrganizations organizations =
        read("a: [x]\nb: {name: B, nmae: C, country: Norway}\nc: C\nd: {name: D, short: B}\n");
    assertThat(organizations.list()).extracting(Organization::key).containsExactly("b", "c", "d");
    assertThat(told())
        .containsExactly(
            "organizations.yaml:1: 'a' holds a list; write name: and aliases: under it",
            "organizations.yaml:2: 'Norway' is no country code; write two letters, as in ISO 3166:"
                + " DE, IR, US",
            "organizations.yaml:2: unknown key 'nmae'; known keys are name, short, aliases,"
                + " country, web",
            "organizations.yaml:4: 'B' is a name of another organization, too; the first one"
                + " counts; take it out of one of them");
    assertThat(organizations.find("B").map(Organization::key)).contains("b");
  }

  @Test
  void key_twice_countsOnce() throws IOException {
    assertThat(read("- {key: a, name: A}\n- {key: a, name: B}").list())
        .extracting(Organization::name)
        .containsExactly("A");
    assertThat(told())
        .containsExactly(
            "organizations.yaml:2: the key 'a' is given twice; the first one counts; take one of"
                + " them out");
  }

  @Test
  void organization_isFoundByEveryName() throws IOException {
    KnownOrganizations organizations =
        read("wpi: {name: Workers’ Party, short: WPI, aliases: [حزب کارگران]}");
    assertThat(List.of("wpi", "WPI", "workers'  party", "WORKERS’ PARTY", "حزب کارگران"))
        .allSatisfy(name -> assertThat(organizations.find(name)).isPresent());
    assertThat(organizations.find("Party")).isEmpty();
  }

  @Test
  void file_thatIsNoList_isAProblem() throws IOException {
    assertThat(read("just words").list()).isEmpty();
    assertThat(told())
        .containsExactly(
            "organizations.yaml:1: not a list of organizations; write each as key: {name: …}");
  }
}
