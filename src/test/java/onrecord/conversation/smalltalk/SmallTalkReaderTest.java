package onrecord.conversation.smalltalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import onrecord.conversation.smalltalk.SmallTalkReader.ReadTalk;
import onrecord.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        .or(
            () ->
                BotRequest.read(text)
                    .map(request -> request.kind().name().toLowerCase(Locale.ROOT)))
        .orElse("question");
  }

  @ParameterizedTest
  @MethodSource("utterances")
  void utterance_isWhatItIs(String row) {
    String[] cells = row.split("\t", -1);
    assertThat(kind(cells[2])).isEqualTo(cells[1]);
  }

  @Test
  void utterances_thatThePhrasesWereNotMadeBy_areUnderstood() throws IOException {
    List<String> rows = rows("utterances-held-out.tsv");
    List<String> wrong =
        rows.stream()
            .filter(row -> !kind(row.split("\t", -1)[2]).equals(row.split("\t", -1)[1]))
            .map(row -> row + ": " + kind(row.split("\t", -1)[2]))
            .toList();
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Hi, who pays the tolls?', who pays the tolls?",
    "'سلام، چه کسی برد؟', چه کسی برد؟",
    "hello who pays the tolls, who pays the tolls",
    "Peace talks began, Peace talks began",
    "thanks to whom did it fall?, thanks to whom did it fall?"
  })
  void question_afterAGreeting_isLeft(String text, String question) {
    assertThat(SmallTalkReader.withoutGreeting(text)).isEqualTo(question);
  }

  @ParameterizedTest
  @ValueSource(strings = {"سلام علی", "سلام رضا"})
  void greeting_thatMayBeAWordOfItsOwn_isUncertain(String text) {
    assertThat(SmallTalkReader.read(text)).contains(new ReadTalk(SmallTalk.GREETING, false));
  }

  @ParameterizedTest
  @CsvSource({
    "😂, LAUGHTER",
    "🙏🏽, THANKS",
    "???, AIMLESS",
    "👋🏿👋🏿, GREETING",
    "'', AIMLESS",
    "hiiii!!!, GREETING"
  })
  void signs_sayWhatTheySay(String text, SmallTalk kind) {
    assertThat(SmallTalkReader.read(text)).contains(new ReadTalk(kind, true));
  }

  @ParameterizedTest
  @CsvSource({
    "asdfgh, AIMLESS",
    "azerty, AIMLESS",
    "شسيبل, AIMLESS",
    "sdkfjhskdjf, AIMLESS",
    "gimme 5 min, YES",
    "falscher Chat, SORRY",
    "está cifrado, PRIVACY",
    "traduis ça en français, TRANSLATION",
    "wow strong words, COMMENT"
  })
  void talk_isOfItsKind(String text, SmallTalk kind) {
    assertThat(SmallTalkReader.read(text).map(ReadTalk::kind)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"were", "wert", "power", "strengths", "HSBC", "NSDAP", "kurds"})
  void word_thatKeysNearEachOtherWrite_isAWord(String word) {
    assertThat(SmallTalkReader.read(word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'brb, someone at the door', YES",
    "my battery is about to die, AIMLESS",
    "je suis prof au lycée, AIMLESS",
    "who can read my messages here?, PRIVACY"
  })
  void opening_saysWhatFollows(String text, SmallTalk kind) {
    assertThat(IdleTalk.read(text).filter(IdleTalk::opened).map(IdleTalk::kind)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my battery is dying, who won?",
        "one moment the workers, the next the students and the women of the town and its villages"
      })
  void opening_beforeAQuestion_isNone(String text) {
    assertThat(IdleTalk.read(text).filter(IdleTalk::opened)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "montre-moi la liste des organisations, ORGANIZATIONS",
    "muéstrame la lista de las declaraciones, STATEMENTS",
    "show me the list of organizations, ORGANIZATIONS",
    "لخصلي بيان العمال, SUMMARIZE",
    "can u show me the whole text of people of the world, READ"
  })
  void request_isOfItsKind(String text, BotRequest.RequestKind kind) {
    assertThat(BotRequest.read(text).map(BotRequest::kind)).contains(kind);
  }

  @Test
  void request_saysWithWhat() {
    assertThat(BotRequest.read("Could you please read me the FSP statement?"))
        .map(BotRequest::about)
        .contains("FSP");
    assertThat(BotRequest.read("Fass mir die Erklärung der FSP zusammen"))
        .map(BotRequest::kind)
        .contains(BotRequest.RequestKind.SUMMARIZE);
    assertThat(BotRequest.read("Who says what of it?")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void question_thatLooksLikeIt_isNone(String row) {
    assertThat(kind(row.split("\t", -1)[1])).isEqualTo("question");
  }
}
