package onrecord.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceRulesTest {
  private static final String FILE = "src/main/java/onrecord/text/Word.java";

  @Test
  void file_thatKeepsTheRules_passes() {
    assertThat(
            violations(
                """
                package onrecord.text;

                /// A word.
                record Word(int a, int b, int c, int d, int e) {
                  Word {}

                  Word(int a, int b, int c, int d, int e, int f) { this(a, b, c, d, e); }

                  @Override
                  int compare(int a, int b, int c, int d, int e) { return 0; }
                }
                """))
        .isEmpty();
  }

  @Test
  void file_tooLong_fails() {
    String text = "/// A word.\nrecord Word() {\n" + "\n".repeat(SourceRules.FILE_LINES) + "}\n";
    assertThat(violations(text)).singleElement().asString().contains("253 lines, 250 at most");
  }

  @Test
  void method_tooLong_fails() {
    String body = "\n".repeat(SourceRules.METHOD_LINES);
    assertThat(violations("/// A word.\nrecord Word() {\n  void read() {" + body + "}\n}\n"))
        .singleElement()
        .asString()
        .contains("Word.java:3: read: 41 lines, 40 at most");
  }

  @Test
  void method_withFiveParameters_fails() {
    String method = "void read(int a, int b, int c, int d, int e) {}";
    assertThat(violations("/// A word.\nclass Word { " + method + " }"))
        .singleElement()
        .asString()
        .contains("read: 5 parameters, 4 at most");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WordManager",
        "WordHelper",
        "WordUtil",
        "Utils",
        "WordImpl",
        "WordBase",
        "AbstractWord",
        "WordProcessor",
        "WordData",
        "WordInfo",
        "TextChunk",
        "Snippet",
        "SearchResult"
      })
  void type_withAnEmptyName_fails(String name) {
    assertThat(violations("/// A word.\nclass " + name + " {}"))
        .singleElement()
        .asString()
        .contains(name + ": the name says nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"util", "common", "model", "impl"})
  void package_withAnEmptyName_fails(String name) {
    assertThat(violations("package onrecord." + name + ";\n/// A word.\nclass Word {}"))
        .singleElement()
        .asString()
        .contains("a package named " + name + " says nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Word {}",
        "/** A word. */ class Word {}",
        "// A word.\nclass Word {}",
        "/// word\nclass Word {}",
        "/// A text.\nclass Text { interface Part {} }"
      })
  void type_withoutASentence_fails(String text) {
    assertThat(violations(text)).singleElement().asString().contains("no sentence");
  }

  @Test
  void test_thatDoesNotRun_fails() {
    assertThat(
            SourceRules.violations(
                Source.of(
                    "src/test/java/WordTest.java",
                    "class WordTest { @org.junit.jupiter.api.Disabled void word() {} }")))
        .singleElement()
        .asString()
        .contains("@Disabled: a test that does not run");
  }

  private static List<String> violations(String text) {
    return SourceRules.violations(Source.of(FILE, text));
  }
}
