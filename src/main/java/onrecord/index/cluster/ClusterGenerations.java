package onrecord.index.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import onrecord.index.ClusterState;
import onrecord.index.PassageIndex;
import onrecord.index.RollBack;
import onrecord.index.nodes.ClusterClient;
import onrecord.index.nodes.ClusterRefusal;
import onrecord.index.nodes.ClusterSettings;

/// The generations of one archive in a cluster: the one that its alias names serves, the one before
/// it is kept. Several programs may ask; one builds at a time.
public final class ClusterGenerations implements AutoCloseable {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ClusterClient client;
  private final GenerationNames names;
  private final InstantSource clock;

  /// In that cluster.
  public ClusterGenerations(ClusterSettings settings) {
    this(new ClusterClient(settings), InstantSource.system());
  }

  ClusterGenerations(ClusterClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
    this.names = new GenerationNames(client.settings().layout().name());
  }

  /// The number of the one that serves; 0 where there is none.
  public int serving() {
    return all().entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  /// The number of every one there is, whole or not, the newest first, and whether the alias names
  /// it.
  private NavigableMap<Integer, Boolean> all() {
    NavigableMap<Integer, Boolean> all = new TreeMap<>();
    JsonNode indexes = client.get(names.alias() + "-*/_alias");
    for (Map.Entry<String, JsonNode> index : indexes.properties()) {
      boolean named = index.getValue().path("aliases").has(names.alias());
      names
          .number(index.getKey())
          .ifPresent(number -> all.merge(number, named, Boolean::logicalOr));
    }
    return all.descendingMap();
  }

  /// Opens the one that serves.
  public Optional<PassageIndex> open() {
    int serving = serving();
    return serving == 0 ? Optional.empty() : Optional.of(ClusterIndex.open(client, serving));
  }

  /// The fingerprint of the archive's folder that the one that serves stands for; empty text where
  /// none does.
  public String fingerprint() {
    int serving = serving();
    if (serving == 0) {
      return "";
    }
    JsonNode choice = agreed("choice");
    return choice.path("number").asInt() == serving
        ? choice.path("fingerprint").asText()
        : ClusterIndex.about(client, serving).fingerprint();
  }

  private JsonNode agreed(String document) {
    try {
      return client.get(names.agreements() + "/_source/" + document);
    } catch (ClusterRefusal e) {
      if (e.status() == 404) {
        return ClusterClient.JSON.missingNode();
      }
      throw e;
    }
  }

  /// Begins to build.
  ///
  /// @return empty where another builds
  public Optional<ClusterBuild> begin() {
    return BuildLease.take(client, clock).map(lease -> new ClusterBuild(client, this, lease));
  }

  /// Steps back from the one that serves to the one before, which serves as long as the archive's
  /// files stay as they are, or until the next build.
  public RollBack rollBack() throws IOException {
    Optional<BuildLease> lease = BuildLease.take(client, clock);
    if (lease.isEmpty()) {
      return new RollBack.BuildUnderWay();
    }
    try (BuildLease _ = lease.get()) {
      int from = serving();
      Optional<Integer> to = before(from);
      if (from == 0 || to.isEmpty()) {
        return new RollBack.Nowhere();
      }
      choose(to.get(), fingerprint());
      name(from, to.get(), lease.get());
      return new RollBack.To(to.get());
    }
  }

  /// Notes that a generation stands for the archive's folder, whatever it was built from.
  void choose(int number, String fingerprint) {
    ObjectNode choice = NODES.objectNode().put("number", number).put("fingerprint", fingerprint);
    client.insist("PUT", names.agreements() + "/_doc/choice", choice.toString());
  }

  private Optional<Integer> before(int number) {
    return all().keySet().stream().filter(each -> each < number).findFirst();
  }

  /// Lets the alias name another generation, at one stroke, unless another builder has come in
  /// between.
  void name(int from, int to, BuildLease lease) throws IOException {
    lease.check();
    ArrayNode changes = NODES.arrayNode();
    if (from > 0) {
      changes.addObject().set("remove", aliased(from).put("must_exist", true));
    }
    changes.addObject().set("add", aliased(to));
    if (!lease.change(changes)) {
      throw new IOException("another builder has taken over; its generations stay as they are");
    }
  }

  private ObjectNode aliased(int number) {
    return NODES.objectNode().put("index", names.passages(number)).put("alias", names.alias());
  }

  /// The number for the next one, which none had before: whoever asks one that was deleted keeps
  /// what was read of it.
  int next() {
    int newest = all().keySet().stream().findFirst().orElse(0);
    int next = Math.max(newest, agreed("last").path("number").asInt()) + 1;
    ObjectNode last = NODES.objectNode().put("number", next);
    client.insist("PUT", names.agreements() + "/_doc/last", last.toString());
    return next;
  }

  /// Deletes all but the one that serves and the one before: what was replaced, and what builds
  /// that never ended left behind. Whoever calls has just been given the right to build.
  void clean() {
    delete(Integer.MAX_VALUE);
  }

  /// Deletes what was replaced. Newer ones may by now be another builder's.
  void cleanReplaced() {
    delete(serving());
  }

  /// Whether there is anything to delete of what was replaced.
  boolean hasReplaced() {
    return !old(serving()).isEmpty();
  }

  private void delete(int below) {
    old(below).forEach(this::remove);
  }

  /// All below a number but the one that serves and the one before.
  private NavigableSet<Integer> old(int below) {
    int serving = serving();
    NavigableSet<Integer> old = new TreeSet<>(all().keySet()).headSet(below, false);
    old.remove(serving);
    before(serving).ifPresent(old::remove);
    return old;
  }

  private void remove(int number) {
    for (String index : new String[] {names.passages(number), names.words(number)}) {
      client.insist("DELETE", index + "?ignore_unavailable=true", "");
    }
  }

  /// Deletes one that does not serve, unless another builder made it.
  void discard(int number, String builder) {
    if (serving() != number && builder.equals(builder(names.passages(number)))) {
      remove(number);
    }
  }

  /// Who made an index; empty text where there is none.
  private String builder(String index) {
    return builder(client, index);
  }

  static String builder(ClusterClient client, String index) {
    try {
      JsonNode mapping = client.get(index + "/_mapping").path(index).path("mappings");
      return mapping.path("_meta").path("builder").asText();
    } catch (ClusterRefusal e) {
      if (e.status() == 404) {
        return "";
      }
      throw e;
    }
  }

  /// Deletes what builds that never ended left behind, unless one is under way.
  public void cleanLeftovers() {
    int serving = serving();
    boolean any = all().keySet().stream().anyMatch(number -> number > serving);
    if (any && agreed("choice").path("number").asInt() != serving) {
      begin().ifPresent(ClusterBuild::close);
    }
  }

  /// How the cluster is.
  public ClusterState state() {
    String version = client.get("").path("version").path("number").asText();
    JsonNode health = client.get("_cluster/health");
    JsonNode stats = client.get(names.alias() + "-*/_stats/store?filter_path=_all.total.store");
    return new ClusterState(
        version,
        health.path("status").asText(),
        health.path("number_of_nodes").asInt(),
        client.failing(),
        client.get("_cat/plugins?h=component&format=json").toString().contains("knn"),
        serving(),
        stats.path("_all").path("total").path("store").path("size_in_bytes").asLong(),
        "");
  }

  @Override
  public void close() {
    client.close();
  }
}
