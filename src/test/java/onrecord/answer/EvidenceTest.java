package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import onrecord.answer.retrieval.Evidence;
import onrecord.testing.FakeArchive;
import org.junit.jupiter.api.Test;

final class EvidenceTest {
  @Test
  void evidence_ofTheFirstThreeHits_isTheBestOfEachSignal() {
    Evidence evidence =
        evidence(
            """
            dockers 2009 0.90 meaning=0.5 sentence_meaning=0.6 coverage=0.3 kind=0 | Ours walked out.
            dockers 2009 0.80 meaning=0.7 sentence_meaning=0.5 coverage=0.6 kind=0 | Again they walked.
            dockers 2009 0.70 meaning=0.1 sentence_meaning=0.8 coverage=0.1 kind=1 | Once more we go.
            dockers 2009 0.60 meaning=0.9 sentence_meaning=0.9 coverage=0.9 kind=1 | And once again here.
            """);
    assertThat(evidence.best()).isEqualTo(0.9);
    assertThat(evidence.meaning()).isEqualTo(0.7);
    assertThat(evidence.coverage()).isEqualTo(0.6);
    assertThat(evidence.margin()).isCloseTo(Math.log(9) - Math.log(1.5), within(1e-9));
  }

  @Test
  void kindOfWords_countsOnlyInAHitThatIsAboutTheMatter() {
    assertThat(
            evidence(
                    """
                    dockers 2009 0.9 coverage=0.6 kind=0 | Ours walked out.
                    port    2010 0.8 coverage=0.1 kind=1 | Nineteen walked out.
                    """)
                .kind())
        .isZero();
    assertThat(
            evidence(
                    """
                    dockers 2009 0.9 coverage=0.6 kind=0 | Ours walked out.
                    port    2010 0.8 coverage=0.3 kind=1 | Nineteen walked out.
                    """)
                .kind())
        .isEqualTo(1);
  }

  @Test
  void likelihood_falls_whereTheFirstHitHasNoNumberOfThoseAskedFor() {
    String found =
        """
        dockers 2009 0.9 meaning=0.7 sentence_mean=0.7 coverage=0.6 kind=1 | %s
        port    2010 0.8 meaning=0.7 coverage=0.6 kind=1 | Nineteen walked out.
        """;
    Evidence bare = evidence(AnswerKind.NUMBER, found.formatted("Ours walked out."));
    Evidence told = evidence(AnswerKind.NUMBER, found.formatted("Some 645 walked out."));
    assertThat(bare.bare()).isTrue();
    assertThat(told.bare()).isFalse();
    assertThat(bare.likelihood(AnswerKind.NUMBER)).isLessThan(told.likelihood(AnswerKind.NUMBER));
    assertThat(evidence("dockers 2009 0.9 | Ours walked out.").bare()).isFalse();
  }

  @Test
  void likelihood_isNotLess_whereTheModelDoesNotReadTheFirstHit() {
    Evidence unread =
        evidence(
            """
            dockers 2009 0.9 names=1 least_token=0.6 kind=1 | Die Hafenarbeiter gingen.
            port    2010 0.8 meaning=0.7 least_token=0.6 kind=1 | Nineteen walked out.
            """);
    assertThat(unread.nearest()).isZero();
    assertThat(unread.likelihood(AnswerKind.OPEN)).isGreaterThan(0.9);
  }

  @Test
  void terms_areUnheard_whereNoHitHoldsThem() {
    assertThat(evidence("dockers 2009 0.9 | Ours walked out.").unheard()).isZero();
    assertThat(evidence("dockers 2009 0.9 missing=walked | Ours.").unheard()).isEqualTo(0.5);
    assertThat(evidence("dockers 2009 0.9 missing=walked,dockers | Ours.").unheard()).isEqualTo(1);
    assertThat(
            evidence(
                    """
                    dockers 2009 0.9 missing=walked  | Ours.
                    port    2010 0.8 missing=dockers | Tolls.
                    """)
                .unheard())
        .isZero();
  }

  @Test
  void nothing_speaksForAnAnswer_whereNothingIsFound() {
    assertThat(Evidence.of(question(AnswerKind.OPEN), List.of()))
        .isEqualTo(new Evidence(0, 0, 0, 0, 0, 0, 0, false, 0, 1));
  }

  private static Evidence evidence(String hits) {
    return evidence(AnswerKind.OPEN, hits);
  }

  private static Evidence evidence(AnswerKind kind, String hits) {
    return Evidence.of(question(kind), Drawn.hits(hits));
  }

  private static Question question(AnswerKind kind) {
    Question open = FakeArchive.question("dockers walked");
    var matter =
        new Question.QuestionMatter(
            "dockers walked",
            List.of(
                new Term("dockers", "dockers", false, List.of()),
                new Term("walked", "walked", false, List.of())),
            kind,
            false,
            false,
            false);
    return new Question(
        open.text(),
        open.language(),
        open.asked(),
        open.unknown(),
        open.period(),
        open.comparison(),
        matter,
        open.earlier());
  }
}
