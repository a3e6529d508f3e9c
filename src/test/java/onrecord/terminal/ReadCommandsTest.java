package onrecord.terminal;

import static onrecord.testing.Statements.quote;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
}
