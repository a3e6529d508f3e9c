package onrecord.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Whoever keeps what has arrived.
public interface Arrivals {

  /// Keeps the updates; when it returns they are kept for good.
  void keep(List<JsonNode> updates);
}
