package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onrecord.testing.ChildProgram;
import onrecord.testing.ChildProgram.Ended;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The jar that was built, as a person or a program meets it.
final class ProductIT {
  private static final String HOW_MANY = "How many dockers walked out on Monday?";
  private static final String ESCAPE = "\u001B";
  // Halves of characters can stand in JSON, but not in UTF-8.
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final List<String> AWKWARD =
      List.of(
          "",
          " \t\n ",
          "?",
          "walked out ".repeat(10_000),
          "x".repeat(100_000),
          "(".repeat(3000) + "dockers" + ")".repeat(3000),
          "text:dockers AND NOT (harbour OR \"three days\"~5) ^9 [a TO b] /reg.*/ *:* \\",
          "a* b? ~ + - && || ! { } [ ] ^ \"",
          "<b onclick=\"x()\">dockers</b> &amp; <script>alert(1)</script>",
          "👍🏽 dockers 👨‍👩‍👧‍👦 🇮🇷?",
          "dockers\u0000walked\u0000out",
          "\u202Eدوكرز\u202C چند نفر؟ \u202Eharbour",
          "چه کسی در بندر دست از کار کشید؟",
          "\uD83D",
          "who\uDC00when",
          "\u001B[31mdockers\u001B[0m",
          "before 99999999999 and since 0000-00-00",
          "DWU vs Port Authority vs DWU vs nobody");

  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static SmallArchive archive;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    archive = SmallArchive.in(folder);
    Ended index = run("index");
    assertThat(index.err()).contains("indexing 2 of 2").doesNotContain(ESCAPE);
    assertThat(index.out())
        .contains("generation 1: 2 statements", "2 added, 0 changed, 0 removed; 0 embedded");
    assertThat(index.code()).isZero();
  }

  @Test
  void ask_inAPipe_quotesWithoutEscapeCodes() throws Exception {
    Ended asked = run("ask", HOW_MANY);
    assertThat(asked.code()).isZero();
    assertThat(asked.err()).isEmpty();
    assertThat(asked.out())
        .contains("645 dockers", "Dock Workers’ Union", "26 June 2009")
        .doesNotContain(ESCAPE);
    Ended plain = run(Map.of("NO_COLOR", "1", "LANG", "C"), "ask", HOW_MANY);
    assertThat(plain.out()).isEqualTo(asked.out());
  }

  @Test
  void ask_asJson_isTheSameBytesEachTimeAndVerbatim() throws Exception {
    Ended asked = run("ask", "--json", HOW_MANY);
    assertThat(asked.out()).isEqualTo(run("ask", "--json", HOW_MANY).out()).endsWith("}\n");
    JsonNode quote = JSON.readTree(asked.out()).path("quotes").path(0);
    String text = run("read", "--raw", "dockers-2009-strike").out();
    assertThat(text).startsWith(SmallArchive.COUNT).doesNotEndWith("\n");
    assertThat(quote.path("text").asText())
        .isNotEmpty()
        .isEqualTo(text.substring(quote.path("start").asInt(), quote.path("end").asInt()));
  }

  @Test
  void batch_withABadLine_answersTheOthersInOrderAndFails() throws Exception {
    Path lines =
        Files.writeString(
            folder.resolve("batch.jsonl"),
            """
            {"id":"first","question":"%s"}
            {"id":"second"
            {"id":"third","question":"What does coffee cost in Brazil?"}
            """
                .formatted(HOW_MANY));
    Ended asked = run("ask", "--batch", lines.toString());
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.err()).contains("batch.jsonl:2:").doesNotContain("Exception");
    List<String> ids = new ArrayList<>();
    for (String line : asked.out().lines().toList()) {
      ids.add(JSON.readTree(line).path("id").asText());
    }
    assertThat(ids).containsExactly("first", "third");
  }

  @Test
  void batch_ofAwkwardQuestions_answersOrDeclinesEach() throws Exception {
    var lines = new StringBuilder();
    for (String question : AWKWARD) {
      lines.append(JSON.writeValueAsString(Map.of("id", "q", "question", question))).append('\n');
    }
    Path file = Files.writeString(folder.resolve("awkward.jsonl"), lines);
    for (String command : List.of("ask", "search")) {
      Ended ended = run(command, "--batch", file.toString());
      assertThat(ended.err()).as(command).isEmpty();
      assertThat(ended.code()).as(command).isZero();
      List<String> answers = ended.out().lines().toList();
      assertThat(answers).as(command).hasSameSizeAs(AWKWARD).noneMatch(a -> a.contains(ESCAPE));
      for (String answer : answers) {
        JsonNode json = JSON.readTree(answer);
        assertThat(
                json.has("passages")
                    || json.path("declined").isObject() != json.path("answered").asBoolean())
            .as(answer)
            .isTrue();
      }
    }
  }

  @Test
  void question_asAnArgument_ofAnyKindIsAnswered() throws Exception {
    for (String question : List.of("", "walked out ".repeat(9_000), "\u001B[31m“<b>” 👍 *:*")) {
      Ended asked = run("ask", question);
      assertThat(asked.err()).isEmpty();
      assertThat(asked.out()).isNotBlank().doesNotContain(ESCAPE);
      assertThat(asked.code()).isZero();
    }
  }

  @Test
  void search_findsPassages() throws Exception {
    assertThat(run("search", "tolls harbour").out()).contains("The tolls of the harbour");
    Ended found = run("search", "--json", "--limit", "1", "tolls harbour");
    assertThat(JSON.readTree(found.out()).path("passages")).hasSize(1);
  }

  @Test
  void sources_listsTheStatements() throws Exception {
    assertThat(run("sources").out()).contains("dockers-2009-strike", "Port Authority");
    assertThat(run("sources", "--json").out().lines()).hasSize(2);
  }

  @Test
  void read_ofAnUnknownId_failsWithTheNearest() throws Exception {
    Ended read = run("read", "dockers-2009-strikes");
    assertThat(read.code()).isEqualTo(1);
    assertThat(read.out()).isEmpty();
    assertThat(read.err()).contains("no statement has the id", "dockers-2009-strike");
  }

  @Test
  void check_tellsByItsExitCodeWhetherAnythingIsWrong() throws Exception {
    assertThat(run("check").code()).isZero();
    Path wrong = SmallArchive.in(folder.resolve("wrong")).corpus();
    Files.writeString(wrong.resolve("empty.txt"), "---\nid: empty\n---\n");
    Ended checked = run("check", "--corpus", wrong.toString());
    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.out()).contains("empty.txt", "2 statements");
  }

  @Test
  void use_thatIsWrong_isExitCodeTwo() throws Exception {
    for (List<String> arguments :
        List.of(List.of("ask"), List.of("askk"), List.of("ask", "--corpus", "/no/such", "x"))) {
      Ended ended = run(arguments.toArray(String[]::new));
      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.err()).startsWith("onrecord: ").doesNotContain("Exception");
      assertThat(ended.out()).isEmpty();
    }
  }

  @Test
  void folder_thatCannotBeUsed_isExitCodeOne() throws Exception {
    Path file = Files.writeString(folder.resolve("a file"), "no folder");
    Ended unwritable = run("ask", "--data", file.resolve("data").toString(), HOW_MANY);
    assertThat(unwritable.code()).isEqualTo(1);
    assertThat(unwritable.err()).contains("cannot be read or written").doesNotContain("\tat ");
    Ended nowhere =
        ChildProgram.run(
            Map.of("ONRECORD_CORPUS", "/no/such"),
            "ask",
            "--config",
            archive.config().toString(),
            "--data",
            archive.data().toString(),
            HOW_MANY);
    assertThat(nowhere.code()).isEqualTo(1);
    assertThat(nowhere.err()).startsWith("onrecord: there is no folder /no/such\n");
  }

  @Test
  void ask_withMeaning_buildsAnswersAndSaysNothingElse() throws Exception {
    Path data = folder.resolve("data with meaning");
    Files.writeString(folder.resolve("meaning.yaml"), "semantic: on\n");
    String[] ask = {
      "ask",
      "--corpus",
      archive.corpus().toString(),
      "--data",
      data.toString(),
      "--config",
      folder.resolve("meaning.yaml").toString(),
      "How many harbour workers stopped working?"
    };
    Ended first = ChildProgram.run(Map.of(), ask);
    assertThat(first.err()).startsWith("onrecord: building the index\n").contains("embedding");
    assertThat(first.err().lines())
        .allMatch(line -> line.matches("(onrecord:|reading|embedding|indexing|finishing) .*"));
    Ended second = ChildProgram.run(Map.of(), ask);
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isNotBlank().isEqualTo(first.out());
  }

  private static Ended run(String... arguments) throws IOException, InterruptedException {
    return run(Map.of(), arguments);
  }

  private static Ended run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>();
    // Before the command, so that a command's own options win.
    all.addAll(List.of("--corpus", archive.corpus().toString()));
    all.addAll(List.of("--data", archive.data().toString()));
    all.addAll(List.of("--config", archive.config().toString()));
    all.addAll(List.of(arguments));
    return ChildProgram.run(environment, all.toArray(String[]::new));
  }
}
