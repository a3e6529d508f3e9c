package onrecord.program.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.operation.configuration.Configuration;
import onrecord.operation.configuration.Configuration.Mode;
import onrecord.telegram.api.BotApi;
import onrecord.telegram.api.Outcome;
import onrecord.telegram.api.Token;
import onrecord.terminal.Finding;

/// The bot's token and what Telegram says to it; updates are not asked for, since they are given to
/// one only.
final class TelegramPoint {
  private static final String POINT = "telegram";
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration ODD = Duration.ofSeconds(30);
  private static final Duration WRONG = Duration.ofMinutes(5);
  private static final int UNAUTHORIZED = 401;
  private static final String GET_ONE =
      "@BotFather gives a token; set TELEGRAM_BOT_TOKEN to it, or TELEGRAM_BOT_TOKEN_FILE to a file"
          + " that holds it.";

  private final Surroundings here;
  private final Configuration.Telegram settings;
  private final List<Finding> findings = new ArrayList<>();

  private TelegramPoint(Surroundings here) {
    this.here = here;
    this.settings = here.settings().telegram();
  }

  static List<Finding> look(Surroundings here) {
    var point = new TelegramPoint(here);
    try {
      Optional<Token> token = Token.in(here.environment());
      if (token.isPresent()) {
        point.ask(token.get());
      } else {
        point.remark("no token is set: the terminal works without, the bot does not", GET_ONE);
      }
    } catch (IllegalArgumentException e) {
      point.wrong(String.valueOf(e.getMessage()), GET_ONE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      point.remark("not looked at", "Run onrecord doctor again.");
    }
    return point.findings;
  }

  private void ask(Token token) throws InterruptedException {
    try (var api = new BotApi(token, settings.api())) {
      switch (call(api, "getMe")) {
        case Outcome.Done(var me) -> {
          known(me);
          api.serverTime().ifPresent(this::clock);
          if (call(api, "getWebhookInfo") instanceof Outcome.Done(var webhook)) {
            webhook(webhook);
          }
        }
        case Outcome.Refused(var code, var description, _) ->
            wrong(
                "%s refuses the token: %d %s".formatted(settings.api(), code, description),
                code == UNAUTHORIZED ? GET_ONE : "Look at telegram.api.url.");
        case Outcome.Flooded(var pause) ->
            remark("the server asks for a pause of %d s".formatted(pause.toSeconds()), "Wait.");
        case Outcome.Unreached(var why) -> unheard("is not reached", why);
        case Outcome.Unknown(var why, _) -> unheard("does not answer as it should", why);
      }
    }
  }

  private static Outcome call(BotApi api, String method) throws InterruptedException {
    return api.call(method, JsonNodeFactory.instance.objectNode(), PATIENCE);
  }

  private void unheard(String how, String why) {
    wrong(
        "%s %s: %s".formatted(settings.api(), how, why),
        "Look at this machine's way out to the internet and its name service, and at"
            + " telegram.api.url.");
  }

  private void known(JsonNode me) {
    findings.add(
        Finding.well(POINT, "the token is that of @" + me.path("username").asText("(no name)")));
    if (!me.path("can_join_groups").asBoolean()) {
      remark("it cannot be added to groups", "@BotFather's /setjoingroups allows it.");
    }
    if (me.path("can_read_all_group_messages").asBoolean()) {
      remark(
          "privacy mode is off: it is shown all that is said in its groups, and heeds only what is"
              + " addressed to it",
          "@BotFather's /setprivacy switches it on; /ask, replies and mentions work with it.");
    } else {
      findings.add(
          Finding.well(POINT, "privacy mode is on: groups show it only what is addressed to it"));
    }
    if (!me.path("supports_inline_queries").asBoolean()) {
      remark("inline mode is off", "@BotFather's /setinline offers its quotes in any chat.");
    }
    if (settings.admins().isEmpty()) {
      remark(
          "telegram.admins is none: nobody can build the index from a chat or see how things are",
          "/start tells everyone their number; set telegram.admins to yours.");
    }
  }

  private void webhook(JsonNode webhook) {
    String url = webhook.path("url").asText("");
    boolean fetches = settings.mode() == Mode.POLL;
    if (fetches && !url.isEmpty()) {
      remark(
          "a webhook is set while telegram.mode is poll: messages are brought to " + url,
          "The bot takes it away when it starts; where another program uses this token, give that"
              + " one a token of its own.");
    } else if (!fetches && !url.equals(settings.webhook().url().map(Object::toString).orElse(""))) {
      remark(
          "the webhook that is set is " + (url.isEmpty() ? "none" : url),
          "The bot sets its own when it starts.");
    }
    String trouble = webhook.path("last_error_message").asText("");
    if (!fetches && !trouble.isEmpty()) {
      wrong(
          "Telegram could not bring a message: " + trouble,
          "See that telegram.webhook.url leads to telegram.webhook.host and .port.");
    }
    findings.add(
        Finding.well(
            POINT,
            Finding.count(webhook.path("pending_update_count").asLong(), "update")
                + " waiting at the server"));
  }

  private void clock(Instant server) {
    Duration apart = Duration.between(server, here.clock().instant());
    String found =
        apart.abs().compareTo(ODD) < 0
            ? "as the server's, to %d s".formatted(ODD.toSeconds())
            : "%d s %s the server's"
                .formatted(apart.abs().toSeconds(), apart.isNegative() ? "behind" : "ahead of");
    String advice = "Have the system's clock set by the network (NTP).";
    if (apart.abs().compareTo(WRONG) >= 0) {
      findings.add(Finding.wrong("clock", found, advice));
    } else if (apart.abs().compareTo(ODD) >= 0) {
      findings.add(Finding.remark("clock", found, advice));
    } else {
      findings.add(Finding.well("clock", found));
    }
  }

  private void remark(String found, String advice) {
    findings.add(Finding.remark(POINT, found, advice));
  }

  private void wrong(String found, String advice) {
    findings.add(Finding.wrong(POINT, found, advice));
  }
}
