package onrecord.corpus.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The kind cjk-hard-wrapped: lines of scripts that part no words by blanks.
final class UnspacedScriptsTest {
  private static final String CHINESE =
      "港口的工人昨天在仓库前面集合，要求公司公布事故的报告。公司说报告还没有写完，" + "但是三位工程师在春天已经看过它。工会准备在星期一再次集合，直到报告公布为止，谁也不会回去上夜班。";
  private static final String JAPANESE =
      "漁協は昨日、ダムの放水について町長に質問状を渡した。町長は「調査はまだ終わっていない」と答えたが、"
          + "漁師たちは春から水が濁っていると話している。漁協は来週もう一度、役場の前で集会を開く予定だ。";
  private static final String THAI =
      "คนงานท่าเรือปฏิเสธข้อเสนอของบริษัทเรื่องกะกลางคืนเพราะความปลอดภัยของเครนสำคัญกว่าความเร็ว"
          + "บริษัทยังไม่ตอบคำถามสามข้อของคนงานและไม่อธิบายว่าทำไมจึงไม่เปิดเผยรายงานการตรวจสอบ";

  private static String wrapped(String text, int width) {
    StringBuilder lines = new StringBuilder();
    for (int at = 0; at < text.length(); at += width) {
      int end = Math.min(text.length(), at + width);
      lines.append(text, at, end).append('\n');
    }
    return lines.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18, 24, 30, 38})
  void ideographs_wrapped_areOneParagraph(int width) {
    assertThat(CanonicalText.of(wrapped(CHINESE, width))).isEqualTo(CHINESE);
    assertThat(CanonicalText.of(wrapped(JAPANESE, width))).isEqualTo(JAPANESE);
  }

  @ParameterizedTest
  @ValueSource(ints = {52, 64, 80})
  void syllables_wrapped_areOneParagraph(int width) {
    assertThat(CanonicalText.of(wrapped(THAI, width))).isEqualTo(THAI);
  }

  @Test
  void paragraphs_setIn_stayApart() {
    String first = wrapped("\u3000\u3000" + CHINESE, 20);
    String second = wrapped("\u3000\u3000" + CHINESE.replace("工人", "渔民"), 20);
    assertThat(CanonicalText.of(first + second))
        .isEqualTo(CHINESE + "\n" + CHINESE.replace("工人", "渔民"));
  }

  @Test
  void headings_andShortSentences_stayApart() {
    String lines = "关于港口安全的声明\n工会的三个要求\n公司的回答\n我们今后的打算";
    assertThat(CanonicalText.of(lines)).isEqualTo(lines);
    String sentences = "工人昨天集合，要求公布报告。\n公司说报告还没有写完。\n工会准备再次集合。";
    assertThat(CanonicalText.of(sentences)).isEqualTo(sentences);
  }

  @Test
  void items_ofAList_stayApart() {
    String items = "一、公布事故的全部报告和检查的结果，\n二、夜班必须有第二个司机在起重机里，\n三、在四个季节检查所有的起重机一次，";
    assertThat(CanonicalText.of(items)).isEqualTo(items);
  }

  @Test
  void digitsAndLatinLetters_amongIdeographs_joinWithoutABlank() {
    assertThat(Scripts.areJoined("工会在2019", "年公布了报告")).isTrue();
    assertThat(Scripts.areJoined("the character 山", "means mountain")).isFalse();
    assertThat(Scripts.areJoined("항만 노동자", "中國")).isFalse();
  }
}
