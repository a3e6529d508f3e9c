package onrecord.terminal;

import static onrecord.testing.Statements.quote;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import onrecord.corpus.Corpus;
import onrecord.testing.FakeArchive;
import onrecord.testing.FakeHost;
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
  void index_piped_saysALineAPhase() {
    Ran ran = run("index");
    assertThat(ran.out())
        .isEqualTo(
            """
            generation 1: 5 statements, 40 passages
            2 added, 0 changed, 1 removed; 30 embedded, 10 known before; 0 problems; 2.3 seconds
            """);
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
  void doctor_allWell_isDone_andWhatIsWrongFails() {
    assertThat(run("doctor").out()).isEqualTo("well    java: 25\nNothing is wrong; 0 remarks\n");
    assertThat(run("doctor").code()).isZero();
    var problem = new Corpus.Problem("port/x.txt", 3, "no such date: 2009-13", "use EDTF");
    Ran ran = new Ran.Setting(host().with(problem)).run("doctor");
    assertThat(ran.out())
        .isEqualTo(
            """
            well    java: 25
            wrong   archive: 1 problem
                    → Run onrecord check.
            1 thing wrong; 0 remarks
            """);
    assertThat(ran.code()).isEqualTo(1);
    Ran json = new Ran.Setting(host().with(problem)).run("doctor", "--json");
    assertThat(json.out()).startsWith("{\"well\":false,\"findings\":[{").hasLineCount(1);
    assertThat(json.code()).isEqualTo(1);
  }

  @Test
  void doctor_ofFoldersThatAreNotThere_isStillAsked() {
    FakeHost host = host();
    assertThat(new Ran.Setting(host).run("doctor", "--corpus", "/none/such").code()).isZero();
    assertThat(host.calls()).containsExactly("examine /none/such");
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
  void eval_withTimes_saysWhatAnsweringTakes() throws IOException {
    Path file = Files.createFile(data.resolve("q.jsonl"));
    assertThat(run("eval", file.toString()).out()).isEqualTo("all as expected\n");
    assertThat(run("eval", "--times", file.toString()).out())
        .isEqualTo("all as expected\np50 1.0 ms\n");
  }

  @Test
  void eval_withTimesOfWrittenAnswers_isWrongUse() throws IOException {
    String file = Files.createFile(data.resolve("q.jsonl")).toString();
    Ran ran = run("eval", file, "--times", "--answers", file);
    assertThat(ran.err()).contains("--times asks the questions");
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void noCommand_withAToken_isTheBot() {
    FakeHost host = host();
    Ran ran = new Ran.Setting(host).environment("TELEGRAM_BOT_TOKEN", "123:secret").run();
    assertThat(host.calls()).containsExactly("serve");
    assertThat(ran.err()).contains("this is @archive_bot").doesNotContain("secret");
    assertThat(ran.code()).isZero();
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
        "serch x | no such command: serch | Did you mean search",
        "ask --jsn x | not understood: --jsn | onrecord ask --help",
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
  @ValueSource(
      strings = {
        "chat", "ask", "search", "whosaid", "sources", "read", "index", "check", "doctor", "eval"
      })
  void everyCommand_hasHelpAndFolders(String command) {
    Ran ran = run(command, "--help");
    assertThat(ran.out()).contains("--corpus=DIR", "--config=FILE", "--data=DIR", "--help");
    assertThat(ran.code()).isZero();
  }

  @Test
  void config_mayBeTheEmptyDevice() {
    assertThat(run("sources", "--config", "/dev/null").code()).isZero();
  }

  @Test
  void folders_mayStandBeforeTheCommand() {
    Path elsewhere = data.resolve("elsewhere");
    Ran ran = run("--data", elsewhere.toString(), "ask", FakeArchive.BREAKING);
    assertThat(ran.err()).contains(elsewhere.resolve("onrecord.log").toString());
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
  void archiveThatIsAway_isSaidInALine_andIsNoFaultOfTheProgram() {
    Ran ran = run("ask", FakeArchive.AWAY);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).startsWith("onrecord: no node answers\n").contains("onrecord doctor");
    assertThat(data.resolve("onrecord.log")).doesNotExist();
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
  void evalWhosaid_drawsSoManyExcerpts() {
    FakeHost host = new FakeHost(new FakeArchive(), data);
    Ran ran = new Ran.Setting(host).run("eval", "whosaid", "--excerpts", "30", "--seed", "5");
    assertThat(ran.out()).isEqualTo("exact: 3 of 3\n");
    assertThat(host.calls()).contains("recognition 30 5");
    assertThat(run("eval", "whosaid", "--excerpts", "0").code()).isEqualTo(2);
    assertThat(run("eval").code()).isEqualTo(2);
  }
}
