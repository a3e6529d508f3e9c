package onrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import onrecord.corpus.Corpus.Problem;
import onrecord.extraction.Extract;
import onrecord.source.Draft;
import onrecord.source.Place;
import onrecord.source.Problems;
import onrecord.source.Value;
import org.junit.jupiter.api.Test;

final class StatedTest {
  private static final Place PLACE = new Place("x.txt", 2);

  private final Problems problems = new Problems();

  private Stated stated(String key, Value value) {
    return Stated.of(
        new Draft(
            PLACE,
            new Value.Keys(PLACE, Map.of(key, value)),
            new Extract("", Extract.Layout.LINES, Map.of())),
        problems);
  }

  private static Value words(String words) {
    return new Value.Words(PLACE, words);
  }

  @Test
  void keys_ofOtherSpellings_areKnown() {
    assertThat(stated("sourceUrl", words("x")).words("url")).contains("x");
    assertThat(stated("source_url", words("x")).words("url")).contains("x");
    assertThat(stated("Authors", words("x")).list("author")).containsExactly("x");
    assertThat(stated("organisation", words("x")).words("organization")).contains("x");
    assertThat(stated("docId", words("x")).values()).isEmpty();
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void unknownKey_isToldWithTheNearest() {
    stated("titel", words("x"));
    stated("colour", words("x"));
    assertThat(problems.list())
        .map(Problem::toString)
        .satisfiesExactly(
            told ->
                assertThat(told)
                    .startsWith("x.txt:2: unknown key 'colour'; known keys are id, title, "),
            told ->
                assertThat(told).isEqualTo("x.txt:2: unknown key 'titel'; did you mean 'title'?"));
  }

  @Test
  void people_inCslForm_areNames() {
    Value person =
        new Value.Keys(PLACE, Map.of("family", words("Harlan"), "given", words("Kosta")));
    assertThat(
            stated("author", new Value.Items(PLACE, List.of(person, words(" A\n B "))))
                .list("author"))
        .containsExactly("Kosta Harlan", "A B");
  }

  @Test
  void key_withNothingBehindIt_isThereAllTheSame() {
    Stated stated = stated("organization", words(""));
    assertThat(stated.has("organization")).isTrue();
    assertThat(stated.words("organization")).isEmpty();
  }
}
