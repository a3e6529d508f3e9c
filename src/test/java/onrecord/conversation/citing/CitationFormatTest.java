package onrecord.conversation.citing;

import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.ris.RISReference;
import de.undercouch.citeproc.ris.RISType;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.Wording;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.language.Span;
import onrecord.testing.RandomText;
import onrecord.testing.Statements;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Citations are read back by a library that reference managers are built with.
final class CitationFormatTest {
  private static final String NASTY = "100% \\of {the} $5 & #1_a~b^c \"d\" é — “q” ’r’ @x";
  // What the library's LaTeX reads: few letters beyond the Basic Latin ones, but all specials.
  private static final String LETTERS = "\\{}$&%#_~^ab c\"éشА@,;=()[]<>|/*+!?.:1";
  private static final Wording ENGLISH = Wording.in("en");

  private static Statement statement(String title, String date, List<String> authors) {
    return new Statement(
        "port-2010-tolls",
        new Masthead(
            title,
            Optional.of(new Organization("p", "Port & Co", List.of(), List.of(), none(), none())),
            authors,
            Optional.of("www.port.example"),
            date.isEmpty() ? Optional.empty() : Optional.of(Edtf.parse(date)),
            Optional.of(Edtf.parse("2011")),
            "en",
            "open letter",
            Optional.of("https://port.example/a_b?x=1&y=%20z#t"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty()),
        "Nineteen dockers walked out. He said: trade {goes} on & on.",
        List.of(new Voice("Jane Miller", new Span(38, 58))),
        List.of(
            new Statement.Reprint(
                "ferry-2011",
                Statements.masthead("Once More", "2011?", Optional.of(Statements.PORT)))));
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static String written(CitationFormat format, CitedPlace cited) {
    return format.written(cited, ENGLISH);
  }

  @Test
  void everyForm_readBack_namesTheSame() throws Exception {
    var cited = CitedPlace.of(statement(NASTY, "2010-03-05", List.of()), new Span(0, 28));
    CSLItemData bib =
        new BibTeXConverter()
            .toItemData(ParsedCitation.bibtex(written(CitationFormat.BIBTEX, cited)));
    RISReference ris = ParsedCitation.ris(written(CitationFormat.RIS, cited));
    CSLItemData csl = ParsedCitation.csl(written(CitationFormat.CSL_JSON, cited));
    assertThat(List.of(bib.getTitle(), ris.getTitle(), csl.getTitle())).containsOnly(NASTY);
    assertThat(List.of(bib.getId(), ris.getId(), csl.getId())).containsOnly("port-2010-tolls_0-28");
    assertThat(
            ParsedCitation.raw(
                ParsedCitation.bibtex(written(CitationFormat.BIBTEX, cited)), "author"))
        .isEqualTo("{Port \\& Co}");
    assertThat(ris.getAuthors()).containsExactly("Port & Co");
    assertThat(csl.getAuthor()[0].getLiteral()).isEqualTo("Port & Co");
    assertThat(ris.getType()).isEqualTo(RISType.ELEC);
    assertThat(csl.getType()).isEqualTo(CSLType.WEBPAGE);
    String url = "https://port.example/a_b?x=1&y=%20z#t";
    assertThat(List.of(bib.getURL(), ris.getURL(), csl.getURL())).containsOnly(url);
    assertThat(csl.getIssued().getDateParts()).isDeepEqualTo(new int[][] {{2010, 3, 5}});
    assertThat(csl.getIssued().getLiteral()).isNull();
    assertThat(csl.getAnnote()).isEqualTo("Nineteen dockers walked out.");
    assertThat(ris.getNotes()).contains("“Nineteen dockers walked out.”");
    assertThat(csl.getGenre()).isEqualTo("open letter");
  }

  @Test
  void quotedVoice_andReprints_andTheProof_areInTheNotes() throws Exception {
    Statement statement = statement("T", "2010", List.of("Ann Lee", "Lee, Bo", "C and D"));
    var cited = CitedPlace.of(statement, new Span(38, 58));
    assertThat(statement.text().substring(38, 58)).isEqualTo("trade {goes} on & on");
    BibTeXEntry bib = ParsedCitation.bibtex(written(CitationFormat.BIBTEX, cited));
    RISReference ris = ParsedCitation.ris(written(CitationFormat.RIS, cited));
    CSLItemData csl = ParsedCitation.csl(written(CitationFormat.CSL_JSON, cited));
    for (String note :
        List.of(ParsedCitation.raw(bib, "note"), String.join("|", ris.getNotes()), csl.getNote())) {
      assertThat(note)
          .contains("Jane Miller, quoted in Ann Lee")
          .contains("Also issued as: Once More, Port Authority, 2011?")
          .contains("Amended (EDTF): 2011", "offsets 38 to 58", statement.checksum());
    }
    assertThat(ParsedCitation.raw(bib, "author")).isEqualTo("Ann Lee and {Lee, Bo} and {C and D}");
    assertThat(ris.getAuthors()).containsExactly("Ann Lee", "Lee, Bo", "C and D");
    assertThat(new BibTeXConverter().toItemData(bib).getAuthor()).hasSize(3);
    assertThat(written(CitationFormat.REFERENCE, cited))
        .isEqualTo(
            "Jane Miller, quoted in: Ann Lee, Lee, Bo, and C and D, “T”, Port & Co,"
                + " www.port.example, 2010, amended 2011, also issued as Once More, Port Authority,"
                + " 2011?, port-2010-tolls 38–58, https://port.example/a_b?x=1&y=%20z#t\n");
  }

  @ParameterizedTest
  @CsvSource({
    "2009-06~,2009/06//2009-06~,true",
    "2009?,2009///2009?,true",
    "2009-06-XX,2009/06//2009-06-XX,false",
    "2009-21,2009///2009-21,false",
    "2009-06-26/..,2009/06/26/2009-06-26/..,false",
    "Y17000,17000///Y17000,false",
    "2009-06/2010-01-02,2009/06//2009-06/2010-01-02,false",
    "2009-06-26,2009/06/26/,false",
  })
  void date_isKept_asFarAsAFormCan_andWholeBeside(String edtf, String ris, boolean circa)
      throws Exception {
    var cited = CitedPlace.whole(statement("T", edtf, List.of()));
    assertThat(
            ParsedCitation.raw(
                ParsedCitation.bibtex(written(CitationFormat.BIBTEX, cited)), "date"))
        .isEqualTo(edtf);
    RISReference read = ParsedCitation.ris(written(CitationFormat.RIS, cited));
    assertThat(read.getDate()).isEqualTo(ris);
    assertThat(read.getYear()).isEqualTo(ris.split("/", -1)[0]);
    CSLItemData csl = ParsedCitation.csl(written(CitationFormat.CSL_JSON, cited));
    assertThat(Boolean.TRUE.equals(csl.getIssued().getCirca())).isEqualTo(circa);
    assertThat(csl.getNote()).contains("Date (EDTF): " + edtf);
    assertThat(csl.getIssued().getLiteral()).isIn(edtf.equals("2009-06-26") ? null : edtf, null);
  }

  @Test
  void decade_hasNoYear() throws Exception {
    RISReference read =
        ParsedCitation.ris(
            written(CitationFormat.RIS, CitedPlace.whole(statement("T", "200X", List.of()))));
    assertThat(read.getYear()).isNull();
    assertThat(read.getDate()).isEqualTo("///200X");
  }

  @Test
  void undated_unnamed_hasNoDate_andSaysSo() throws Exception {
    var cited = CitedPlace.of(Statements.LEAFLET, new Span(4, 4));
    assertThat(
            ParsedCitation.bibtex(written(CitationFormat.BIBTEX, cited)).getField(new Key("date")))
        .isNull();
    assertThat(
            ParsedCitation.bibtex(written(CitationFormat.BIBTEX, cited))
                .getField(new Key("author")))
        .isNull();
    assertThat(ParsedCitation.ris(written(CitationFormat.RIS, cited)).getYear()).isNull();
    CSLItemData csl = ParsedCitation.csl(written(CitationFormat.CSL_JSON, cited));
    assertThat(csl.getIssued()).isNull();
    assertThat(csl.getType()).isEqualTo(CSLType.DOCUMENT);
    assertThat(csl.getNote())
        .contains("Organization not named in the source", "undated in the source", "offset 4");
    assertThat(written(CitationFormat.REFERENCE, cited))
        .isEqualTo(
            "“A Leaflet”, organization not named in the source, undated in the source,"
                + " unnamed-leaflet 4\n");
  }

  @Test
  void readersComment_isNobodysStatement() throws Exception {
    var cited = CitedPlace.whole(Statements.COMMENTS);
    assertThat(ParsedCitation.csl(written(CitationFormat.CSL_JSON, cited)).getNote())
        .contains("nobody’s statement");
    assertThat(ParsedCitation.ris(written(CitationFormat.RIS, cited)).getPublisher()).isNull();
  }

  @Test
  void title_fromRightToLeft_isUntouched() throws Exception {
    var cited = CitedPlace.whole(Statements.CALL);
    CSLItemData bib =
        new BibTeXConverter()
            .toItemData(ParsedCitation.bibtex(written(CitationFormat.BIBTEX, cited)));
    assertThat(
            List.of(
                bib.getTitle(),
                ParsedCitation.ris(written(CitationFormat.RIS, cited)).getTitle(),
                ParsedCitation.csl(written(CitationFormat.CSL_JSON, cited)).getTitle()))
        .containsOnly("فراخوان");
  }

  @Test
  void ris_endsItsLinesAsTheFormWants() {
    String text = written(CitationFormat.RIS, CitedPlace.whole(Statements.STRIKE));
    assertThat(text).startsWith("TY  - GEN\r\n").endsWith("\r\nER  - \r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(text.lines()).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
  }

  @Test
  void key_isStable_andSafe_forAnyId() {
    Statement odd =
        new Statement("odd id/é", Statements.STRIKE.masthead(), "x", List.of(), List.of());
    String key = new CitationEntry(CitedPlace.whole(odd)).key();
    assertThat(key)
        .matches("statement-[0-9a-f]{12}")
        .isEqualTo(new CitationEntry(CitedPlace.whole(odd)).key());
    assertThat(new CitationEntry(CitedPlace.of(Statements.STRIKE, new Span(3, 9))).key())
        .isEqualTo("dockers-2009-strike_3-9");
  }

  @Test
  void anyTitle_ofLettersAndSpecials_isReadBackAsItIs() throws Exception {
    for (long seed = 0; seed < 300; seed++) {
      var random = new RandomText(seed);
      var title = new StringBuilder("T");
      for (int i = random.below(40); i >= 0; i--) {
        title.append(LETTERS.charAt(random.below(LETTERS.length())));
      }
      assertTitle(CitationEntry.line(title.toString()), CitationFormat.BIBTEX, seed);
      assertTitle(CitationEntry.line(title + " " + random.paragraph(20)), CitationFormat.RIS, seed);
    }
  }

  private static void assertTitle(String title, CitationFormat format, long seed) throws Exception {
    Statement statement =
        Statements.of("any", Statements.masthead(title, "2009", Optional.empty()), title + "\nx");
    var cited = CitedPlace.of(statement, new Span(0, title.length()));
    assertThat(ParsedCitation.csl(written(CitationFormat.CSL_JSON, cited)).getTitle())
        .as("seed %d", seed)
        .isEqualTo(title);
    String read =
        format == CitationFormat.RIS
            ? ParsedCitation.ris(written(format, cited)).getTitle()
            : new BibTeXConverter()
                .toItemData(ParsedCitation.bibtex(written(format, cited)))
                .getTitle();
    assertThat(read).as("seed %d", seed).isEqualTo(title);
  }
}
