package onrecord.terminal.json;

import static onrecord.testing.Statements.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.Quote;
import onrecord.testing.FakeArchive;
import onrecord.testing.RandomText;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonAnswersTest {
  private static final String SHA256 =
      "8298bc19c68745bdd5221bb74d23e426f7f98418943dabf5490876decf7785c6";

  private static JsonAnswers answers(Answer... answers) {
    var archive = new FakeArchive();
    List.of(answers).forEach(archive::answering);
    return archive.json();
  }

  @Test
  void quoted_hasTheKeysOfTheContractInOrder() {
    var quote = quote(Statements.STRIKE, "the vote was fair and open");
    String json =
        answers(new Answer.Quoted(FakeArchive.question("q"), List.of(quote), List.of(), List.of()))
            .answer("q");
    assertThat(json)
        .isEqualTo(
            "{\"id\":null,\"question\":\"q\",\"answered\":true,\"quotes\":[{\"text\":\"the vote was"
                + " fair and open\",\"statement\":\"dockers-2009-strike\",\"start\":140,\"end\":166,"
                + "\"voice\":\"Jane Miller\",\"voiceOrigin\":\"declared\",\"organization\":\"Dock Workers’ Union\",\"author\":[],"
                + "\"title\":\"All Out on Monday\",\"date\":\"2009-06-26\",\"paragraph\":[79,190],"
                + "\"score\":0.8313,\"sha256\":\""
                + SHA256
                + "\"}],\"declined\":null}");
  }

  @Test
  void wordsWovenIntoASentence_areNamedWithTheirPlaces() {
    var sentence = quote(Statements.STRIKE, "Jane Miller wrote that the vote was fair and open.");
    var cut = quote(Statements.STRIKE, "fair and open. We hold to the result.");
    var other = quote(Statements.STRIKE, "We hold to the result.");
    List<Quote> quotes = List.of(sentence, cut, other);
    var answer = new Answer.Quoted(FakeArchive.question("q"), quotes, List.of(), List.of());
    assertThat(answers(answer).answer("q"))
        .containsOnlyOnce(
            "\"voice\":null,\"woven\":[{\"voice\":\"Jane Miller\",\"start\":140,\"end\":166}],")
        .containsOnlyOnce(
            "\"voice\":null,\"woven\":[{\"voice\":\"Jane Miller\",\"start\":153,\"end\":166}],")
        .containsOnlyOnce("\"voice\":null,\"organization\"");
  }

  @Test
  void verdict_hasTheKeysOfTheContractInOrder() throws Exception {
    assertThat(answers().whosaidLine("{\"id\":7,\"text\":\"the vote was red and open\"}"))
        .isEqualTo(
            "{\"id\":7,\"verdict\":\"altered\",\"matches\":[{\"text\":\"the vote was fair and open\","
                + "\"statement\":\"dockers-2009-strike\",\"start\":140,\"end\":166,"
                + "\"voice\":\"Jane Miller\",\"voiceOrigin\":\"declared\",\"organization\":\"Dock Workers’ Union\",\"author\":[],"
                + "\"title\":\"All Out on Monday\",\"date\":\"2009-06-26\",\"paragraph\":[79,190],"
                + "\"score\":0.8313,\"sha256\":\""
                + SHA256
                + "\",\"difference\":[{\"kind\":\"changed\",\"quoted\":\"the vote was red"
                + " and open\",\"archive\":\"the vote was fair and open\",\"start\":140,\"end\":166}]}]}");
    assertThat(answers().whosaid("All Out on Monday"))
        .contains(",\"part\":\"title\",\"difference\":[");
    assertThat(answers().whosaid("All Out on Monday: Some 645 dockers walked out"))
        .startsWith("{\"id\":null,\"verdict\":\"verbatim\",\"matches\":[{")
        .contains("\"part\":\"title\"", "\"text\":\"Some 645 dockers walked out\"");
    assertThat(answers().whosaid("the moon is made of cheese"))
        .isEqualTo("{\"id\":null,\"verdict\":\"not-found\",\"matches\":[]}");
    assertThat(answers().whosaid("the vote was fair and open"))
        .startsWith("{\"id\":null,\"verdict\":\"verbatim\",\"matches\":[{");
    assertThatThrownBy(() -> answers().whosaidLine("{\"question\":\"q\"}"))
        .hasMessage("no \"text\"");
  }

  @Test
  void abstained_saysWhyWithTheNearest() {
    var nearest = quote(Statements.LEAFLET, "Let the town decide.");
    String json =
        answers(
                new Answer.Abstained(
                    FakeArchive.question("q"),
                    Answer.Reason.NEVER_MENTIONED,
                    List.of("Ann Lee"),
                    List.of(nearest)))
            .answer("q");
    assertThat(json)
        .startsWith(
            "{\"id\":null,\"question\":\"q\",\"answered\":false,\"quotes\":[],\"declined\":"
                + "{\"reason\":\"never-mentioned\",\"missing\":[\"Ann Lee\"],\"nearest\":[{\"text\":"
                + "\"Let the town decide.\",\"statement\":\"unnamed-leaflet\",")
        .contains("\"voice\":null,\"organization\":null,\"author\":[]", "\"date\":null");
  }

  @Test
  void comparison_namesTheSilent() {
    var comparison =
        new Answer.Quoted(
            FakeArchive.comparison("q", Statements.DOCKERS, Statements.SILENT),
            List.of(quote(Statements.LEAFLET, "Let the town decide.")),
            List.of(FakeArchive.asked(Statements.SILENT)),
            List.of());
    assertThat(answers(comparison).answer("q"))
        .endsWith(",\"declined\":null,\"silent\":[\"Shippers’ League\"]}");
  }

  @Test
  void readersComments_areNoOrganizations() {
    var quoted =
        new Answer.Quoted(
            FakeArchive.question("q"),
            List.of(quote(Statements.COMMENTS, "they were cold")),
            List.of(),
            List.of());
    assertThat(answers(quoted).answer("q"))
        .contains("\"organization\":null,\"author\":[\"A. Reader\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1] | not a JSON object",
        "{\"id\":1} | no \"question\"",
        "{\"question\":7} | \"question\" is not a text",
        "{\"id\":{},\"question\":\"x\"} | \"id\" is neither a text nor a number",
        "{\"question\":\"x\"} {} | more than one JSON value",
        "{\"question\":\"x\" | not JSON: Unexpected end-of-input",
        "null | not a JSON object",
      })
  void badLine_isSaidWhatIsWrong(String line, String what) {
    assertThatThrownBy(() -> answers().answerLine(line))
        .isInstanceOf(JsonAnswers.BadLine.class)
        .hasMessageStartingWith(what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"\"d001\"|\"d001\"", "17|17", "null|null", "1.50|1.50"})
  void id_comesBackAsItWent(String given, String back) throws JsonAnswers.BadLine {
    assertThat(answers().answerLine("{\"id\":" + given + ",\"question\":\"x\"}"))
        .startsWith("{\"id\":" + back + ",\"question\":\"x\"");
  }

  @Test
  void anyText_survives_andSteersNoTerminal() throws IOException {
    for (long seed = 0; seed < 300; seed++) {
      String text = new RandomText(seed).paragraph(20);
      String json = answers().answer(text);
      assertThat(new ObjectMapper().readTree(json).get("question").asText())
          .as("seed " + seed)
          .isEqualTo(text);
      boolean steers =
          json.codePoints()
              .anyMatch(
                  c ->
                      Character.isISOControl(c)
                          || c == 0x202E
                          || Character.getType(c) == Character.SURROGATE);
      assertThat(steers).as("seed " + seed).isFalse();
    }
  }
}
