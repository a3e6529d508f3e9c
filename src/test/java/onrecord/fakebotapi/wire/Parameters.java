package onrecord.fakebotapi.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.fakebotapi.form.FormCheck;
import onrecord.fakebotapi.form.Refused;
import org.jspecify.annotations.Nullable;

/// The parameters of a request, however they were sent: in the address, as a form, as JSON.
final class Parameters {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME = Pattern.compile("(?i)\\bname=\"([^\"]*)\"");

  private final FormCheck form;
  private final String method;
  private final ObjectNode read = JsonNodeFactory.instance.objectNode();

  private Parameters(FormCheck form, String method) {
    this.form = form;
    this.method = method;
  }

  static ObjectNode read(FormCheck form, String method, HttpExchange exchange) throws IOException {
    var parameters = new Parameters(form, method);
    parameters.pairs(exchange.getRequestURI().getRawQuery());
    byte[] body = exchange.getRequestBody().readAllBytes();
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    parameters.body(type == null ? "" : type, body);
    return parameters.read;
  }

  private void body(String type, byte[] body) {
    if (body.length == 0) {
      return;
    }
    if (type.startsWith("application/json")) {
      json(new String(body, StandardCharsets.UTF_8));
    } else if (type.startsWith("application/x-www-form-urlencoded")) {
      pairs(new String(body, StandardCharsets.UTF_8));
    } else if (type.startsWith("multipart/form-data")) {
      multipart(type, new String(body, StandardCharsets.ISO_8859_1));
    } else {
      throw Refused.bad("Unsupported content type " + type);
    }
  }

  private void json(String body) {
    try {
      JsonNode parsed = JSON.readTree(body);
      if (!(parsed instanceof ObjectNode object)) {
        throw Refused.bad("Can't parse the request: an Object is expected");
      }
      // The name of the method may stand in the body as well, and says nothing there.
      object.remove("method");
      read.setAll(object);
    } catch (JsonProcessingException _) {
      throw Refused.bad("Can't parse the request as JSON");
    }
  }

  private void pairs(@Nullable String pairs) {
    if (pairs == null || pairs.isEmpty()) {
      return;
    }
    for (String pair : pairs.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }
  }

  /// Every byte is one letter here, until a part's own text is read.
  private void multipart(String type, String body) {
    Matcher boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      throw Refused.bad("Can't parse the request: no boundary");
    }
    for (String part : body.split(Pattern.quote("--" + boundary.group(1)), -1)) {
      int head = part.indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(head < 0 ? "" : part.substring(0, head));
      if (name.find()) {
        String content = part.substring(head + 4, Math.max(head + 4, part.length() - 2));
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        if (part.substring(0, head).contains("filename=")) {
          read.set(name.group(1), BinaryNode.valueOf(bytes));
        } else {
          put(name.group(1), new String(bytes, StandardCharsets.UTF_8));
        }
      }
    }
  }

  private void put(String name, String text) {
    // A form cannot leave out what it has a field for: empty means nothing there.
    if (!text.isEmpty() && !name.equals("method")) {
      read.set(name, form.typed(method, name, text));
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
