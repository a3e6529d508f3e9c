package onrecord.index.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onrecord.index.IndexAway;
import onrecord.index.nodes.ClusterClient;

/// Fills one index, some documents at a time: what the cluster is too busy for is sent again after
/// a pause, in smaller portions. Each document is created once, so that a portion that was sent
/// twice does no harm. For one thread.
final class BulkLoad {
  private static final long LARGEST = 4_000_000;
  private static final long SMALLEST = 100_000;
  static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /// So often a portion is sent again.
  private static final int TRIES = 12;

  private final ClusterClient client;
  private final String index;
  private final Watch watch;
  private final Rest rest;
  private final List<String> waiting = new ArrayList<>();
  private long size;
  private long portion = LARGEST;
  private long sent;

  /// Is asked between portions whether the work may go on.
  @FunctionalInterface
  interface Watch {
    void goesOn() throws IOException;
  }

  /// Lets a busy cluster be for a while.
  @FunctionalInterface
  interface Rest {
    void rest(Duration pause) throws InterruptedException;
  }

  BulkLoad(ClusterClient client, String index, Watch watch) {
    this(client, index, watch, Thread::sleep);
  }

  BulkLoad(ClusterClient client, String index, Watch watch, Rest rest) {
    this.client = client;
    this.index = index;
    this.watch = watch;
    this.rest = rest;
  }

  void add(String id, ObjectNode document) throws IOException {
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    head.putObject("create").put("_id", id);
    String lines = head + "\n" + document + "\n";
    waiting.add(lines);
    size += lines.length();
    if (size >= portion) {
      flush();
    }
  }

  /// How many documents went in.
  long sent() {
    return sent;
  }

  void flush() throws IOException {
    Duration pause = FIRST_PAUSE;
    for (int tries = 0; !waiting.isEmpty(); tries++) {
      watch.goesOn();
      List<String> left = send();
      waiting.clear();
      waiting.addAll(left);
      if (!left.isEmpty()) {
        if (tries == TRIES) {
          throw new IOException("the cluster is too busy to be filled: " + index);
        }
        portion = Math.max(SMALLEST, portion / 2);
        pause(pause);
        pause = longer(pause);
      }
    }
    size = 0;
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  private void pause(Duration pause) throws IOException {
    try {
      rest.rest(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("told to end while a cluster was filled");
    }
  }

  /// Sends all that waits.
  ///
  /// @return what did not go in
  private List<String> send() throws IOException {
    JsonNode answer;
    try {
      String body = String.join("", waiting);
      String path = index + "/_bulk?filter_path=errors,items.*.status,items.*.error";
      answer = client.ask(new ClusterClient.ClusterRequest("POST", path, body, PATIENCE));
    } catch (IndexAway e) {
      return List.copyOf(waiting);
    }
    List<String> left = new ArrayList<>();
    int place = 0;
    for (JsonNode item : answer.path("items")) {
      JsonNode created = item.path("create");
      switch (created.path("status").asInt()) {
        // What is there already came by a portion whose answer was lost.
        case 200, 201, 409 -> sent++;
        case 429, 500, 502, 503, 504 -> left.add(waiting.get(place));
        default -> throw new IOException("the cluster refuses a document: " + created);
      }
      place++;
    }
    if (place != waiting.size()) {
      throw new IOException("the cluster answers for some of the documents alone");
    }
    return left;
  }
}
