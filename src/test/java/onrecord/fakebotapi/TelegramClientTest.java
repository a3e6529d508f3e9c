package onrecord.fakebotapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onrecord.fakebotapi.world.Chat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/// The library that the bot is made with finds what it expects.
final class TelegramClientTest {
  private final FakeBotApi api = new FakeBotApi(FakeBotApi.Setting.QUICK);
  private final OkHttpTelegramClient client =
      new OkHttpTelegramClient(
          api.token(),
          TelegramUrl.builder()
              .schema("http")
              .host("127.0.0.1")
              .port(api.address().getPort())
              .build());

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void me_isUnderstood() throws TelegramApiException {
    assertThat(client.execute(new GetMe()).getUserName()).isEqualTo(FakeBotApi.BOT_NAME);
  }

  @Test
  void message_withEntities_isUnderstoodBothWays() throws TelegramApiException {
    Chat chat = api.privateChat(api.person("Anna", "fa"));
    Message sent =
        client.execute(
            SendMessage.builder()
                .chatId(chat.id())
                .text("Yes, no.")
                .entities(
                    List.of(MessageEntity.builder().type("blockquote").offset(0).length(4).build()))
                .build());
    assertThat(sent.getEntities()).hasSize(1);
    assertThat(api.refusals()).isEmpty();
  }

  @Test
  void webhook_setByAForm_isUnderstood() throws TelegramApiException {
    assertThat(
            client.execute(
                SetWebhook.builder()
                    .url("https://example.org/hook")
                    .secretToken("s3")
                    .allowedUpdates(List.of("message"))
                    .build()))
        .isTrue();
    assertThat(client.execute(new GetWebhookInfo()).getUrl()).isEqualTo("https://example.org/hook");
    assertThat(api.refusals()).isEmpty();
  }
}
