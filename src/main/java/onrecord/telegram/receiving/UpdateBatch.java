package onrecord.telegram.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The updates of one answer to `getUpdates`, each as it came.
record UpdateBatch(List<JsonNode> updates) {
  /// Nothing.
  static final UpdateBatch EMPTY = new UpdateBatch(List.of());

  /// What such an answer holds.
  ///
  /// @throws IllegalStateException where it is not an answer of that kind
  static UpdateBatch of(JsonNode answer) {
    if (!answer.isArray()) {
      throw new IllegalStateException(
          "the server answered getUpdates with %s in place of a list; look at telegram's address"
              .formatted(answer.getNodeType()));
    }
    List<JsonNode> updates = new ArrayList<>();
    answer.forEach(updates::add);
    return new UpdateBatch(List.copyOf(updates));
  }

  boolean isEmpty() {
    return updates.isEmpty();
  }

  /// The ids of those that have one, in the order in which they came.
  List<Long> ids() {
    return updates.stream()
        .map(update -> update.path("update_id"))
        .filter(id -> id.isIntegralNumber() && id.canConvertToLong() && id.longValue() >= 0)
        .map(JsonNode::longValue)
        .toList();
  }

  /// The offset that confirms all of them; none where no update has an id.
  OptionalLong offset() {
    return ids().stream().mapToLong(id -> id + 1).max();
  }
}
