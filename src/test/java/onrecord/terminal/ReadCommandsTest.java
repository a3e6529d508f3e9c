package onrecord.terminal;

import static onrecord.testing.Statements.quote;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import onrecord.language.Span;
import onrecord.testing.FakeArchive;
import onrecord.testing.FakeHost;
import onrecord.testing.Golden;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadCommandsTest {
  private static final String VOTE = "Was the vote fair?";

  @TempDir private Path data;

  private FakeHost host() {
    var miller = quote(Statements.STRIKE, "the vote was fair and open");
    return new FakeHost(new FakeArchive().answering(VOTE, miller), data);
  }

  private Ran run(String... arguments) {
    return new Ran.Setting(host()).run(arguments);
  }

  @Test
  void sources_piped_cutsNothing() throws IOException {
    Golden.check("terminal/sources.txt", run("sources").out());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 72, 40, 20})
  void sources_onATerminal_fit(int width) throws IOException {
    Ran ran =
        new Ran.Setting(host())
            .environment("COLUMNS", String.valueOf(width))
            .onTerminal()
            .run("sources");
    Golden.check("terminal/sources-" + width + ".txt", ran.out());
  }

  @Test
  void sources_json_isALineEach() throws IOException {
    Golden.check("terminal/sources.json", run("sources", "--json").out());
  }

  @Test
  void read_andSources_needNoIndex() {
    FakeHost host = host();
    new Ran.Setting(host).run("sources");
    new Ran.Setting(host).run("read", "port-2010-tolls", "--raw");
    new Ran.Setting(host).run("check");
    assertThat(host.calls()).containsExactly("statements", "statements", "read");
  }

  @Test
  void read_raw_isTheTextToTheLastLetter() {
    assertThat(run("read", "--raw", "dockers-2009-strike").out())
        .isEqualTo(Statements.STRIKE.text());
  }

  @Test
  void read_rawAtAnOffset_isItsParagraph() {
    assertThat(run("read", "dockers-2009-strike", "--at", "200", "--raw").out())
        .isEqualTo("The strike fund is open to all.");
  }

  @Test
  void read_whole_showsAllOfIt() throws IOException {
    Golden.check("terminal/read.txt", run("read", "dockers-2009-strike").out());
  }

  @Test
  void read_unknownId_suggestsTheNearest() {
    Ran ran = run("read", "dokers-2009-strike");
    assertThat(ran.err())
        .isEqualTo(
            """
            onrecord: no statement has the id dokers-2009-strike
            Nearest: dockers-2009-strike
            """);
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void read_pastTheEnd_saysWhereItEnds() {
    Ran ran = run("read", "unnamed-leaflet", "--at", "53");
    assertThat(ran.err()).contains("offset 53 is not in the text", "from 0 to 52");
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void width_isThatOfColumns() {
    Ran ran = new Ran.Setting(host()).environment("COLUMNS", "30").run("read", "port-2010-tolls");
    assertThat(ran.out().lines()).allSatisfy(line -> assertThat(line.length()).isBetween(0, 30));
  }

  @Test
  void cite_words_namesWhoseTheyAre_inAnyForm() {
    String id = "dockers-2009-strike";
    assertThat(run("cite", id, "--at", "145").out())
        .isEqualTo(
            "Jane Miller, quoted in: “All Out on Monday”, Dock Workers’ Union, 26 June 2009,"
                + " dockers-2009-strike 145\n");
    assertThat(run("cite", id, "--at", "0", "--end", "4", "--format", "bibtex").out())
        .startsWith("@misc{dockers-2009-strike_0-4,\n")
        .contains("annotation   = {Some}");
    assertThat(run("cite", id, "--part", "title").out())
        .contains("title, the editors’ words", id + " title 0–");
    assertThat(run("cite", id, "--part", "title", "--at", "0", "--end", "3").out())
        .contains(id + " title 0–3");
    assertThat(run("cite", id, "--format", "ris").out()).startsWith("TY  - GEN\r\n");
    assertThat(run("cite", id, "--format", "csl-json").out()).contains("\"id\" : \"" + id + "\"");
  }

  @Test
  void cite_inAWrongWay_saysWhichFormatsOrOffsetsThereAre() {
    assertThat(run("cite", "unnamed-leaflet", "--format", "word").code()).isEqualTo(2);
    assertThat(run("cite", "unnamed-leaflet", "--end", "3").code()).isEqualTo(2);
    assertThat(run("cite", "unnamed-leaflet", "--part", "head").code()).isEqualTo(2);
    assertThat(run("cite", "unnamed-leaflet", "--part", "summary").code()).isEqualTo(1);
    assertThat(run("cite", "unnamed-leaflet", "--at", "54").code()).isEqualTo(1);
    assertThat(run("cite", "unnamed-leaf").err()).contains("Nearest: unnamed-leaflet");
  }

  @Test
  void prove_wordsThatAreThere_printsThemAndTheChecksums() {
    assertThat(run("prove", "unnamed-leaflet", "4", "11").out())
        .isEqualTo(
            """
            harbour

            statement            unnamed-leaflet 4 to 11
            SHA-256 of the words %s
            SHA-256 of its text  %s
            """
                .formatted(
                    Statements.LEAFLET.checksum(new Span(4, 11)), Statements.LEAFLET.checksum()));
    String sound = Statements.LEAFLET.checksum();
    assertThat(run("prove", "unnamed-leaflet", "4", "11", "--sha256", sound).code()).isZero();
  }

  @Test
  void prove_wordsOfATitle_printsThem() {
    Ran proved = run("prove", "unnamed-leaflet", "2", "9", "--part", "title");
    assertThat(proved.out())
        .startsWith(
            "Leaflet\n\npart                 title\nstatement            unnamed-leaflet 2 to 9\n");
    assertThat(run("prove", "unnamed-leaflet", "2", "9", "--part", "summary").code()).isEqualTo(1);
    assertThat(run("prove", "unnamed-leaflet", "2", "9", "--part", "middle").code()).isEqualTo(2);
  }

  @Test
  void prove_whatIsNotThere_fails_andWrongUseIsToldApart() {
    Ran past = run("prove", "unnamed-leaflet", "4", "1100");
    assertThat(past.code()).isEqualTo(1);
    assertThat(past.err()).contains("unnamed-leaflet has no words from 4 to 1100", "0 to 53");
    Ran changed = run("prove", "unnamed-leaflet", "4", "11", "--sha256", "00");
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.err()).contains("is not the one that was quoted");
    assertThat(run("prove", "nobody", "4", "11").code()).isEqualTo(1);
    assertThat(run("prove", "unnamed-leaflet", "11", "4").code()).isEqualTo(2);
    assertThat(run("prove", "unnamed-leaflet", "x", "4").code()).isEqualTo(2);
    assertThat(run("prove", "unnamed-leaflet").code()).isEqualTo(2);
  }
}
