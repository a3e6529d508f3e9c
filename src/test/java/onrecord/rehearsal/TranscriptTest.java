package onrecord.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import onrecord.fakebotapi.FakeBotApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TranscriptTest {
  private static final String PLAYED =
      """
      chat: private
      people: anna (fa)

      anna #1> Who struck?
          And when?
      bot #2 to #1> ▌ **Who** struck?
          ▌ And when?
          Anna
          [Take back]

      anna edits #1> Who won?
      bot edits #2> ▌ **Who** won?
          Anna
          [Take back]

      // What is between questions stays.

      anna presses #2 [Take back]
      bot notices> Taken back
      bot deletes #2

      the bot rests
      """;

  private final FakeBotApi api = new FakeBotApi(FakeBotApi.Setting.QUICK);
  private final EchoBot bot = new EchoBot(api);
  private final List<String> happened = new ArrayList<>();

  @AfterEach
  void close() {
    api.close();
  }

  private String play(String script) {
    return new Transcript(api, bot::work, happened::add).play(script);
  }

  @Test
  void script_ofWhatPersonsDo_isWrittenOut() {
    String script =
        """
        chat: private
        people: anna (fa)
        anna> Who struck?
            And when?
        anna edits #1> Who won?
        // What is between questions stays.
        anna presses #2 [Take back]
        the bot rests
        """;
    assertThat(play(script)).isEqualTo(PLAYED);
    assertThat(happened).containsExactly("the bot rests");
  }

  @Test
  void script_writtenOut_isPlayedTheSame() {
    assertThat(play(PLAYED)).isEqualTo(PLAYED);
  }

  @Test
  void group_withTopicsAndReplies_isWrittenOut() {
    String script =
        """
        chat: forum Strikes, Tolls
        people: anna (en), ben (de)
        anna in Tolls> /ask Who pays?
        ben to #3> And when?
        """;
    assertThat(play(script))
        .contains("anna #3 in Tolls> /ask Who pays?")
        .contains("bot #4 to #3> ▌ **/as**k Who pays?")
        .contains("ben #5 to #3> And when?");
  }
}
