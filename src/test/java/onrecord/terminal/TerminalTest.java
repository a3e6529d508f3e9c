package onrecord.terminal;

import static onrecord.testing.Statements.quote;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onrecord.corpus.Corpus;
import onrecord.testing.FakeArchive;
import onrecord.testing.FakeHost;
import onrecord.testing.Golden;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TerminalTest {
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
  void ask_wordsApart_areOneQuestion() {
    assertThat(run("ask", "Was", "the", "vote", "fair?").out())
        .contains("**_the vote was")
        .contains("Jane Miller, quoted by Dock Workers’ Union")
        .contains("onrecord read dockers-2009-strike --at 140");
  }

  @Test
  void ask_abstaining_isDone() {
    Ran ran = run("ask", "What about the moon?");
    assertThat(ran.out()).isEqualTo("Nothing in this archive answers this.\n");
    assertThat(ran.code()).isZero();
  }

  @Test
  void ask_nothingToLookFor_isAnAnswerToo() {
    Ran ran = run("ask", "");
    assertThat(ran.out()).startsWith("There is nothing in this message to look for.");
    assertThat(ran.code()).isZero();
  }

  @Test
  void ask_beginningWithASlash_isAQuestion() {
    assertThat(run("ask", "/help").out()).startsWith("Nothing in this archive");
  }

  @Test
  void ask_json_isOneLineOfTheContract() throws IOException {
    Golden.check("terminal/ask.json", run("ask", "--json", VOTE).out());
  }

  @Test
  void ask_jsonExplained_explainsOnStandardError() {
    Ran ran = run("ask", "--json", "--explain", VOTE);
    assertThat(ran.out()).startsWith("{\"id\":null,").hasLineCount(1);
    assertThat(ran.err()).contains("hit 0.8313 kept");
  }

  @Test
  void ask_explained_explainsBelow() {
    assertThat(run("ask", "--explain", VOTE).out()).contains("hit 0.8313 kept");
  }

  @Test
  void batch_withABadLine_goesOnAndFails() throws IOException {
    Path file = data.resolve("questions.jsonl");
    Files.writeString(
        file,
        """
        \uFEFF{"id":"a","question":"Was the vote fair?","type":"fact"}

        {"id":"b"}
        not json
        {"id":7,"question":"break"}
        {"id":8,"question":"x","expect":[{"statement":"y"}]}
        """,
        StandardCharsets.UTF_8);
    Ran ran = run("ask", "--batch", file.toString());
    assertThat(ran.out().lines().map(line -> line.substring(0, 10)))
        .containsExactly("{\"id\":\"a\",", "{\"id\":8,\"q");
    assertThat(ran.err().lines())
        .hasSize(3)
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo(file + ":3: no \"question\""),
            second -> assertThat(second).startsWith(file + ":4: not JSON: "),
            third -> assertThat(third).startsWith(file + ":5: something went wrong inside"));
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void batch_dash_readsStandardInput() {
    Ran ran =
        new Ran.Setting(host())
            .in("{\"id\":1,\"query\":\"dockers\"}\n")
            .run("search", "--batch", "-");
    assertThat(ran.out()).startsWith("{\"id\":1,\"passages\":[{\"text\":\"dockers\"");
    assertThat(ran.code()).isZero();
  }

  @Test
  void search_limited_showsNoMore() {
    Ran ran = run("search", "--limit", "1", "dockers");
    assertThat(ran.out()).contains("**dockers**").doesNotContain("port-2010-tolls");
  }

  @Test
  void search_json_isTheContract() throws IOException {
    Golden.check("terminal/search.json", run("search", "--json", "dockers").out());
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
  void index_piped_saysALineAPhase() {
    Ran ran = run("index");
    assertThat(ran.out()).isEqualTo("generation 1: 5 statements, 40 passages\n");
    assertThat(ran.err())
        .isEqualTo("reading 0 of 5\nreading 5 of 5\nembedding 0 of 40\nembedding 40 of 40\n");
    assertThat(ran.code()).isZero();
  }

  @Test
  void check_withAProblem_namesItAndFails() {
    var problem = new Corpus.Problem("port/x.txt", 3, "no such date: 2009-13", "use EDTF");
    Ran ran = new Ran.Setting(host().with(problem)).run("check");
    assertThat(ran.out())
        .isEqualTo(
            """
            port/x.txt:3: no such date: 2009-13; use EDTF
            5 statements, 4 organizations, 1 problem
            """);
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void check_allWell_isDone() {
    assertThat(run("check").code()).isZero();
  }

  @Test
  void eval_belowTheMark_fails() throws IOException {
    Path file = Files.createFile(data.resolve("q.jsonl"));
    assertThat(run("eval", file.toString()).code()).isZero();
    Ran ran = run("eval", file.toString(), "--answers", file.toString());
    assertThat(ran.out()).isEqualTo("d001 missed\n");
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void noCommand_withAToken_saysThatThereIsNoBotYet() {
    Ran ran = new Ran.Setting(host()).environment("TELEGRAM_BOT_TOKEN", "123:secret").run();
    assertThat(ran.err()).contains("no bot yet").doesNotContain("secret").hasLineCount(2);
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void noCommand_withoutAToken_chats() {
    assertThat(new Ran.Setting(host()).in("/help\n").run().out()).contains("/ask question");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ask | neither a question nor --batch | onrecord ask --help",
        "ask x --batch - | both a question and --batch | onrecord ask --help",
        "ask --batch - --explain | --explain explains one question, not a batch | ask --help",
        "ask --batch /none/such x | both a question | ask --help",
        "ask --batch /none/such | no such file: /none/such | ask --help",
        "search --limit 0 x | --limit is 0, not 1 to 1000 | onrecord search --help",
        "search --limit many x | 'many' | onrecord search --help",
        "read | Missing required parameter: 'ID' | onrecord read --help",
        "eval /none/such | no such file: /none/such | onrecord eval --help",
        "check --corpus /none/such | not a folder: /none/such | onrecord check --help",
        "sources --config /none | not a file: /none | onrecord sources --help",
        "--corpus /none | not a folder: /none | onrecord --help",
        "serch x | 'serch' | Did you mean search",
        "ask --jsn x | --jsn | onrecord ask --help",
      })
  void wrongUse_isOneLineWhatAndOneLineHow(String command, String what, String how) {
    Ran ran = run(command.split(" ", -1));
    assertThat(ran.err().lines())
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("onrecord: ").contains(what),
            second -> assertThat(second).contains(how));
    assertThat(ran.out()).isEmpty();
    assertThat(ran.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chat", "ask", "search", "sources", "read", "index", "check", "eval"})
  void everyCommand_hasHelpAndFolders(String command) {
    Ran ran = run(command, "--help");
    assertThat(ran.out()).contains("--corpus=DIR", "--config=FILE", "--data=DIR", "--help");
    assertThat(ran.code()).isZero();
  }

  @Test
  void completion_isHidden_andPrintsAScript() {
    assertThat(run("--help").out()).doesNotContain("completion");
    assertThat(run("completion").out()).contains("_complete_onrecord");
  }

  @Test
  void breakingInside_isOneLineAndALog() throws IOException {
    Ran ran = run("ask", FakeArchive.BREAKING);
    Path log = data.resolve("onrecord.log");
    assertThat(ran.err())
        .isEqualTo("onrecord: something went wrong inside; what, stands in " + log + "\n");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(Files.readString(log)).containsOnlyOnce("broken on purpose");
  }

  @Test
  void colours_areForTerminals_thatWantThem() {
    var setting = new Ran.Setting(host()).onTerminal();
    assertThat(setting.run("ask", VOTE).out()).contains("\u001B[1m\u001B[3mthe vote was fair");
    assertThat(setting.environment("TERM", "dumb").run("ask", VOTE).out()).doesNotContain("\u001B");
    assertThat(
            new Ran.Setting(host())
                .environment("NO_COLOR", "1")
                .onTerminal()
                .run("ask", VOTE)
                .out())
        .doesNotContain("\u001B");
    assertThat(run("ask", VOTE).out()).doesNotContain("\u001B");
  }

  @Test
  void width_isThatOfColumns() {
    Ran ran = new Ran.Setting(host()).environment("COLUMNS", "30").run("read", "port-2010-tolls");
    assertThat(ran.out().lines()).allSatisfy(line -> assertThat(line.length()).isBetween(0, 30));
  }

  @Test
  void question_ofAHundredThousandLetters_isAnswered() {
    Ran ran = run("ask", "why ".repeat(25_000));
    assertThat(List.of(ran.code(), ran.err())).containsExactly(0, "");
  }
}
