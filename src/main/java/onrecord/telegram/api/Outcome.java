package onrecord.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.OptionalLong;

/// What came of a request, told by whether the server did what was asked. Texts in it are clean:
/// one line, at most 300 characters, no token.
public sealed interface Outcome {
  /// It was done.
  record Done(JsonNode result) implements Outcome {}

  /// It was understood and not done.
  ///
  /// @param migratedTo the chat's new id, where that is why
  record Refused(int code, String description, OptionalLong migratedTo) implements Outcome {}

  /// It was not done, and nothing of its kind will be before the pause is over; it begins now.
  record Flooded(Duration pause) implements Outcome {}

  /// The request never left this machine, so nothing was done.
  record Unreached(String why) implements Outcome {}

  /// The request left, and nobody can say whether it was done.
  ///
  /// @param answer what came back and could not be read, or how it began; not clean, and empty
  ///   where nothing came
  record Unknown(String why, String answer) implements Outcome {
    /// One without an answer.
    public Unknown(String why) {
      this(why, "");
    }
  }
}
