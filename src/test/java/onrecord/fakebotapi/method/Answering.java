package onrecord.fakebotapi.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import onrecord.fakebotapi.form.Refused;
import onrecord.fakebotapi.world.InlineAsk;
import onrecord.fakebotapi.world.Press;
import onrecord.fakebotapi.world.World;

/// Answers to queries, which wait only so long.
final class Answering {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final World world;
  private final Clock clock;

  Answering(World world, Clock clock) {
    this.world = world;
    this.clock = clock;
  }

  JsonNode callback(ObjectNode parameters) {
    synchronized (world) {
      Press press =
          world
              .findPress(parameters.path("callback_query_id").asText(""))
              .filter(each -> isFresh(each.at()))
              .orElseThrow(Answering::tooOld);
      press.answer(parameters);
      return BooleanNode.TRUE;
    }
  }

  JsonNode inline(ObjectNode parameters) {
    synchronized (world) {
      InlineAsk ask =
          world
              .findAsk(parameters.path("inline_query_id").asText(""))
              .filter(each -> isFresh(each.at()))
              .orElseThrow(Answering::tooOld);
      ask.answer(parameters);
      world.wake();
      return BooleanNode.TRUE;
    }
  }

  JsonNode guest(ObjectNode parameters) {
    synchronized (world) {
      InlineAsk ask =
          world
              .findAsk(parameters.path("guest_query_id").asText(""))
              .filter(each -> isFresh(each.at()))
              .orElseThrow(Answering::tooOld);
      ObjectNode answer = parameters.objectNode();
      answer.putArray("results").add(parameters.path("result"));
      ask.answer(answer);
      world.wake();
      return parameters.objectNode().put("inline_message_id", "guest-" + ask.id());
    }
  }

  private boolean isFresh(Instant at) {
    return clock.instant().isBefore(at.plus(PATIENCE));
  }

  private static Refused tooOld() {
    return Refused.bad("Query is too old and response timeout expired or query ID is invalid");
  }
}
