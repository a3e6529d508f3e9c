package onrecord.index.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import onrecord.index.IndexAway;
import onrecord.index.nodes.ClusterClient;
import onrecord.index.nodes.ClusterClient.ClusterRequest;

/// Searches in one index of a cluster; what is found is whole, or an {@link IndexAway}.
///
/// @param index its name, never an alias
record ClusterSearch(ClusterClient client, String index) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// A node that ends takes what it was doing along: the same asked again is answered by others.
  private static final int TRIES = 4;

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(150);

  /// What the best hits are asked for by.
  static ObjectNode best(ObjectNode query, int most) {
    ObjectNode body = body(query, most);
    body.withArray("sort").addObject().put("_score", "desc");
    body.withArray("sort").addObject().put("order", "asc");
    return body;
  }

  /// What the first hits by a field are asked for by.
  static ObjectNode first(ObjectNode query, String field, int most) {
    ObjectNode body = body(query, most);
    body.withArray("sort").addObject().put(field, "asc");
    return body;
  }

  private static ObjectNode body(ObjectNode query, int most) {
    ObjectNode body = NODES.objectNode().put("size", most).put("track_total_hits", false);
    body.put("_source", false);
    body.set("query", query);
    return body;
  }

  /// Some of it did not answer.
  private static final class PartialAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    PartialAnswer(String what) {
      super(what);
    }
  }

  private static <T> T again(Supplier<T> asked) {
    for (int tries = 1; ; tries++) {
      try {
        return asked.get();
      } catch (PartialAnswer e) {
        if (tries == TRIES || !paused()) {
          throw new IndexAway(String.valueOf(e.getMessage()), e);
        }
      }
    }
  }

  private static boolean paused() {
    try {
      Thread.sleep(BETWEEN_TRIES);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// The hits of several searches, which take one journey.
  List<JsonNode> hits(List<ObjectNode> searches) {
    return again(() -> hitsNow(searches));
  }

  private List<JsonNode> hitsNow(List<ObjectNode> searches) {
    List<JsonNode> hits = new ArrayList<>();
    JsonNode answer = client.ask(preference -> request("_msearch", lines(searches, preference)));
    for (JsonNode each : answer.path("responses")) {
      hits.add(whole(each).path("hits").path("hits"));
    }
    if (hits.size() != searches.size()) {
      throw new PartialAnswer("the cluster answers some of several searches");
    }
    return hits;
  }

  private ClusterRequest request(String path, String body) {
    return new ClusterRequest("POST", path, body, client.settings().patience());
  }

  private String lines(List<ObjectNode> searches, String preference) {
    ObjectNode head = NODES.objectNode().put("index", index);
    head.put("search_type", "dfs_query_then_fetch").put("allow_partial_search_results", false);
    if (!preference.isEmpty()) {
      head.put("preference", preference);
    }
    StringBuilder lines = new StringBuilder();
    searches.forEach(search -> lines.append(head).append('\n').append(search).append('\n'));
    return lines.toString();
  }

  /// A part can come with status 200 and no failure: the shards are to be counted.
  private JsonNode whole(JsonNode response) {
    JsonNode shards = response.path("_shards");
    boolean whole =
        response.path("status").asInt(200) == 200
            && !response.has("error")
            && !response.path("timed_out").asBoolean()
            && shards.path("failed").asInt() == 0
            && shards.path("total").asInt(-1) == shards.path("successful").asInt();
    if (!whole) {
      String why = response.path("error").path("reason").asText("a part of it did not answer");
      throw new PartialAnswer("the cluster does not search all of %s: %s".formatted(index, why));
    }
    return response;
  }

  /// The number that a hit was sorted by last.
  static int number(JsonNode hit) {
    JsonNode sort = hit.path("sort");
    return sort.get(sort.size() - 1).asInt();
  }

  /// How many documents a query allows.
  long count(ObjectNode query) {
    ObjectNode body = NODES.objectNode();
    body.set("query", query);
    JsonNode counted = client.ask("POST", index + "/_count", body.toString());
    JsonNode shards = counted.path("_shards");
    if (shards.path("total").asInt(-1) != shards.path("successful").asInt()) {
      throw new IndexAway("the cluster does not count all of " + index);
    }
    return counted.path("count").asLong();
  }

  /// What is stored under each of these ids that there are.
  Map<String, JsonNode> sources(Collection<String> ids, List<String> fields) {
    return again(() -> sourcesNow(ids, fields));
  }

  private Map<String, JsonNode> sourcesNow(Collection<String> ids, List<String> fields) {
    Map<String, JsonNode> sources = new HashMap<>();
    if (ids.isEmpty()) {
      return sources;
    }
    ObjectNode body = NODES.objectNode();
    ids.forEach(id -> body.withArray("ids").add(id));
    String path =
        "%s/_mget?realtime=false&_source_includes=%s".formatted(index, String.join(",", fields));
    JsonNode documents =
        client
            .ask(
                preference ->
                    request(
                        preference.isEmpty() ? path : path + "&preference=" + preference,
                        body.toString()))
            .path("docs");
    if (documents.size() != ids.size()) {
      throw new PartialAnswer("the cluster answers for some of several documents");
    }
    for (JsonNode document : documents) {
      if (document.has("error")) {
        String why = document.path("error").path("reason").asText();
        throw new PartialAnswer("the cluster cannot read all of %s: %s".formatted(index, why));
      }
      if (document.path("found").asBoolean()) {
        sources.put(document.path("_id").asText(), document.path("_source"));
      }
    }
    return sources;
  }
}
