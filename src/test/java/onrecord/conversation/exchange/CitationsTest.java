package onrecord.conversation.exchange;

import static onrecord.testing.Statements.masthead;
import static onrecord.testing.Statements.quote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.answer.Quote;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

final class CitationsTest {
  private static final Organization FRONT = Organization.named("front", "The Front");

  private static String cited(Quote quote, String language) {
    return new Citations(Wording.in(language))
        .line(quote).stream().map(Run::text).collect(Collectors.joining());
  }

  private static String cited(Masthead masthead, Statement.Reprint... reprints) {
    var statement = new Statement("x", masthead, "Some words.", List.of(), List.of(reprints));
    return cited(quote(statement, "Some words."), "en");
  }

  private static Masthead signed(Optional<Organization> organization, String... authors) {
    return new Masthead(
        "The Title",
        organization,
        List.of(authors),
        Optional.of("The Paper"),
        Optional.of(Edtf.parse("2009-06-26")),
        Optional.of(Edtf.parse("2009-06-30")),
        "en",
        "column",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  @Test
  void statement_ofAnOrganization() {
    assertThat(cited(signed(Optional.of(FRONT), "A. Writer")))
        .isEqualTo(
            "The Front · A. Writer · The Title · published by The Paper · 26 June 2009, amended 30"
                + " June 2009");
  }

  @Test
  void statement_ofNoOrganization_isItsAuthors_orSaysThatNobodyIsNamed() {
    assertThat(cited(signed(Optional.empty(), "A. Writer"))).startsWith("A. Writer · The Title");
    assertThat(cited(signed(Optional.empty())))
        .startsWith("organization not named in the source · The Title");
  }

  @Test
  void statement_ofMany_namesThree() {
    assertThat(cited(signed(Optional.of(FRONT), "A", "B", "C", "D", "E")))
        .startsWith("The Front · A, B, C and 2 others · The Title");
    assertThat(cited(signed(Optional.of(FRONT), "A", "B", "C", "D")))
        .startsWith("The Front · A, B, C, and D · The Title");
  }

  @Test
  void thirdParty_comesFirst() {
    assertThat(cited(quote(Statements.STRIKE, "the vote was fair and open"), "en"))
        .isEqualTo("Jane Miller, quoted by Dock Workers’ Union · All Out on Monday · 26 June 2009");
  }

  @Test
  void thirdParty_inAnUnnamedSource() {
    Statement statement =
        Statements.of(
            "x",
            masthead("T", "", Optional.empty()),
            "She said no.",
            Statements.voice("Ann", "no"));
    assertThat(cited(quote(statement, "no"), "en"))
        .isEqualTo(
            "Ann, quoted in the source · organization not named in the source · T · undated in the"
                + " source");
  }

  @Test
  void readersComment_isNobodysStatement() {
    assertThat(cited(quote(Statements.COMMENTS, "they were cold"), "en"))
        .startsWith("A. Reader · a reader’s comment, nobody’s statement · Readers’ comments on");
  }

  @Test
  void reprint_isNamed() {
    var elsewhere = masthead("Another Title", "2010", Optional.of(Statements.PORT));
    assertThat(cited(signed(Optional.of(FRONT)), new Statement.Reprint("y", elsewhere)))
        .endsWith(" · also issued as Another Title, Port Authority, 2010");
  }

  @Test
  void namesInAnotherScript_areIsolated() {
    assertThat(cited(quote(Statements.CALL, "نان"), "en"))
        .isEqualTo("\u2068اتحادیه دریانوردان\u2069 · \u2068فراخوان\u2069 · 2011?");
  }

  @Test
  void title_opensThePlace() {
    assertThat(
            new Citations(Wording.in("en")).line(quote(Statements.LEAFLET, "Let the town decide.")))
        .filteredOn(run -> run.opens().isPresent())
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.text()).isEqualTo("A Leaflet");
              assertThat(run.opens().orElseThrow().offset()).isEqualTo(33);
            });
  }
}
