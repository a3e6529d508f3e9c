package onrecord.telegram.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/// Any method of the Bot API with its parameters as they stand; the answer is left as text.
final class RawMethod extends BotApiMethod<String> implements JsonSerializable {
  private final String name;
  private final JsonNode parameters;

  RawMethod(String name, JsonNode parameters) {
    this.name = name;
    this.parameters = parameters;
  }

  JsonNode parameters() {
    return parameters;
  }

  @Override
  public String getMethod() {
    return name;
  }

  @Override
  public String deserializeResponse(String answer) {
    return answer;
  }

  @Override
  public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
    generator.writeTree(parameters);
  }

  @Override
  public void serializeWithType(
      JsonGenerator generator, SerializerProvider provider, TypeSerializer type)
      throws IOException {
    serialize(generator, provider);
  }
}
