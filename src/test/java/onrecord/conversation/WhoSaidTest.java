package onrecord.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.render.TerminalRenderer;
import onrecord.testing.FakeArchive;
import org.junit.jupiter.api.Test;

final class WhoSaidTest {
  private static final Preferences ENGLISH = Preferences.of("en");
  private static final Conversation CONVERSATION = new FakeArchive().conversation();

  private static Message said(String text) {
    return Message.written(text, MessagePlace.TERMINAL, ENGLISH);
  }

  private static String words(Reply reply) {
    return new TerminalRenderer(1000, false, _ -> "").render(reply);
  }

  @Test
  void whosaid_saysWhoseWords_andWhatWasChanged() {
    assertThat(words(CONVERSATION.reply(said("/whosaid the vote was fair and open"))))
        .contains("Word for word in this archive:", "Jane Miller, quoted by Dock Workers’ Union");
    assertThat(words(CONVERSATION.reply(said("/whosaid@bot the vote was red and open"))))
        .contains("In this archive, but worded differently:", "→ the vote was red and open⟩");
    assertThat(words(CONVERSATION.reply(said("/whosaid the moon is made of cheese"))))
        .contains("Not in this archive.");
    assertThat(words(CONVERSATION.reply(said("/whosaid")))).contains("Send them as a reply");
  }

  @Test
  void title_isToldAsTheEditors() {
    assertThat(words(CONVERSATION.reply(said("/whosaid All Out on Monday"))))
        .contains("Word for word in this archive:", "All Out on Monday")
        .contains("\ntitle, the editors’ words · Dock Workers’ Union");
    assertThat(
            words(
                CONVERSATION.reply(
                    said("/whosaid All Out on Monday: Some 645 dockers walked out"))))
        .contains("A statement’s title, and what stands below it, word for word:")
        .contains("2. Dock Workers’ Union");
  }

  @Test
  void messagePassedOn_inPrivate_isOfferedItsSource_evenIfThereIsNone() {
    Message altered = Message.written("the vote was red and open", MessagePlace.PRIVATE, ENGLISH);
    assertThat(words(CONVERSATION.reply(altered))).doesNotContain("looks like a quotation");
    assertThat(words(CONVERSATION.reply(altered.passedOn())))
        .contains("This looks like a quotation", "worded differently");
    Message strange = Message.written("the moon is made of cheese", MessagePlace.PRIVATE, ENGLISH);
    assertThat(words(CONVERSATION.reply(strange.passedOn())))
        .contains("This looks like a quotation", "Not in this archive.");
    for (String other : List.of("the vote was fair", "Who said that the vote was fair?")) {
      Message asked = Message.written(other, MessagePlace.PRIVATE, ENGLISH).passedOn();
      assertThat(words(CONVERSATION.reply(asked))).doesNotContain("looks like a quotation");
    }
  }

  @Test
  void quotation_inPrivate_isOfferedItsSource() {
    String quotation = "“the vote was fair and open”";
    assertThat(words(CONVERSATION.reply(Message.written(quotation, MessagePlace.PRIVATE, ENGLISH))))
        .contains("This looks like a quotation", "Word for word");
    for (Message other :
        List.of(
            Message.written(quotation + "?", MessagePlace.PRIVATE, ENGLISH),
            Message.written(quotation, MessagePlace.GROUP, ENGLISH),
            Message.written(quotation, MessagePlace.PRIVATE, ENGLISH).goingOnFrom(List.of("q")))) {
      assertThat(words(CONVERSATION.reply(other))).doesNotContain("looks like a quotation");
    }
  }
}
