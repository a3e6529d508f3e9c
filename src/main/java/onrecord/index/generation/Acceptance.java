package onrecord.index.generation;

import java.io.IOException;
import java.util.Optional;
import onrecord.index.PassageIndex;

/// Judges a generation that is built and does not serve yet.
@FunctionalInterface
public interface Acceptance {

  /// One that has nothing against any.
  Acceptance ANY = candidate -> Optional.empty();

  /// Why it must not serve, in words for the admin; empty where it may.
  Optional<String> objection(PassageIndex candidate) throws IOException;
}
