package onrecord.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import onrecord.corpus.Corpus.Problem;
import org.junit.jupiter.api.Test;

final class FieldValuesTest {
  private static final SourcePlace START = new SourcePlace("x.txt", 2);

  private final Problems problems = new Problems();

  private FieldValue.Keys keys(String yaml) throws IOException {
    return FieldValues.keys(yaml, START, problems);
  }

  @Test
  void yamlWords_areNotInterpreted() throws IOException {
    assertThat(keys("a: NO\nb: 2009-06-26\nc: 1_000\nd: ~\ne: off\nf: 0x10").values().values())
        .flatExtracting(FieldValue::words)
        .containsExactly("NO", "2009-06-26", "1_000", "off", "0x10");
  }

  @Test
  void yamlValues_knowTheirLines() throws IOException {
    FieldValue voices =
        keys("title: x\nvoices:\n  - speaker: A\n    ends: z\n").values().get("voices");
    assertThat(voices)
        .isInstanceOfSatisfying(
            FieldValue.Items.class,
            items -> {
              assertThat(items.at().line()).isEqualTo(3);
              assertThat(items.items().getFirst().at().line()).isEqualTo(4);
            });
  }

  @Test
  void brokenYaml_keepsWhatStandsBeforeTheBreak() throws IOException {
    assertThat(keys("id: x\ntitle: Iran: hands off\ndate: 2009").values())
        .containsKey("id")
        .doesNotContainKey("date");
    assertThat(problems.list()).singleElement().extracting(Problem::line).isEqualTo(3);
  }

  @Test
  void yaml_withoutKeys_isAProblem() throws IOException {
    assertThat(keys("just words").values()).isEmpty();
    assertThat(keys("").values()).isEmpty();
    assertThat(problems.list()).map(Problem::what).containsExactly("not keys and their values");
  }

  @Test
  void yamlAliases_areNotFollowed() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [lol,lol]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [*a%d,*a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(keys(bomb.toString()).words()).hasSize(2);
    assertThat(problems.list())
        .extracting(Problem::what)
        .contains("a YAML alias is not followed (and 57 times more)");
  }

  @Test
  void key_givenTwice_countsFirst() throws IOException {
    assertThat(keys("title: one\ntitle: two").words()).containsExactly("one");
    assertThat(problems.list())
        .singleElement()
        .extracting(Problem::toString)
        .isEqualTo("x.txt:3: 'title' is given twice; the first one counts; take one of them out");
  }

  @Test
  void nesting_withoutEnd_isAProblem() throws IOException {
    assertThat(keys("a: " + "[".repeat(100_000)).values()).isEmpty();
    assertThat(problems.list()).hasSize(1);
  }

  @Test
  void json_isReadAlike() throws IOException {
    assertThat(FieldValues.json("{\"a\":[1.50,true,null,{\"b\":\"c\"}]}", START, problems).words())
        .containsExactly("1.50", "true", "c");
  }

  @Test
  void json_withMoreBehindIt_isRefused() {
    assertThatThrownBy(() -> FieldValues.json("{} {}", START, problems))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void yaml_deepInsideItself_isAProblem() throws IOException {
    assertThat(keys("id: x\na: " + "[".repeat(900) + "]".repeat(900)).values()).containsKey("id");
    assertThat(problems.list())
        .singleElement()
        .extracting(Problem::what)
        .isEqualTo("not sound YAML: more than 32 levels, one inside the other");
  }
}
