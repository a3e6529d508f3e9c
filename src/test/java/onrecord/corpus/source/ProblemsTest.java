package onrecord.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import onrecord.corpus.Corpus.Problem;
import org.junit.jupiter.api.Test;

final class ProblemsTest {
  private final Problems problems = new Problems();

  @Test
  void problems_areListedByFileAndLine() {
    problems.add(new SourcePlace("b.txt", 2), "x", "y");
    problems.add(new SourcePlace("a.txt", 9), "x", "y");
    problems.add(new SourcePlace("b.txt", 1), "z", "y");
    assertThat(problems.list())
        .map(Problem::toString)
        .containsExactly("a.txt:9: x; y", "b.txt:1: z; y", "b.txt:2: x; y");
  }

  @Test
  void problem_onManyLines_isToldOnce() {
    for (int line = 5; line < 2000; line++) {
      problems.add(new SourcePlace("a.jsonl", line), "unknown key 'x'", "y");
    }
    assertThat(problems.list())
        .map(Problem::toString)
        .containsExactly("a.jsonl:5: unknown key 'x' (and 1,994 times more); y");
  }

  @Test
  void problems_withoutEnd_areCounted() {
    for (int line = 1; line <= 100_000; line++) {
      problems.add(new SourcePlace("a.jsonl", line), "bad line " + line, "y");
    }
    assertThat(problems.list()).hasSize(201);
    assertThat(problems.list().getFirst().what())
        .isEqualTo("besides these, 99,800 problems of other kinds");
  }
}
