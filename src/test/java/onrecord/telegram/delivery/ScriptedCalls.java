package onrecord.telegram.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import onrecord.telegram.api.Caller;
import onrecord.telegram.api.Outcome;

/// A server that answers what a test tells it, then that all is done; `getMe` is answered by its
/// own script.
final class ScriptedCalls implements Caller {
  /// A request as it came.
  record Asked(String method, JsonNode parameters, Duration at) {
    String text() {
      return parameters.path("text").asText();
    }
  }

  /// What one request comes to.
  interface Answer {
    Outcome to(Asked asked) throws InterruptedException;
  }

  final List<Asked> asked = new ArrayList<>();
  final List<Asked> probes = new ArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final Deque<Outcome> health = new ArrayDeque<>();
  private final VirtualTime time;
  private int message = 100;

  ScriptedCalls(VirtualTime time) {
    this.time = time;
  }

  ScriptedCalls then(Outcome... outcomes) {
    for (Outcome outcome : outcomes) {
      answers.add(asked -> outcome);
    }
    return this;
  }

  ScriptedCalls then(Answer answer) {
    answers.add(answer);
    return this;
  }

  ScriptedCalls unwell(Outcome... outcomes) {
    health.addAll(List.of(outcomes));
    return this;
  }

  static Outcome refused(int code, String description) {
    return new Outcome.Refused(code, description, OptionalLong.empty());
  }

  static Outcome unknown() {
    return new Outcome.Unknown("timeout");
  }

  static Outcome unreached() {
    return new Outcome.Unreached("no network");
  }

  static Outcome flooded(int seconds) {
    return new Outcome.Flooded(Duration.ofSeconds(seconds));
  }

  @Override
  public Outcome call(String method, JsonNode parameters, Duration timeout)
      throws InterruptedException {
    var request = new Asked(method, parameters.deepCopy(), time.passed());
    Answer answer;
    synchronized (this) {
      if (method.equals("getMe")) {
        probes.add(request);
        return health.isEmpty()
            ? new Outcome.Done(JsonNodeFactory.instance.objectNode())
            : health.remove();
      }
      asked.add(request);
      answer = answers.isEmpty() ? any -> done() : answers.remove();
    }
    return answer.to(request);
  }

  synchronized Outcome done() {
    return new Outcome.Done(JsonNodeFactory.instance.objectNode().put("message_id", ++message));
  }

  List<String> texts() {
    return asked.stream().map(Asked::text).toList();
  }

  List<String> methods() {
    return asked.stream().map(Asked::method).toList();
  }
}
