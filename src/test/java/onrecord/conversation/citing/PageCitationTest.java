package onrecord.conversation.citing;

import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.ris.RISReference;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.Wording;
import onrecord.corpus.Masthead;
import onrecord.corpus.Statement;
import onrecord.language.Span;
import onrecord.testing.Statements;
import org.jbibtex.BibTeXEntry;
import org.junit.jupiter.api.Test;

/// Citations of what stands on a page, read back by a library.
final class PageCitationTest {
  private static final Wording ENGLISH = Wording.in("en");

  private static Statement withAddress() {
    Masthead plain = Statements.TOLLS.masthead();
    var masthead =
        new Masthead(
            plain.title(),
            plain.organization(),
            List.of(),
            Optional.empty(),
            plain.date(),
            Optional.empty(),
            "en",
            "statement",
            Optional.of("https://port.example/tolls"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    return Statements.of(Statements.TOLLS.id(), masthead, Statements.TOLLS.text());
  }

  @Test
  void citation_ofWhatStandsOnAPage_namesThePageInEveryForm() throws Exception {
    CitedPlace cited = CitedPlace.of(Statements.STRIKE, new Span(0, 37));
    String page = "https://archive.example/s/dockers-2009-strike/0-37.0badc0de";

    String line = CitationFormat.REFERENCE.written(cited, ENGLISH, page);
    BibTeXEntry bibtex = ParsedCitation.bibtex(CitationFormat.BIBTEX.written(cited, ENGLISH, page));
    RISReference ris = ParsedCitation.ris(CitationFormat.RIS.written(cited, ENGLISH, page));
    CSLItemData csl = ParsedCitation.csl(CitationFormat.CSL_JSON.written(cited, ENGLISH, page));

    assertThat(line).endsWith(", " + page + "\n");
    assertThat(ParsedCitation.raw(bibtex, "url")).isEqualTo(page);
    assertThat(ris.getURL()).isEqualTo(page);
    assertThat(csl.getURL()).isEqualTo(page);
  }

  @Test
  void citation_ofWhatHasAnAddressOfItsOwn_keepsItAndNamesThePageBeside() throws Exception {
    var cited = CitedPlace.whole(withAddress());
    String page = "https://archive.example/s/port-2010-tolls";

    CSLItemData csl = ParsedCitation.csl(CitationFormat.CSL_JSON.written(cited, ENGLISH, page));

    assertThat(csl.getURL()).startsWith("https://port.example/");
    assertThat(csl.getNote()).contains(page);
  }
}
