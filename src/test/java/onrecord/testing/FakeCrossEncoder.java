package onrecord.testing;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import onrecord.index.CrossEncoder;

/// A cross-encoder that goes by the passage alone, as it is told.
///
/// @param language the one that it reads
/// @param odds of a passage
public record FakeCrossEncoder(String language, boolean isUsable, ToDoubleFunction<String> odds)
    implements CrossEncoder {
  /// One that reads English.
  public static FakeCrossEncoder by(ToDoubleFunction<String> odds) {
    return new FakeCrossEncoder("en", true, odds);
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public boolean reads(String other) {
    return other.equals(language);
  }

  @Override
  public Optional<String> complaint() {
    return isUsable ? Optional.empty() : Optional.of("lost");
  }

  @Override
  public List<Double> odds(String question, List<String> passages) {
    return passages.stream().map(odds::applyAsDouble).toList();
  }
}
