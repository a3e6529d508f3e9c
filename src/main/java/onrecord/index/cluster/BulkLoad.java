package onrecord.index.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import onrecord.index.IndexAway;
import onrecord.index.nodes.ClusterClient;

/// Fills one index, some documents at a time: while the cluster takes them in, the next are made
/// ready. What it is too busy for is sent again after a pause, and then in smaller portions. Each
/// document is created once, so that a portion that was sent twice does no harm. For one thread.
final class BulkLoad implements AutoCloseable {
  private static final long LARGEST = 4_000_000;
  private static final long SMALLEST = 100_000;

  /// A portion that was being taken in when a node ended may wait for that node for a minute; sent
  /// again it goes by the others.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /// So often a portion is sent again.
  private static final int TRIES = 12;

  /// So many portions are under way at once.
  private static final int UNDER_WAY = 2;

  private final ClusterClient client;
  private final String index;
  private final Watch watch;
  private final Rest rest;
  private final List<String> waiting = new ArrayList<>();
  private final Queue<FutureTask<Integer>> underWay = new ArrayDeque<>();
  private final AtomicLong portion = new AtomicLong(LARGEST);
  private long size;
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
    if (size >= portion.get()) {
      begin();
    }
  }

  /// How many documents went in.
  long sent() {
    return sent;
  }

  /// Returns when all are in.
  void flush() throws IOException {
    if (!waiting.isEmpty()) {
      begin();
    }
    while (!underWay.isEmpty()) {
      settle();
    }
  }

  private void begin() throws IOException {
    goesOn();
    if (underWay.size() == UNDER_WAY) {
      settle();
    }
    List<String> lines = List.copyOf(waiting);
    waiting.clear();
    size = 0;
    var task = new FutureTask<>(() -> bring(lines));
    underWay.add(task);
    Thread.ofVirtual().name("bulk").start(task);
  }

  private void goesOn() throws IOException {
    synchronized (watch) {
      watch.goesOn();
    }
  }

  /// Waits for the portion that has been under way for the longest.
  private void settle() throws IOException {
    try {
      sent += underWay.remove().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException why) {
        throw why;
      }
      throw e.getCause() instanceof IOException why
          ? why
          : new IOException("a portion broke off: " + index, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("told to end while a cluster was filled");
    }
  }

  /// Brings a portion in, however often it takes.
  ///
  /// @return how many documents it was
  private int bring(List<String> lines) throws IOException {
    List<String> left = lines;
    Duration pause = FIRST_PAUSE;
    for (int tries = 0; !left.isEmpty(); tries++) {
      if (tries > 0) {
        goesOn();
      }
      left = send(left);
      if (!left.isEmpty()) {
        if (tries == TRIES) {
          throw new IOException("the cluster is too busy to be filled: " + index);
        }
        portion.updateAndGet(now -> Math.max(SMALLEST, now / 2));
        pause(pause);
        pause = longer(pause);
      }
    }
    return lines.size();
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

  /// Sends some.
  ///
  /// @return what did not go in
  private List<String> send(List<String> lines) throws IOException {
    JsonNode answer;
    try {
      String body = String.join("", lines);
      String path = index + "/_bulk?timeout=15s&filter_path=errors,items.*.status,items.*.error";
      answer = client.ask(new ClusterClient.ClusterRequest("POST", path, body, PATIENCE));
    } catch (IndexAway e) {
      return lines;
    }
    List<String> left = new ArrayList<>();
    int place = 0;
    for (JsonNode item : answer.path("items")) {
      JsonNode created = item.path("create");
      switch (created.path("status").asInt()) {
        // What is there already came by a portion whose answer was lost.
        case 200, 201, 409 -> {}
        case 429, 500, 502, 503, 504 -> left.add(lines.get(place));
        default -> throw new IOException("the cluster refuses a document: " + created);
      }
      place++;
    }
    if (place != lines.size()) {
      throw new IOException("the cluster answers for some of the documents alone");
    }
    return left;
  }

  /// Returns when nothing is under way any more: what came later would make an index anew that was
  /// deleted meanwhile.
  @Override
  public void close() {
    for (FutureTask<Integer> task : underWay) {
      try {
        task.get();
      } catch (ExecutionException e) {
        // Whoever closes before all is in knows that something broke off.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
