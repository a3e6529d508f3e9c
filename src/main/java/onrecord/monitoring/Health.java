package onrecord.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Whether all is well, asked anew each time.
public final class Health {
  private final Map<String, Supplier<Optional<String>>> checks;

  /// By those checks.
  ///
  /// @param checks by what they look at; each tells what is wrong, or nothing
  public Health(Map<String, Supplier<Optional<String>>> checks) {
    this.checks = Map.copyOf(checks);
  }

  /// What is wrong, a line for each; none where all is well.
  public List<String> complaints() {
    var complaints = new ArrayList<String>();
    checks.forEach(
        (name, check) ->
            complaint(check).ifPresent(complaint -> complaints.add(name + ": " + complaint)));
    complaints.sort(null);
    return complaints;
  }

  private static Optional<String> complaint(Supplier<Optional<String>> check) {
    try {
      return check.get();
    } catch (RuntimeException e) {
      return Optional.of("cannot be looked at: " + e.getClass().getSimpleName());
    }
  }
}
