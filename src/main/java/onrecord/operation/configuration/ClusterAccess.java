package onrecord.operation.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.operation.Secrets;

/// What lets this program into a cluster; it shows itself to nobody.
public final class ClusterAccess {
  private static final String PASSWORD = "ONRECORD_INDEX_OPENSEARCH_PASSWORD";
  private static final String KEY = "ONRECORD_INDEX_OPENSEARCH_KEY";
  private static final String FILE = "_FILE";

  private final String header;

  private ClusterAccess(String header) {
    this.header = header;
  }

  /// The variables that hold a secret or name a file that does.
  static List<String> variables() {
    return List.of(PASSWORD, PASSWORD + FILE, KEY, KEY + FILE);
  }

  /// What the environment gives; nothing where it gives none.
  ///
  /// @param user whose password it is
  /// @param problems are joined by what is wrong
  static Optional<ClusterAccess> in(
      Map<String, String> environment, Optional<String> user, List<String> problems) {
    Optional<String> key = secret(KEY, environment, problems);
    Optional<String> password = secret(PASSWORD, environment, problems);
    if (key.isPresent()) {
      return key.map(secret -> new ClusterAccess("ApiKey " + secret));
    }
    if (password.isPresent() != user.isPresent()) {
      problems.add(
          "%s: index.opensearch.user and a password go together; allowed: both, or neither"
              .formatted(password.isPresent() ? PASSWORD : "index.opensearch.user"));
    }
    return password.flatMap(secret -> user.map(name -> basic(name, secret)));
  }

  private static ClusterAccess basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    String encoded = Base64.getEncoder().encodeToString(pair);
    Secrets.name(encoded);
    return new ClusterAccess("Basic " + encoded);
  }

  private static Optional<String> secret(
      String variable, Map<String, String> environment, List<String> problems) {
    String direct = environment.getOrDefault(variable, "").strip();
    String file = environment.getOrDefault(variable + FILE, "").strip();
    try {
      String secret =
          direct.isEmpty() && !file.isEmpty() ? Files.readString(Path.of(file)).strip() : direct;
      if (secret.chars().anyMatch(letter -> letter < ' ' || letter == 0x7f)) {
        problems.add(variable + ": more than one line; allowed: the secret alone");
        return Optional.empty();
      }
      Secrets.name(secret);
      return Optional.of(secret).filter(some -> !some.isEmpty());
    } catch (IOException | InvalidPathException e) {
      problems.add(
          "%s: %s cannot be read; allowed: a file that holds the secret alone"
              .formatted(variable + FILE, file));
      return Optional.empty();
    }
  }

  /// The header of a request.
  public String header() {
    return header;
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
