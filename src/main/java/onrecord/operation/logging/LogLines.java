package onrecord.operation.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.operation.Secrets;
import org.slf4j.event.KeyValuePair;

/// What is logged, as text for people or as a JSON object a line for programs; no secret is in it.
public final class LogLines extends EncoderBase<ILoggingEvent> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
  private static final ObjectMapper JSON = new ObjectMapper();

  private boolean json;

  /// The form: `json`; anything else is text.
  public void setFormat(String format) {
    json = format.equalsIgnoreCase("json");
  }

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return (json ? object(event) + "\n" : text(event)).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  private static String text(ILoggingEvent event) {
    String logger = event.getLoggerName();
    String message = message(event).replaceAll("[\r\n]+", " ");
    return "%s %-5s %s: %s%n%s"
        .formatted(
            TIME.format(event.getInstant()),
            event.getLevel(),
            logger.substring(logger.lastIndexOf('.') + 1),
            message,
            trace(event).orElse(""));
  }

  private static String object(ILoggingEvent event) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", event.getInstant().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("level", event.getLevel().toString());
    line.put("logger", event.getLoggerName());
    line.put("message", message(event));
    List<KeyValuePair> fields = event.getKeyValuePairs();
    if (fields != null) {
      fields.forEach(field -> line.putIfAbsent(field.key, value(field.value)));
    }
    trace(event).ifPresent(trace -> line.put("trace", trace));
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can be written as JSON", e);
    }
  }

  private static Object value(Object value) {
    boolean plain = value instanceof Boolean || value instanceof Long || value instanceof Integer;
    return plain ? value : Secrets.mask(String.valueOf(value));
  }

  private static String message(ILoggingEvent event) {
    return Secrets.mask(String.valueOf(event.getFormattedMessage()));
  }

  private static Optional<String> trace(ILoggingEvent event) {
    return Optional.ofNullable(event.getThrowableProxy())
        .map(ThrowableProxyUtil::asString)
        .map(Secrets::mask);
  }
}
