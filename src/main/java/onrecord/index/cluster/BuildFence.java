package onrecord.index.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import onrecord.index.nodes.ClusterClient;
import onrecord.index.nodes.ClusterRefusal;

/// What keeps a builder that was away for too long from doing harm: an alias in the cluster's own
/// state, which each builder replaces by one of its own and without which nothing of its is done.
/// The cluster changes aliases all together or not at all. For one thread.
final class BuildFence {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int ABSENT = 404;

  private final ClusterClient client;
  private final String agreements;
  private final String prefix;
  private String standing;
  private int turns;

  private BuildFence(ClusterClient client, GenerationNames names, String standing) {
    this.client = client;
    this.agreements = names.agreements();
    this.prefix = names.fence("");
    this.standing = standing;
  }

  /// The one that stands now, whoever's it is.
  static BuildFence standing(ClusterClient client, GenerationNames names) {
    return new BuildFence(client, names, found(client, names).orElse(""));
  }

  private static Optional<String> found(ClusterClient client, GenerationNames names) {
    JsonNode index = client.get(names.agreements() + "/_alias").path(names.agreements());
    String prefix = names.fence("");
    return index.path("aliases").properties().stream()
        .map(java.util.Map.Entry::getKey)
        .filter(alias -> alias.startsWith(prefix))
        .sorted()
        .findFirst();
  }

  /// Replaces it by a new one of a builder's, and does with it what is asked.
  ///
  /// @param changes of aliases
  /// @return false where it had been replaced by another builder; then nothing was done
  boolean replace(String builder, ArrayNode changes) {
    String next = prefix + builder + "-" + turns++;
    ArrayNode actions = NODES.arrayNode();
    if (!standing.isEmpty()) {
      actions.addObject().set("remove", alias(standing).put("must_exist", true));
    }
    actions.addObject().set("add", alias(next));
    actions.addAll(changes);
    ObjectNode body = NODES.objectNode();
    body.set("actions", actions);
    try {
      client.insist("POST", "_aliases", body.toString());
    } catch (ClusterRefusal e) {
      // The answer to a first attempt may have been lost.
      boolean done =
          found(client, new GenerationNames(client.settings().layout().name()))
              .filter(next::equals)
              .isPresent();
      if (!done && e.status() != ABSENT) {
        throw e;
      }
      if (!done) {
        return false;
      }
    }
    standing = next;
    return true;
  }

  private ObjectNode alias(String name) {
    return NODES.objectNode().put("index", agreements).put("alias", name);
  }
}
