package onrecord.fakebotapi.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// All requests that came, with what was wrong with some of them.
public final class Requests {
  private final Clock clock;
  private final Runnable changed;
  private final List<Request> all = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Request> early = new ArrayList<>();

  /// A request of wrong form, or one that the server sets right silently.
  public record Refusal(Request request, String why) {}

  /// None yet; times are of that clock, and `changed` is run after each change.
  public Requests(Clock clock, Runnable changed) {
    this.clock = clock;
    this.changed = changed;
  }

  // Not one block with the running of `changed`: who waits for requests looks them up.
  Request arrived(String method, ObjectNode parameters) {
    Request request = add(method, parameters.deepCopy(), chatOf(parameters));
    changed.run();
    return request;
  }

  private synchronized Request add(String method, ObjectNode parameters, long chat) {
    var request = new Request(all.size(), clock.instant(), method, parameters, chat, 0);
    all.add(request);
    return request;
  }

  void answered(Request request, int status) {
    set(request.number(), status);
    changed.run();
  }

  private synchronized void set(int number, int status) {
    all.set(number, all.get(number).answered(status));
  }

  synchronized void refused(Request request, String why) {
    refusals.add(new Refusal(request, why));
  }

  synchronized void early(Request request) {
    early.add(request);
  }

  /// In order of arrival.
  public synchronized List<Request> all() {
    return List.copyOf(all);
  }

  /// What Bot API 10.2 refuses for its form, or does not take as it is.
  public synchronized List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  /// Those that came before a `retry_after` had passed.
  public synchronized List<Request> early() {
    return List.copyOf(early);
  }

  private static long chatOf(ObjectNode parameters) {
    try {
      return Long.parseLong(parameters.path("chat_id").asText("0"));
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
