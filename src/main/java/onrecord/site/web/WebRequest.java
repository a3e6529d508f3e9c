package onrecord.site.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Wording;

/// What a reader asks for.
///
/// @param path the parts between its slashes, decoded; empty for `/`
/// @param parameters the first of each name, decoded
/// @param accepted the language that the browser asks for
public record WebRequest(List<String> path, Map<String, String> parameters, String accepted) {
  private static final String LANGUAGE = "lang";

  /// A parameter without white space around it; empty where it is missing or blank.
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /// The language that the reader chose by a link; empty where the browser tells.
  public Optional<String> chosen() {
    return parameter(LANGUAGE).filter(Wording.LANGUAGES::contains);
  }

  /// The site's own words for this reader.
  public Wording wording() {
    return Wording.in(chosen().orElse(accepted));
  }

  /// What the conversation is told of this reader.
  public Preferences preferences() {
    return Preferences.of(wording().language());
  }

  /// Whether the first part of the path is that one, and there are so many.
  public boolean isAt(String first, int parts) {
    return path.size() == parts && path.getFirst().equals(first);
  }
}
