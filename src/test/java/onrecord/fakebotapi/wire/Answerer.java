package onrecord.fakebotapi.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import onrecord.fakebotapi.form.FormCheck;
import onrecord.fakebotapi.form.Refused;
import onrecord.fakebotapi.method.Methods;

/// What becomes of one request: noted, checked, held back, done, answered, or what goes wrong.
public final class Answerer implements HttpHandler {
  private final FormCheck form = new FormCheck();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Paths paths;
  private final Methods methods;
  private final Requests requests;
  private final FloodControl floods;
  private final Faults faults = new Faults();

  /// An answerer of requests to those paths.
  public Answerer(Paths paths, Methods methods, Requests requests, FloodControl floods) {
    this.paths = paths;
    this.methods = methods;
    this.requests = requests;
    this.floods = floods;
  }

  /// What is to go wrong.
  public Faults faults() {
    return faults;
  }

  /// Ends whoever hangs.
  public void close() {
    closing.countDown();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (paths.of(exchange.getRequestURI().getRawPath())) {
        case Paths.Place.Elsewhere() -> write(exchange, new Refused(404, "Not Found"));
        case Paths.Place.Method(String name) -> method(exchange, form.method(name).orElse(name));
        case Paths.Place.File(String path) -> file(exchange, path);
        case Paths.Place.WrongToken() -> {
          Request request = requests.arrived("unauthorized", object());
          requests.answered(request, 401);
          write(exchange, new Refused(401, "Unauthorized"));
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    Optional<byte[]> content = methods.files().content(path);
    if (content.isPresent()) {
      write(exchange, 200, "application/octet-stream", content.get());
    } else {
      write(exchange, new Refused(404, "Not Found"));
    }
  }

  private void method(HttpExchange exchange, String name) throws IOException, InterruptedException {
    ObjectNode parameters = object();
    Optional<Refused> unread = Optional.empty();
    try {
      parameters = Parameters.read(form, name, exchange);
    } catch (Refused refused) {
      unread = Optional.of(refused);
    }
    Request request = requests.arrived(name, parameters);
    if (unread.isPresent()) {
      requests.refused(request, unread.get().description());
      answer(exchange, request, unread.get());
      return;
    }
    Optional<Fault> fault = faults.of(name, request.chat());
    try {
      waited(request);
      switch (fault.orElse(new Fault.Slow(Duration.ZERO))) {
        case Fault.Flood(int seconds) -> throw flooded(request, Duration.ofSeconds(seconds));
        case Fault.Refusal(Refused refused) -> throw refused;
        case Fault.Answer(int status, String type, String body, boolean done) -> {
          doIf(done, request, parameters);
          requests.answered(request, status);
          write(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
        }
        case Fault.Cut(boolean done) -> doIf(done, request, parameters);
        case Fault.Hang(boolean done) -> {
          doIf(done, request, parameters);
          closing.await();
        }
        case Fault.Slow(Duration by) -> {
          boolean _ = closing.await(by.toNanos(), TimeUnit.NANOSECONDS);
          answer(exchange, request, done(request, parameters));
        }
      }
    } catch (Refused refused) {
      answer(exchange, request, refused);
    }
  }

  private void doIf(boolean done, Request request, ObjectNode parameters)
      throws InterruptedException {
    if (done) {
      done(request, parameters);
    }
  }

  /// Does it, whatever comes of the answer.
  private JsonNode done(Request request, ObjectNode parameters) throws InterruptedException {
    String method = request.method();
    try {
      if (form.method(method).isEmpty()) {
        throw new Refused(404, "Not Found: method not found");
      }
      form.check(method, parameters).forEach(remark -> requests.refused(request, remark));
    } catch (Refused refused) {
      requests.refused(request, refused.description());
      throw refused;
    }
    Optional<Duration> wait = floods.count(method, request.chat());
    if (wait.isPresent()) {
      throw flooded(request, wait.get());
    }
    return methods.call(method, parameters);
  }

  /// Who asks before the time is over is noted, and asked to wait for the rest of it.
  private void waited(Request request) {
    Optional<Duration> left = floods.left(FloodControl.key(request.method(), request.chat()));
    if (left.isPresent()) {
      requests.early(request);
      throw Refused.flooded(FloodControl.seconds(left.get()));
    }
  }

  private Refused flooded(Request request, Duration wait) {
    long seconds = FloodControl.seconds(wait);
    floods.hold(FloodControl.key(request.method(), request.chat()), Duration.ofSeconds(seconds));
    return Refused.flooded(seconds);
  }

  private void answer(HttpExchange exchange, Request request, JsonNode done) throws IOException {
    requests.answered(request, 200);
    ObjectNode answer = object().put("ok", true);
    answer.set("result", done);
    write(exchange, 200, "application/json", bytes(answer));
  }

  private void answer(HttpExchange exchange, Request request, Refused refused) throws IOException {
    requests.answered(request, refused.code());
    write(exchange, refused);
  }

  private static void write(HttpExchange exchange, Refused refused) throws IOException {
    write(exchange, refused.code(), "application/json", bytes(refused.answer()));
  }

  private static byte[] bytes(JsonNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
