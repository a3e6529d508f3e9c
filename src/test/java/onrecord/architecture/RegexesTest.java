package onrecord.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.architecture.Regexes.Regex;
import onrecord.program.Main;
import onrecord.testing.SmallStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegexesTest {
  @TempDir Path folder;

  @Test
  void everyExpressionOfTheProgram_takesTimeWithTheLengthOfTheText_andNoStack()
      throws IOException, URISyntaxException {
    Path classes = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Regex> all = Regexes.in(classes);
    assertThat(all).hasSizeGreaterThan(100);
    assertThat(all)
        .as("written in the code, made of tables, made of the CLDR's words, in the newest rooms")
        .extracting(Regex::where)
        .contains(
            "onrecord.corpus.mail.MailText",
            "onrecord.corpus.importing.FormRules",
            "onrecord.answer.question.OwnWords",
            "onrecord.language.knowledge.TimeWords");
    List<String> failures = new ArrayList<>();
    all.forEach(regex -> SmallStack.run(() -> failures.addAll(Endurance.failures(regex))));
    assertThat(failures).isEmpty();
  }

  private static List<String> failures(String regex) {
    return SmallStack.run(() -> Endurance.failures(new Regex("Sample", regex, 0, true, true)));
  }

  @Test
  void expression_thatCallsItselfForEachCharacter_fails() {
    assertThat(failures("'(?:[^']|'(?=x))+!")).isNotEmpty();
  }

  @Test
  void expression_thatTakesTheSquareOfTheLength_fails() {
    assertThat(failures("^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")).isNotEmpty();
    assertThat(failures("\\s+$")).isNotEmpty();
    assertThat(failures(".*-(wal|shm)")).isNotEmpty();
  }

  @Test
  void expression_thatReadsEachCharacterAFewTimes_passes() {
    assertThat(failures("[\\p{L}\\p{N}]++(?:['’.-][\\p{L}\\p{N}]++)*+")).isEmpty();
    assertThat(failures("(?:\\d{4})(?:-\\d\\d){0,2}[~?%]?")).isEmpty();
  }

  @Test
  void expressions_areFoundInCallsFieldsAndSelectors() throws IOException {
    Path classes =
        Compiled.samples(
            folder,
            "Sample.java",
            """
            class Sample {
              static final java.util.regex.Pattern A = java.util.regex.Pattern.compile("a+", 2);
              static final String B = "b" + "+";
              String[] c(String text) { return text.replaceAll(B, " ").split("c", -1); }
              boolean d(String text) { return text.matches("d"); }
              String e() { return "meta[name~=^e$]"; }
            }
            """);
    assertThat(Regexes.in(classes))
        .extracting(Regex::text)
        .containsExactlyInAnyOrder("a+", "b+", "c", "d", "^e$");
  }

  @Test
  void expression_thatCannotBeSeen_fails() throws IOException {
    Path classes =
        Compiled.samples(
            folder,
            "Sample.java",
            "class Sample { boolean a(String a, String b) { return a.matches(b); } }");
    assertThatThrownBy(() -> Regexes.in(classes)).hasMessageContaining("Sample");
  }
}
