package onrecord.telegram.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Where updates are kept.
@FunctionalInterface
public interface Arrivals {
  /// Keeps all of them, as they came: some may have come before, and one may be no object or have
  /// no id, which is to be set aside. They are on the disk when this returns; when it throws
  /// nothing is confirmed, and they come again.
  void keep(List<JsonNode> updates);
}
