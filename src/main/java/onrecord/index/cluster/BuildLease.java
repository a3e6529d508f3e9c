package onrecord.index.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import onrecord.index.nodes.ClusterClient;
import onrecord.index.nodes.ClusterRefusal;

/// The right to build, for a time: a document of the cluster that says who has it and until when.
/// Whoever has it makes it longer while working; after that time another may take it. The clocks of
/// builders may differ by less than that time; should one be wrong by more, or its builder asleep,
/// the {@link BuildFence} still stands before it. Thread-safe.
final class BuildLease implements AutoCloseable {
  private static final Duration TERM = Duration.ofSeconds(60);
  private static final Duration BETWEEN = TERM.dividedBy(4);
  private static final int CONFLICT = 409;
  private static final int EXISTS = 400;

  private final ClusterClient client;
  private final GenerationNames names;
  private final String path;
  private final String holder = UUID.randomUUID().toString();
  private final InstantSource clock;
  private final CountDownLatch ended = new CountDownLatch(1);
  private Optional<BuildFence> fence = Optional.empty();
  private String version = "";
  private volatile long until;
  private volatile boolean lost;

  private BuildLease(ClusterClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
    this.names = new GenerationNames(client.settings().layout().name());
    this.path = names.agreements() + "/_doc/build";
  }

  /// Takes it.
  ///
  /// @return empty where another has it
  static Optional<BuildLease> take(ClusterClient client, InstantSource clock) {
    var lease = new BuildLease(client, clock);
    JsonNode held = lease.found();
    if (held.isMissingNode()) {
      lease.prepare();
      held = lease.found();
    }
    // The fence is read first: whoever takes the right after it has replaced this one.
    lease.fence = Optional.of(BuildFence.standing(client, lease.names));
    if (!lease.take(held)) {
      return Optional.empty();
    }
    boolean fenced = false;
    try {
      fenced = lease.change(JsonNodeFactory.instance.arrayNode());
    } finally {
      if (!fenced) {
        lease.close();
      }
    }
    if (fenced) {
      Thread.ofVirtual().name("build-lease").start(lease::keep);
    }
    return Optional.of(lease).filter(_ -> !lease.lost);
  }

  /// Makes the index of what builders agree upon, where there is none.
  private void prepare() {
    try {
      client.insist(
          "PUT",
          names.agreements(),
          GenerationForm.agreements(client.settings().layout(), names.fence("none")).toString());
    } catch (ClusterRefusal e) {
      if (found().isMissingNode() && e.status() != EXISTS) {
        throw e;
      }
    }
  }

  /// Who has it, in a word that nobody else has.
  String holder() {
    return holder;
  }

  /// Changes aliases, all together.
  ///
  /// @return false where another builder has come in between; then nothing is changed
  boolean change(ArrayNode changes) {
    boolean done = fence.orElseThrow().replace(holder, changes);
    lost = lost || !done;
    return done;
  }

  private boolean take(JsonNode held) {
    if (held.path("found").asBoolean()) {
      boolean over = held.path("_source").path("until").asLong() < clock.millis();
      return over && put(condition(held));
    }
    return put("op_type=create");
  }

  private JsonNode found() {
    try {
      return client.get(path);
    } catch (ClusterRefusal e) {
      if (e.status() == 404) {
        return ClusterClient.JSON.missingNode();
      }
      throw e;
    }
  }

  private static String condition(JsonNode held) {
    return "if_seq_no=%d&if_primary_term=%d"
        .formatted(held.path("_seq_no").asLong(), held.path("_primary_term").asLong());
  }

  private boolean put(String condition) {
    long next = clock.millis() + TERM.toMillis();
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("holder", holder);
    try {
      JsonNode put = client.ask("PUT", path + "?" + condition, body.put("until", next).toString());
      version = condition(put);
      until = next;
      return true;
    } catch (ClusterRefusal e) {
      return e.status() == CONFLICT && isMine();
    }
  }

  /// Whether the write that was refused had been made before, its answer lost.
  private boolean isMine() {
    JsonNode held = found();
    boolean mine = held.path("_source").path("holder").asText().equals(holder);
    if (mine) {
      version = condition(held);
      until = held.path("_source").path("until").asLong();
    }
    return mine;
  }

  private void keep() {
    try {
      while (!ended.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
        renew();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void renew() {
    try {
      lost = lost || (ended.getCount() > 0 && !put(version));
    } catch (IllegalStateException e) {
      // The cluster is away; there is time for another attempt.
      System.getLogger(BuildLease.class.getName())
          .log(System.Logger.Level.DEBUG, "the right to build is not made longer yet", e);
    }
  }

  /// Checks that it is still held.
  ///
  /// @throws IOException where another may have taken it
  void check() throws IOException {
    if (lost || until < clock.millis()) {
      throw new IOException("another builder may have taken over: this one was away for too long");
    }
  }

  @Override
  public synchronized void close() {
    ended.countDown();
    try {
      release();
    } catch (IllegalStateException e) {
      System.getLogger(BuildLease.class.getName())
          .log(System.Logger.Level.WARNING, "the right to build ends by itself in a minute", e);
    }
  }

  /// What is there may be newer than what is known of it: the answer to a write was lost.
  private void release() {
    try {
      client.ask("DELETE", path + "?" + version, "");
    } catch (ClusterRefusal e) {
      if (e.status() != CONFLICT || !isMine()) {
        throw e;
      }
      client.ask("DELETE", path + "?" + version, "");
    }
  }
}
