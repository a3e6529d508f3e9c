package onrecord.fakebotapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Person;
import onrecord.fakebotapi.world.User;
import onrecord.fakebotapi.world.Writing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GroupsTest {
  private final FakeBotApi api = new FakeBotApi(FakeBotApi.Setting.QUICK);
  private final Caller bot = new Caller(api);
  private final Person anna = api.person("Anna", "fa");
  private final Person ben = api.person("Ben", "");

  @AfterEach
  void close() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Who struck?, true, true, false",
    "Who struck?, false, true, true",
    "/ask Who struck?, true, true, true",
    "/ask@onrecord_test_bot Who?, true, true, true",
    "/ask@other_bot Who?, true, true, false",
    "@onrecord_test_bot who?, true, true, true",
    "@onrecord_test_bot who?, true, false, false"
  })
  void group_withPrivacy_keepsFromTheBotWhatIsNotForIt(
      String text, boolean privacy, boolean mentions, boolean heard)
      throws IOException, InterruptedException {
    api.world().privacy(privacy);
    api.world().deliversMentions(mentions);
    api.world().supergroup("Port", anna).writes(text);
    assertThat(bot.updates()).hasSize(heard ? 1 : 0);
  }

  @Test
  void topic_ofAForum_isInItsMessages_whichReplyToItsBeginning()
      throws IOException, InterruptedException {
    Chat forum = api.world().forum("Port", anna);
    int topic = forum.topics().begin("Strikes");
    forum.writes(Writing.of("/ask Who?").by(anna).in(topic));
    JsonNode message = bot.updates().get(1).path("message");
    assertThat(message.path("message_thread_id").asInt()).isEqualTo(topic);
    assertThat(message.path("is_topic_message").asBoolean()).isTrue();
    assertThat(message.path("reply_to_message").has("forum_topic_created")).isTrue();
  }

  @Test
  void topic_closedOrDeleted_cannotBeWrittenTo() throws IOException, InterruptedException {
    Chat forum = api.world().forum("Port", anna);
    int topic = forum.topics().begin("Strikes");
    String send = "{'chat_id':%d,'text':'x','message_thread_id':%d}".formatted(forum.id(), topic);
    forum.topics().close(topic);
    assertThat(bot.refusal("sendMessage", send)).isEqualTo("Bad Request: TOPIC_CLOSED");
    forum.topics().delete(topic);
    assertThat(bot.refusal("sendMessage", send)).isEqualTo("Bad Request: message thread not found");
  }

  @Test
  void channel_postsAndEdits_andItsPostsComeToTheDiscussion()
      throws IOException, InterruptedException {
    Chat channel = api.world().channel("News");
    Chat group = api.world().supergroup("Talk", anna);
    channel.discussedIn(group);
    api.world().privacy(false);
    channel.writes("/ask Who?").edits("/ask Who struck?");
    assertThat(bot.updates().get(0).path("channel_post").path("sender_chat").path("id").asLong())
        .isEqualTo(channel.id());
    JsonNode copy = bot.updates().get(1).path("message");
    assertThat(copy.path("is_automatic_forward").asBoolean()).isTrue();
    assertThat(copy.path("from").path("id").asLong()).isEqualTo(777_000);
    assertThat(bot.updates().get(2).has("edited_channel_post")).isTrue();
    assertThat(bot.sent(channel, "").json().has("from")).isFalse();
  }

  @Test
  void group_migrated_saysWhereItIs() throws IOException, InterruptedException {
    Chat group = api.world().group("Port", anna);
    Chat now = group.migrates();
    JsonNode answer = bot.post("sendMessage", "{'chat_id':" + group.id() + ",'text':'x'}");
    assertThat(answer.path("parameters").path("migrate_to_chat_id").asLong()).isEqualTo(now.id());
    assertThat(bot.updates()).hasSize(2);
  }

  @Test
  void writers_withoutAName_comeFromTheirBots() throws IOException, InterruptedException {
    Chat group = api.world().supergroup("Port", anna, ben);
    Chat channel = api.world().channel("News");
    group.writes(Writing.of("/ask A?").anonymously());
    group.writes(Writing.of("/ask B?").as(channel));
    group.writes(Writing.of("/ask C?").by(User.bot(5, "other_bot")));
    JsonNode anonymous = bot.updates().get(0).path("message");
    assertThat(anonymous.path("from").path("id").asLong()).isEqualTo(1_087_968_824);
    assertThat(anonymous.path("sender_chat").path("id").asLong()).isEqualTo(group.id());
    JsonNode asChannel = bot.updates().get(1).path("message");
    assertThat(asChannel.path("from").path("id").asLong()).isEqualTo(136_817_688);
    assertThat(asChannel.path("sender_chat").path("id").asLong()).isEqualTo(channel.id());
    assertThat(bot.updates().get(2).path("message").path("from").path("is_bot").asBoolean())
        .isTrue();
  }
}
