package onrecord.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import onrecord.corpus.Corpus.Problem;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.source.FieldValue;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourcePlace;
import onrecord.corpus.source.StatementDraft;
import org.junit.jupiter.api.Test;

final class StatedKeysTest {
  private static final SourcePlace PLACE = new SourcePlace("x.txt", 2);

  private final Problems problems = new Problems();

  private StatedKeys stated(String key, FieldValue value) {
    return StatedKeys.of(
        new StatementDraft(
            PLACE,
            new FieldValue.Keys(PLACE, Map.of(key, value)),
            new Extract("", Extract.Layout.LINES, Map.of())),
        problems);
  }

  private static FieldValue words(String words) {
    return new FieldValue.TextValue(PLACE, words);
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
  void author_withMoreThanAName_isTheName() {
    FieldValue person =
        new FieldValue.Keys(
            PLACE, Map.of("name", words("Ada Roth"), "email", words("a@b.example")));
    assertThat(stated("author", person).list("author")).containsExactly("Ada Roth");
    assertThat(stated("author", words("Ada Roth <ada@b.example>")).list("author"))
        .containsExactly("Ada Roth");
    assertThat(stated("author", words("Ada Roth (https://b.example)")).list("author"))
        .containsExactly("Ada Roth");
  }

  @Test
  void keys_ofSiteGenerators_areTakenOrPassedOver() {
    FieldValue table = new FieldValue.Keys(PLACE, Map.of("organization", words("river")));
    assertThat(stated("params", table).words("organization")).contains("river");
    assertThat(stated("layout", words("post")).values()).isEmpty();
    assertThat(stated("lastmod", words("2019-05-15")).words("amended")).contains("2019-05-15");
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
  void key_longerThanAnIndexTakes_isToldAndNotUsed() {
    assertThat(stated("title", words("x".repeat(60_000))).words("title")).isEmpty();
    // One sign of which eighteen letters are made.
    assertThat(stated("author", words("\ufdfa".repeat(2_000))).list("author")).isEmpty();
    assertThat(problems.list())
        .map(Problem::toString)
        .satisfiesExactlyInAnyOrder(
            told -> assertThat(told).startsWith("x.txt:2: 'title' has 60,000 letters"),
            told -> assertThat(told).startsWith("x.txt:2: 'author' has 2,000 letters"));
  }

  @Test
  void guess_longerThanAnIndexTakes_isToldAndNotUsed() {
    var extract = new Extract("", Extract.Layout.LINES, Map.of("title", "x".repeat(60_000)));
    var draft = new StatementDraft(PLACE, new FieldValue.Keys(PLACE, Map.of()), extract);
    assertThat(StatedKeys.of(draft, problems).guess("title")).isEmpty();
    assertThat(problems.list()).hasSize(1);
  }

  @Test
  void people_inCslForm_areNames() {
    FieldValue person =
        new FieldValue.Keys(PLACE, Map.of("family", words("Harlan"), "given", words("Kosta")));
    assertThat(
            stated("author", new FieldValue.Items(PLACE, List.of(person, words(" A\n B "))))
                .list("author"))
        .containsExactly("Kosta Harlan", "A B");
  }

  @Test
  void key_withNothingBehindIt_isThereAllTheSame() {
    StatedKeys stated = stated("organization", words(""));
    assertThat(stated.has("organization")).isTrue();
    assertThat(stated.words("organization")).isEmpty();
  }
}
