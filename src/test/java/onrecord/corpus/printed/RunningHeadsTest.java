package onrecord.corpus.printed;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RunningHeadsTest {

  /// Pages as one string each, `/` between lines.
  private static void leaves(String lines, String... pages) {
    List<List<String>> split = Stream.of(pages).map(page -> List.of(page.split("/", -1))).toList();
    List<List<Integer>> kept = RunningHeads.kept(split);
    assertThat(
            IntStream.range(0, pages.length)
                .mapToObj(i -> kept.get(i).stream().map(split.get(i)::get).collect(joining("/")))
                .collect(joining("/FF/")))
        .isEqualTo(lines);
  }

  @Test
  void pageNumbers_atTheEdges_go() {
    leaves("one/two/FF/three/four/FF/five", "one/two/1", "- 2 -/three/four/Page 2 of 2", "five/iv");
  }

  @Test
  void number_insideThePage_stays() {
    leaves("one/two/27/three/four", "one/two/27/three/four");
  }

  @Test
  void head_withChangingNumbers_goesAfterTheFirstPage() {
    leaves(
        "Bulletin 12, 1/a/b/c/FF/d/e/f/FF/g/h/k",
        "Bulletin 12, 1/a/b/c",
        "Bulletin 12, 2/d/e/f",
        "Bulletin 12, 3/g/h/k");
  }

  @Test
  void foot_goesEverywhere() {
    leaves("a/b/c/FF/d/e/f", "a/b/c/www.example.org", "d/e/f/www.example.org");
  }

  @Test
  void line_thatStandsOnce_stays() {
    leaves("Title/a/FF/b/c/FF/Title no more/d", "Title/a", "b/c", "Title no more/d");
  }
}
