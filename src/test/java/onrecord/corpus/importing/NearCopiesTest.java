package onrecord.corpus.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NearCopiesTest {
  private static String text(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
  }

  @Test
  void sameWords_otherSigns_areTheSame() {
    NearCopies copies = new NearCopies();
    copies.add("a", "The harbour stays open, to all!");

    assertThat(copies.same("the harbour\nstays open to all")).contains("a");
    assertThat(copies.same("the harbour stays open to some")).isEmpty();
  }

  @Test
  void textWithALittleMore_isNear() {
    NearCopies copies = new NearCopies();
    copies.add("a", text(0, 400));
    copies.add("b", text(5000, 5400));

    assertThat(copies.near(text(0, 400) + " and a line at the end")).contains("a");
    assertThat(copies.near(text(40, 400))).contains("a");
    assertThat(copies.near(text(300, 900))).isEmpty();
  }

  @Test
  void textsWithoutEndThatShareAFooter_areComparedWithAFewEach() {
    NearCopies copies = new NearCopies();
    for (int i = 0; i < 5_000; i++) {
      copies.add("mail " + i, "number" + i + " " + text(0, 400));
    }

    assertThat(copies.compared(text(0, 400))).isBetween(100, 1000);
    assertThat(copies.near(text(0, 400))).hasValueSatisfying(it -> assertThat(it).startsWith("m"));
  }

  @Test
  void scriptsWithoutBlanks_areComparedToo() {
    NearCopies copies = new NearCopies();
    String text = "我们要求市政府在春天投票之前公布与引航员签订的合同港口必须对所有船只开放";
    copies.add("a", text);

    assertThat(copies.near(text + "谢谢")).contains("a");
  }
}
