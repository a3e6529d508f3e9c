package onrecord.fakebotapi.wire;

import java.time.Duration;
import onrecord.fakebotapi.form.Refused;

/// Something that goes wrong with a request.
public sealed interface Fault {
  /// 429, and those who ask again within that time are noted.
  record Flood(int seconds) implements Fault {}

  /// Some answer instead of the right one; nothing was done, or it was.
  record Answer(int status, String type, String body, boolean done) implements Fault {}

  /// A refusal in the server's words; nothing was done.
  record Refusal(Refused refused) implements Fault {}

  /// The connection ends without an answer; nothing was done, or it was.
  record Cut(boolean done) implements Fault {}

  /// No answer ever comes; nothing was done, or it was.
  record Hang(boolean done) implements Fault {}

  /// The right answer, late.
  record Slow(Duration by) implements Fault {}

  /// The server's own failure, as JSON.
  static Fault internalError() {
    return new Answer(
        500,
        "application/json",
        "{\"ok\":false,\"error_code\":500,\"description\":\"Internal Server Error\"}",
        false);
  }

  /// What a proxy before the server says, which is not JSON.
  static Fault badGateway(boolean done) {
    String page = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
    return new Answer(502, "text/html", page, done);
  }

  /// "Bad Request: …" in those words.
  static Fault badRequest(String why) {
    return new Refusal(Refused.bad(why));
  }
}
