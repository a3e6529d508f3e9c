package onrecord.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ImportRulesTest {
  private static final String WORD = "package onrecord.text; public class Word {}";

  @TempDir Path folder;

  @Test
  void import_allowedByTheTable_passes() throws IOException {
    assertThat(
            violations(
                "onrecord/text/Word.java",
                WORD,
                "onrecord/corpus/Line.java",
                "package onrecord.corpus; class Line { onrecord.text.Word[] words; }",
                "onrecord/Main.java",
                "package onrecord; class Main { onrecord.text.Word word; }"))
        .isEmpty();
  }

  @Test
  void import_againstTheTable_fails() throws IOException {
    assertThat(
            violations(
                "onrecord/text/Word.java",
                WORD,
                "onrecord/configuration/Key.java",
                "package onrecord.configuration; class Key { onrecord.text.Word word; }"))
        .singleElement()
        .asString()
        .contains("configuration may not import text", "move the type");
  }

  @Test
  void import_ofTheRootPackage_fails() throws IOException {
    assertThat(
            violations(
                "onrecord/Wiring.java",
                "package onrecord; public class Wiring {}",
                "onrecord/text/Word.java",
                "package onrecord.text; class Word { onrecord.Wiring wiring; }"))
        .singleElement()
        .asString()
        .contains("text may not import the root package");
  }

  @Test
  void package_notInTheTable_fails() throws IOException {
    assertThat(
            violations(
                "onrecord/helpers/Word.java",
                "package onrecord.helpers; class Word {}",
                "onrecord/text/persian/Word.java",
                "package onrecord.text.persian; class Word {}"))
        .hasSize(2)
        .allMatch(message -> message.contains("is no room"));
  }

  @Test
  void rooms_inACircle_fail() throws IOException {
    assertThat(
            violations(
                "onrecord/text/Word.java",
                "package onrecord.text; public class Word { onrecord.corpus.Line line; }",
                "onrecord/corpus/Line.java",
                "package onrecord.corpus; public class Line { onrecord.text.Word word; }"))
        .anyMatch(message -> message.startsWith("rooms import each other"));
  }

  @ParameterizedTest
  @CsvSource({
    "answer,   org.apache.lucene.index.Term",
    "index,    dev.langchain4j.model.embedding.EmbeddingModel",
    "index,    java.sql.Connection",
    "text,     java.io.Console",
    "render,   org.jline.reader.LineReader",
    "text,     picocli.CommandLine"
  })
  void type_behindAFence_failsOutsideIt(String room, String type) throws IOException {
    assertThat(
            violations(
                "onrecord/" + room + "/Leak.java",
                "package onrecord." + room + "; class Leak { " + type + " leak; }"))
        .singleElement()
        .asString()
        .contains(type + " is fenced off; ");
  }

  @ParameterizedTest
  @CsvSource({
    "text,      org.apache.lucene.index.Term",
    "embedding, dev.langchain4j.model.embedding.EmbeddingModel",
    "journal,   java.sql.Connection",
    "terminal,  org.jline.reader.LineReader",
    "terminal,  picocli.CommandLine",
    "answer,    com.ibm.icu.text.BreakIterator"
  })
  void type_behindAFence_passesInside(String room, String type) throws IOException {
    assertThat(
            violations(
                "onrecord/" + room + "/Kept.java",
                "package onrecord." + room + "; class Kept { " + type + " kept; }"))
        .isEmpty();
  }

  @Test
  void surface_thatKnowsThePassageIndex_fails() throws IOException {
    String index = "package onrecord.index; public class PassageIndex { public record Row() {} }";
    assertThat(
            violations(
                "onrecord/index/PassageIndex.java",
                index,
                "onrecord/terminal/Shell.java",
                "package onrecord.terminal; class Shell { onrecord.index.PassageIndex.Row row; }"))
        .anyMatch(message -> message.contains("a surface asks the conversation"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text|System.out.println()|1",
        "text|System.err.println()|1",
        "text|new Exception().printStackTrace()|1",
        "text|IO.println()|1",
        "text|System.exit(1)|1",
        "terminal|System.out.println()|0",
        "terminal|System.exit(1)|0"
      })
  void printing_outsideTheTerminal_fails(String room, String call, int expected)
      throws IOException {
    assertThat(
            violations(
                "onrecord/" + room + "/Loud.java",
                "package onrecord." + room + "; class Loud { void loud() { " + call + "; } }"))
        .hasSize(expected);
  }

  @Test
  void root_mayExitAndBearCommandAnnotations_butNeitherPrintNorRunCommands() throws IOException {
    assertThat(
            violations(
                "onrecord/Main.java",
                """
                package onrecord;
                @picocli.CommandLine.Command
                class Main {
                  void end() { System.exit(1); }
                  void say() { System.out.println(); }
                  void run() { new picocli.CommandLine(this); }
                }
                """))
        .satisfiesExactly(
            message -> assertThat(message).contains("java.lang.System.out"),
            message -> assertThat(message).contains("picocli.CommandLine.<init>"));
  }

  private List<String> violations(String... pathsAndTexts) throws IOException {
    return ImportRules.violations(Compiled.samples(folder, pathsAndTexts));
  }
}
