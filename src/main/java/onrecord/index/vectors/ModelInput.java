package onrecord.index.vectors;

import java.util.List;
import java.util.stream.Collectors;
import onrecord.language.Span;

/// A text that is embedded, and the stretches of it whose tokens are kept apart: for a passage what
/// stands over it and each of its sentences. Without stretches its vector alone is kept.
public record ModelInput(String text, List<Span> segments) {

  /// A text whose vector alone is kept.
  public static ModelInput of(String text) {
    return new ModelInput(text, List.of());
  }

  /// What tells whether two are kept alike.
  public String identity() {
    return segments.isEmpty()
        ? text
        : text
            + '\0'
            + segments.stream()
                .map(span -> span.start() + "-" + span.end())
                .collect(Collectors.joining(","));
  }
}
