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
  private static final String SPAN = "package onrecord.language; public class Span {}";

  @TempDir Path folder;

  @Test
  void face_ofAWingBelow_passes_fromFaceRoomAndProgram() throws IOException {
    assertThat(
            violations(
                "onrecord/language/Span.java",
                SPAN,
                "onrecord/corpus/Passage.java",
                "package onrecord.corpus; class Passage { onrecord.language.Span[] spans; }",
                "onrecord/corpus/layout/Line.java",
                "package onrecord.corpus.layout; class Line { onrecord.language.Span span; }",
                "onrecord/program/Main.java",
                "package onrecord.program; class Main { onrecord.language.Span span; }"))
        .isEmpty();
  }

  @Test
  void face_ofAWingAbove_fails() throws IOException {
    assertThat(
            violations(
                "onrecord/answer/Quote.java",
                "package onrecord.answer; public class Quote {}",
                "onrecord/corpus/Passage.java",
                "package onrecord.corpus; class Passage { onrecord.answer.Quote quote; }"))
        .singleElement()
        .asString()
        .contains("corpus may not import answer", "another wing's face");
  }

  @Test
  void room_importedPastItsWingsFace_fails_nestedTypesToo() throws IOException {
    assertThat(
            violations(
                "onrecord/corpus/layout/Line.java",
                "package onrecord.corpus.layout; public class Line { public record End() {} }",
                "onrecord/index/Fields.java",
                "package onrecord.index; class Fields { onrecord.corpus.layout.Line.End end; }"))
        .singleElement()
        .asString()
        .contains("index may not import corpus.layout", "another wing's face");
  }

  @Test
  void room_importedPastItsWingsFace_passes_forTheProgramAndWhereAnExceptionSaysSo()
      throws IOException {
    assertThat(
            violations(
                "onrecord/language/knowledge/Months.java",
                "package onrecord.language.knowledge; public class Months {}",
                "onrecord/answer/time/Periods.java",
                "package onrecord.answer.time;"
                    + " class Periods { onrecord.language.knowledge.Months months; }",
                "onrecord/program/engine/Indexing.java",
                "package onrecord.program.engine;"
                    + " class Indexing { onrecord.language.knowledge.Months months; }"))
        .isEmpty();
  }

  @Test
  void rooms_knowThoseBelowThem_andNoOthers() throws IOException {
    String source = "package onrecord.corpus.source; public class Source { %s }";
    String reading = "package onrecord.corpus.reading; public class Reader { %s }";
    assertThat(
            violations(
                "onrecord/corpus/source/Source.java",
                source.formatted(""),
                "onrecord/corpus/reading/Reader.java",
                reading.formatted("onrecord.corpus.source.Source source;")))
        .isEmpty();
    assertThat(
            violations(
                "onrecord/corpus/source/Source.java",
                source.formatted("onrecord.corpus.reading.Reader reader;"),
                "onrecord/corpus/reading/Reader.java",
                reading.formatted("")))
        .singleElement()
        .asString()
        .contains("corpus.source may not import corpus.reading", "move the type");
  }

  @Test
  void rootPackage_knowsTheCoreAlone_andOnlyTheProgramKnowsIt() throws IOException {
    assertThat(
            violations(
                "onrecord/language/Span.java",
                SPAN,
                "onrecord/conversation/Reply.java",
                "package onrecord.conversation; public class Reply {}",
                "onrecord/Archive.java",
                "package onrecord; public class Archive {"
                    + " onrecord.language.Span span; onrecord.conversation.Reply reply; }",
                "onrecord/program/Machine.java",
                "package onrecord.program; class Machine { onrecord.Archive archive; }",
                "onrecord/terminal/Shell.java",
                "package onrecord.terminal; class Shell { onrecord.Archive archive; }"))
        .satisfiesExactly(
            message -> assertThat(message).contains("the root package may not import conversation"),
            message -> assertThat(message).contains("terminal may not import the root package"));
  }

  @Test
  void package_notInTheTable_fails() throws IOException {
    assertThat(
            violations(
                "onrecord/helpers/Word.java",
                "package onrecord.helpers; class Word {}",
                "onrecord/language/knowledge/persian/Word.java",
                "package onrecord.language.knowledge.persian; class Word {}"))
        .hasSize(2)
        .allMatch(message -> message.contains("is no room"));
  }

  @ParameterizedTest
  @CsvSource({"language,index", "corpus.layout,corpus.source"})
  void packages_inACircle_fail(String one, String other) throws IOException {
    assertThat(
            violations(
                "onrecord/" + one.replace('.', '/') + "/Word.java",
                "package onrecord.%s; public class Word { onrecord.%s.Line line; }"
                    .formatted(one, other),
                "onrecord/" + other.replace('.', '/') + "/Line.java",
                "package onrecord.%s; public class Line { onrecord.%s.Word word; }"
                    .formatted(other, one)))
        .anyMatch(message -> message.startsWith("packages import each other"));
  }

  @ParameterizedTest
  @CsvSource({
    "conversation,        org.apache.lucene.index.Term",
    "index,               dev.langchain4j.model.embedding.EmbeddingModel",
    "telegram.delivery,   java.sql.Connection",
    "language,            java.io.Console",
    "conversation.render, org.jline.reader.LineReader",
    "program,             picocli.CommandLine"
  })
  void type_behindAFence_failsOutsideIt(String room, String type) throws IOException {
    assertThat(
            violations(
                "onrecord/" + room.replace('.', '/') + "/Leak.java",
                "package onrecord." + room + "; class Leak { " + type + " leak; }"))
        .singleElement()
        .asString()
        .contains(type + " is fenced off; ");
  }

  @ParameterizedTest
  @CsvSource({
    "answer.retrieval, org.apache.lucene.index.Term",
    "index.embedding,  dev.langchain4j.model.embedding.EmbeddingModel",
    "telegram.journal, java.sql.Connection",
    "terminal,         org.jline.reader.LineReader",
    "terminal,         picocli.CommandLine",
    "answer,           com.ibm.icu.text.BreakIterator"
  })
  void type_behindAFence_passesInside(String room, String type) throws IOException {
    assertThat(
            violations(
                "onrecord/" + room.replace('.', '/') + "/Kept.java",
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
        "language|System.out.println()|1",
        "language|System.err.println()|1",
        "language|new Exception().printStackTrace()|1",
        "language|IO.println()|1",
        "language|System.exit(1)|1",
        "terminal|System.out.println()|0",
        "terminal|System.exit(1)|0"
      })
  void printing_outsideTheTerminal_fails(String room, String call, int expected)
      throws IOException {
    assertThat(
            violations(
                "onrecord/" + room.replace('.', '/') + "/Loud.java",
                "package onrecord." + room + "; class Loud { void loud() { " + call + "; } }"))
        .hasSize(expected);
  }

  @Test
  void main_mayEndTheProgram_butNotPrint() throws IOException {
    assertThat(
            violations(
                "onrecord/program/Main.java",
                """
                package onrecord.program;
                class Main {
                  void end() { System.exit(1); }
                  void say() { System.out.println(); }
                }
                """))
        .singleElement()
        .asString()
        .contains("java.lang.System.out");
  }

  private List<String> violations(String... pathsAndTexts) throws IOException {
    return ImportRules.violations(Compiled.samples(folder, pathsAndTexts));
  }
}
