package onrecord.answer.verification;

import static org.assertj.core.api.Assertions.assertThat;

import onrecord.testing.SmallStack;
import org.junit.jupiter.api.Test;

final class QuotedWordsMarksTest {
  private static void finds(String text, String... inner) {
    assertThat(QuotationMarks.of(text))
        .extracting(quoted -> quoted.inner().of(text))
        .containsExactly(inner);
  }

  @Test
  void marks_ofEachKind_areFound() {
    finds(
        "“a b” „c” „d“ «e» »f« ‹g› \"h\" 「i」 ‘j’ 'k'",
        "a b",
        "c",
        "d",
        "e",
        "f",
        "g",
        "h",
        "i",
        "j",
        "k");
  }

  @Test
  void apostrophe_insideSingleMarks_closesNothing() {
    finds("He said ‘we don’t know’ and 'it's late'.", "we don’t know", "it's late");
  }

  @Test
  void apostrophe_insideAWord_opensNothing() {
    finds("the workers' cause and the women's");
  }

  @Test
  void singleMark_beforeADigit_closesNothing() {
    finds("'a'1 and 'b'", "b");
  }

  @Test
  void mark_neverClosed_isNone() {
    finds("“never “closed” but «this one» is", "closed", "this one");
    finds("'never ‘closed’ but\n'x' is", "closed", "x");
    finds("“”\"\"");
  }

  @Test
  void singleMark_neverClosed_needsNoStack() {
    for (String mark : new String[] {"'", "‘"}) {
      String text = "In the " + mark + "90s " + "the workers of the south struck ".repeat(4000);
      assertThat(SmallStack.run(() -> QuotationMarks.of(text))).isEmpty();
    }
  }

  @Test
  void marks_neverClosed_areEachReadOnce() {
    String text = "'a ".repeat(200_000);
    assertThat(SmallStack.run(() -> QuotationMarks.of(text))).isEmpty();
  }

  @Test
  void paragraphs_ofManyShortLines_needNoStack() {
    String text = "line\n".repeat(20_000);
    assertThat(SmallStack.run(() -> Marks.paragraphs(text))).hasSize(1);
  }
}
