package onrecord.fakebotapi.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import onrecord.fakebotapi.form.Refused;
import onrecord.fakebotapi.queue.UpdateQueue;
import onrecord.fakebotapi.queue.WebhookDelivery;
import onrecord.fakebotapi.world.World;

/// The methods of the Bot API that are here, upon one world.
public final class Methods {
  private final Sending sending;
  private final Answering answering;
  private final Lookups lookups;
  private final Receiving receiving;
  private final Profile profile = new Profile();
  private final Files files = new Files();

  /// Methods upon that world and that queue.
  public Methods(World world, UpdateQueue queue, WebhookDelivery webhook, Clock clock) {
    this.sending = new Sending(world);
    this.answering = new Answering(world, clock);
    this.lookups = new Lookups(world);
    this.receiving = new Receiving(queue, webhook);
  }

  /// What the bot said about itself.
  public Profile profile() {
    return profile;
  }

  /// The files that can be fetched.
  public Files files() {
    return files;
  }

  /// Does what is asked and gives the answer; may wait.
  public JsonNode call(String method, ObjectNode parameters) throws InterruptedException {
    return switch (method) {
      case "getUpdates" -> receiving.updates(parameters);
      case "setWebhook" -> receiving.set(parameters);
      case "deleteWebhook" -> receiving.delete(parameters);
      case "getWebhookInfo" -> receiving.told();
      case "getFile" -> files.described(parameters.path("file_id").asText(""));
      case "setMyDefaultAdministratorRights", "setChatMenuButton" -> BooleanNode.TRUE;
      case "sendMessage", "sendDocument", "sendPhoto" -> sending.send(method, parameters);
      case "editMessageText", "editMessageReplyMarkup" -> sending.edit(method, parameters);
      case "deleteMessage" -> sending.delete(parameters);
      case "deleteMessages" -> sending.deleteMany(parameters);
      case "sendChatAction" -> sending.act(parameters);
      case "answerCallbackQuery" -> answering.callback(parameters);
      case "answerGuestQuery" -> answering.guest(parameters);
      case "answerInlineQuery" -> answering.inline(parameters);
      case "getMe" -> lookups.me();
      case "getChat" -> lookups.chat(parameters);
      case "getChatMember" -> lookups.member(parameters);
      case "getChatAdministrators" -> lookups.administrators(parameters);
      case "leaveChat" -> lookups.leave(parameters);
      default -> {
        if (!Profile.knows(method)) {
          throw new Refused(404, "Not Found: method not found");
        }
        yield profile.call(method, parameters);
      }
    };
  }
}
