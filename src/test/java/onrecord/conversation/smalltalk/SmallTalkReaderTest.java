package onrecord.conversation.smalltalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import onrecord.conversation.smalltalk.SmallTalkReader.ReadTalk;
import onrecord.testing.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SmallTalkReaderTest {

  static List<String> utterances() throws IOException {
    return rows("utterances.tsv");
  }

  static List<String> questions() throws IOException {
    return rows("questions.tsv");
  }

  private static List<String> rows(String file) throws IOException {
    return Golden.read("conversation/smalltalk/" + file)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  private static String kind(String text) {
    return SmallTalkReader.read(text)
        .filter(ReadTalk::certain)
        .map(talk -> talk.kind().key())
        .or(() -> BotRequest.read(text).map(request -> request.kind().name().toLowerCase()))
        .orElse("question");
  }

  @ParameterizedTest
  @MethodSource("utterances")
  void utterance_isWhatItIs(String row) {
    String[] cells = row.split("\t");
    assertThat(kind(cells[2])).isEqualTo(cells[1]);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void question_thatLooksLikeIt_isNone(String row) {
    assertThat(kind(row.split("\t")[1])).isEqualTo("question");
  }
}
