package onrecord.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// The server's answers, understood.
final class ResponseReader {
  /// How long to wait where the server says "too many requests" and not until when.
  static final Duration USUAL_WAIT = Duration.ofSeconds(5);

  private static final long LONGEST_WAIT_SECONDS = Duration.ofDays(7).toSeconds();
  private static final int TOO_MANY = 429;
  private static final int LONGEST = 300;
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Token token;

  ResponseReader(Token token) {
    this.token = token;
  }

  /// What an answer of that status and text means.
  Outcome read(int status, String text) {
    JsonNode answer;
    try {
      answer = JSON.readTree(text);
    } catch (JsonProcessingException _) {
      return status == TOO_MANY
          ? new Outcome.Flooded(USUAL_WAIT)
          : new Outcome.Unknown("status %d and no JSON".formatted(status), token.mask(text));
    }
    JsonNode ok = answer.path("ok");
    if (!ok.isBoolean()) {
      return new Outcome.Unknown("status %d and JSON of another shape".formatted(status));
    }
    return ok.booleanValue() ? done(status, answer) : refused(status, answer);
  }

  private static Outcome done(int status, JsonNode answer) {
    boolean agreed = status / 100 == 2 && answer.has("result");
    return agreed
        ? new Outcome.Done(answer.get("result"))
        : new Outcome.Unknown("status %d that says it is done".formatted(status));
  }

  private Outcome refused(int status, JsonNode answer) {
    int code = answer.path("error_code").asInt(status);
    String description = clean(answer.path("description").asText(""));
    JsonNode parameters = answer.path("parameters");
    if (code == TOO_MANY) {
      return new Outcome.Flooded(patience(parameters.path("retry_after")));
    }
    boolean refused = code / 100 == 4 && status < 500;
    return refused
        ? new Outcome.Refused(code, description, chat(parameters.path("migrate_to_chat_id")))
        : new Outcome.Unknown("%d: %s".formatted(code, description));
  }

  private static Duration patience(JsonNode seconds) {
    double told = Math.ceil(seconds.asDouble(-1));
    boolean sane = told >= 0 && told <= LONGEST_WAIT_SECONDS;
    return sane ? Duration.ofSeconds(Math.max(1, (long) told)) : USUAL_WAIT;
  }

  private static OptionalLong chat(JsonNode id) {
    return id.isIntegralNumber() && id.canConvertToLong()
        ? OptionalLong.of(id.longValue())
        : OptionalLong.empty();
  }

  /// Words of the server or of a failure, fit to be shown: one line of at most 300 characters that
  /// does not hold the token.
  String clean(String text) {
    // The token goes before the cut, else a part of it could be left at the end.
    String masked = token.mask(INVISIBLE.matcher(text).replaceAll(" "));
    if (masked.length() <= LONGEST) {
      return masked;
    }
    int end = LONGEST - 1;
    boolean split = Character.isHighSurrogate(masked.charAt(end - 1));
    return masked.substring(0, split ? end - 1 : end) + "…";
  }
}
