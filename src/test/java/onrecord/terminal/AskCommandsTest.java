package onrecord.terminal;

import static onrecord.testing.Statements.quote;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onrecord.testing.FakeArchive;
import onrecord.testing.FakeHost;
import onrecord.testing.Golden;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AskCommandsTest {
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
    assertThat(ran.out()).startsWith("I found no question in this that I could look up.");
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
  void whosaid_tellsWhoseWords_andIsDoneWhereNobodySaidThem() {
    assertThat(run("whosaid", "the", "vote", "was", "fair").out())
        .startsWith("Word for word in this archive:")
        .contains("Jane Miller, quoted by Dock Workers’ Union");
    Ran ran = run("whosaid", "the moon is made of cheese");
    assertThat(ran.out()).isEqualTo("Not in this archive.\n");
    assertThat(ran.code()).isZero();
    assertThat(run("whosaid", "--json", "the moon").out())
        .isEqualTo("{\"id\":null,\"verdict\":\"not-found\",\"matches\":[]}\n");
    assertThat(run("whosaid").code()).isEqualTo(2);
  }

  @Test
  void whosaidBatch_givesALineForEach() throws IOException {
    Path file = data.resolve("texts.jsonl");
    Files.writeString(
        file, "{\"id\":\"a\",\"text\":\"the vote was fair\"}\n{\"id\":\"b\",\"text\":\"\"}\n");
    assertThat(run("whosaid", "--batch", file.toString()).out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("{\"id\":\"a\",\"verdict\":\"verbatim\""),
            line ->
                assertThat(line)
                    .isEqualTo("{\"id\":\"b\",\"verdict\":\"not-found\",\"matches\":[]}"));
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
  void question_ofAHundredThousandLetters_isAnswered() {
    Ran ran = run("ask", "why ".repeat(25_000));
    assertThat(List.of(ran.code(), ran.err())).containsExactly(0, "");
  }

  @Test
  void compare_andTimeline_tellWhoSpeaksToAMatter() {
    assertThat(run("compare", VOTE).out())
        .contains("1. Jane Miller, quoted by Dock Workers’ Union")
        .contains("onrecord read dockers-2009-strike --at 140");
    assertThat(run("timeline", VOTE).out())
        .startsWith("• First mention: Jane Miller, 26 June 2009\n• Latest mention: Jane Miller")
        .contains("\n2009\n");
    assertThat(run("timeline", "the moon").out()).startsWith("Nothing in this archive answers");
    assertThat(run("compare").code()).isEqualTo(2);
  }

  @Test
  void compare_andTimeline_asJson_areLinesOfTheContract() {
    assertThat(run("compare", "--json", VOTE).out())
        .startsWith("{\"id\":null,\"question\":\"" + VOTE + "\",\"answered\":true,\"quotes\":[{")
        .contains("\"declined\":null,\"silent\":[")
        .endsWith("\"unknown\":[]}\n");
    assertThat(run("timeline", "--json", VOTE).out())
        .contains("\"answered\":true", "\"sha256\":\"8298bc19")
        .endsWith("\"declined\":null,\"unknown\":[]}\n");
    assertThat(run("timeline", "--json", "the moon").out())
        .contains("\"answered\":false", "\"reason\":\"nothing-relevant\"");
  }
}
