package onrecord.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import onrecord.testing.FakeNode.HeardRequest;
import onrecord.testing.FakeNode.NodeAnswer;

/// As much of a cluster as builders agree by: indexes, their aliases and documents, and no search.
public final class FakeClusterState implements Function<HeardRequest, NodeAnswer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, KeptIndex> indexes = new TreeMap<>();
  private int writes;

  /// An index.
  private record KeptIndex(
      JsonNode mappings, TreeSet<String> aliases, Map<String, KeptDocument> documents) {}

  /// A document and the number of the write that it comes from.
  private record KeptDocument(JsonNode source, int number) {}

  @Override
  public synchronized NodeAnswer apply(HeardRequest request) {
    String[] parts = request.target().substring(1).split("\\?", 2);
    List<String> path = List.of(parts[0].split("/"));
    String query = parts.length > 1 ? parts[1] : "";
    if (path.getFirst().equals("_aliases")) {
      return aliases(request.body());
    }
    return switch (path.size() == 1 ? "" : path.get(1)) {
      case "" -> index(request, path.getFirst());
      case "_alias" -> listed(path.getFirst());
      case "_mapping" -> mapping(path.getFirst());
      case "_doc", "_source" -> document(request, path, query);
      default -> NodeAnswer.refusal(400, "unknown_to_the_fake");
    };
  }

  private NodeAnswer index(HeardRequest request, String name) {
    if (request.method().equals("DELETE")) {
      indexes.remove(name);
      return NodeAnswer.of("{\"acknowledged\":true}");
    }
    if (indexes.containsKey(name)) {
      return NodeAnswer.refusal(400, "resource_already_exists_exception");
    }
    JsonNode form = read(request.body());
    var aliases = new TreeSet<String>();
    form.path("aliases").fieldNames().forEachRemaining(aliases::add);
    indexes.put(name, new KeptIndex(form.path("mappings"), aliases, new TreeMap<>()));
    return NodeAnswer.of("{\"acknowledged\":true}");
  }

  private NodeAnswer listed(String names) {
    ObjectNode listed = JSON.createObjectNode();
    indexes.forEach(
        (name, index) -> {
          if (names.endsWith("*") ? name.startsWith(names.replace("*", "")) : name.equals(names)) {
            ObjectNode aliases = listed.putObject(name).putObject("aliases");
            index.aliases().forEach(aliases::putObject);
          }
        });
    return NodeAnswer.of(listed.toString());
  }

  private NodeAnswer mapping(String name) {
    KeptIndex index = indexes.get(name);
    if (index == null) {
      return NodeAnswer.refusal(404, "index_not_found_exception");
    }
    ObjectNode answer = JSON.createObjectNode();
    answer.putObject(name).set("mappings", index.mappings());
    return NodeAnswer.of(answer.toString());
  }

  /// All together or not at all.
  private NodeAnswer aliases(String body) {
    Map<String, TreeSet<String>> changed = new TreeMap<>();
    indexes.forEach((name, index) -> changed.put(name, new TreeSet<>(index.aliases())));
    for (JsonNode action : read(body).path("actions")) {
      String kind = action.fieldNames().next();
      JsonNode one = action.path(kind);
      TreeSet<String> aliases = changed.get(one.path("index").asText());
      if (aliases == null) {
        return NodeAnswer.refusal(404, "index_not_found_exception");
      }
      String alias = one.path("alias").asText();
      boolean done = kind.equals("add") ? aliases.add(alias) : aliases.remove(alias);
      if (!done && one.path("must_exist").asBoolean()) {
        return NodeAnswer.refusal(404, "aliases_not_found_exception");
      }
    }
    changed.forEach(
        (name, aliases) -> {
          var own = Optional.ofNullable(indexes.get(name)).orElseThrow().aliases();
          own.clear();
          own.addAll(aliases);
        });
    return NodeAnswer.of("{\"acknowledged\":true}");
  }

  private NodeAnswer document(HeardRequest request, List<String> path, String query) {
    KeptIndex index = indexes.get(path.getFirst());
    if (index == null) {
      return NodeAnswer.refusal(404, "index_not_found_exception");
    }
    String id = path.get(2);
    KeptDocument kept = index.documents().get(id);
    if (request.method().equals("GET")) {
      return kept == null
          ? new NodeAnswer(404, "{\"found\":false}", true)
          : NodeAnswer.of(
              path.get(1).equals("_source") ? kept.source().toString() : told(kept).toString());
    }
    boolean fits =
        query.equals("op_type=create")
            ? kept == null
            : !query.startsWith("if_seq_no")
                || (kept != null && query.startsWith("if_seq_no=" + kept.number() + "&"));
    if (!fits) {
      return NodeAnswer.refusal(409, "version_conflict_engine_exception");
    }
    if (request.method().equals("DELETE")) {
      index.documents().remove(id);
      return NodeAnswer.of("{}");
    }
    var next = new KeptDocument(read(request.body()), ++writes);
    index.documents().put(id, next);
    return NodeAnswer.of(told(next).toString());
  }

  private static ObjectNode told(KeptDocument kept) {
    ObjectNode told = JSON.createObjectNode().put("found", true);
    told.put("_seq_no", kept.number()).put("_primary_term", 1).set("_source", kept.source());
    return told;
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body.isEmpty() ? "{}" : body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(body, e);
    }
  }

  /// The names of its indexes.
  public synchronized List<String> names() {
    return new ArrayList<>(indexes.keySet());
  }

  /// Which indexes an alias names.
  public synchronized List<String> behind(String alias) {
    return indexes.entrySet().stream()
        .filter(index -> index.getValue().aliases().contains(alias))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Makes an index of a generation, as a builder would.
  public synchronized void make(String name, String builder) {
    ObjectNode mappings = JSON.createObjectNode();
    mappings.putObject("_meta").put("builder", builder);
    indexes.put(name, new KeptIndex(mappings, new TreeSet<>(), new TreeMap<>()));
  }
}
