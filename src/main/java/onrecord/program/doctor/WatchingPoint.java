package onrecord.program.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import onrecord.operation.configuration.Configuration;
import onrecord.terminal.Finding;

/// Whether the bot can be watched, and what a running one says of itself.
final class WatchingPoint {
  private static final String POINT = "watching";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 200;

  private WatchingPoint() {}

  static List<Finding> look(Surroundings here) {
    Configuration.Http http = here.settings().http();
    int port = port(http);
    if (port == 0) {
      return List.of(
          Finding.remark(
              POINT,
              "%s is 0: nobody can ask the bot how it is".formatted(key(http)),
              "Set %s for /healthz, /readyz and /metrics.".formatted(key(http))));
    }
    String place = "%s, port %d".formatted(http.host(), port);
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(http.host(), port));
      return List.of(Finding.well(POINT, "free for the bot: " + place));
    } catch (IOException taken) {
      return List.of(asked(http, place, taken));
    }
  }

  /// Where it tells how it is: the site's port where the site does.
  private static int port(Configuration.Http http) {
    return http.site().on() && http.site().metrics() ? http.port() : http.metricsPort();
  }

  private static String key(Configuration.Http http) {
    return http.site().on() ? "http.metrics.port" : "http.port";
  }

  /// Something listens there: a bot of ours, or something else.
  private static Finding asked(Configuration.Http http, String place, IOException taken) {
    String host = http.host().equals("0.0.0.0") ? "127.0.0.1" : http.host();
    var address = URI.create("http://%s:%d/healthz".formatted(host, port(http)));
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> told =
          client.send(
              HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
      return told.statusCode() == OK && told.body().strip().equals("ok")
          ? Finding.well(POINT, "the bot that runs at %s says that it is well".formatted(place))
          : Finding.wrong(
              POINT,
              "at %s somebody says: %d %s".formatted(place, told.statusCode(), told.body()),
              "Where that is the bot, see to what it says; else set http.port to a free one.");
    } catch (IOException e) {
      return Finding.wrong(
          POINT,
          "cannot listen at %s: %s".formatted(place, taken.getMessage()),
          "Set http.host to an address of this machine and http.port to a free port.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.remark(POINT, "not looked at", "Run onrecord doctor again.");
    }
  }
}
