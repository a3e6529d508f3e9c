package onrecord.operation.configuration;

import java.util.List;

/// All that is wrong in what was set: each where it stands, what is wrong and what is allowed.
public final class InvalidConfiguration extends Exception {
  private static final long serialVersionUID = 1;

  /// Those problems, one a line.
  InvalidConfiguration(List<String> problems) {
    super(String.join("\n", problems));
  }
}
