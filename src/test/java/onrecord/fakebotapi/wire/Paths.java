package onrecord.fakebotapi.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the paths of requests mean.
public final class Paths {
  private static final Pattern PATH = Pattern.compile("(/file)?/bot([^/]+)/(.+)");

  private final String prefix;
  private final AtomicReference<String> token;

  /// What a path leads to.
  sealed interface Place {
    /// A method.
    record Method(String name) implements Place {}

    /// A file.
    record File(String path) implements Place {}

    /// Somebody else's.
    record WrongToken() implements Place {}

    /// Nothing.
    record Elsewhere() implements Place {}
  }

  /// Paths that begin with a prefix, which may be empty, and are for a token.
  public Paths(String prefix, String token) {
    this.prefix = prefix;
    this.token = new AtomicReference<>(token);
  }

  /// From now on another token is right.
  public void token(String now) {
    token.set(now);
  }

  Place of(String raw) {
    String path = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    if (!path.startsWith(prefix)) {
      return new Place.Elsewhere();
    }
    Matcher matcher = PATH.matcher(path.substring(prefix.length()));
    if (!matcher.matches()) {
      return new Place.Elsewhere();
    }
    if (!matcher.group(2).equals(token.get())) {
      return new Place.WrongToken();
    }
    return matcher.group(1) == null
        ? new Place.Method(matcher.group(3))
        : new Place.File(matcher.group(3));
  }
}
