package onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the site answers programs, held against the description that it gives them.
final class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path data;
  private static FirstArchiveSite site;
  private static JsonNode description = JSON.nullNode();

  @BeforeAll
  static void serve() throws Exception {
    site = FirstArchiveSite.over(FirstArchiveSite.FIRST, data);
    description = JSON.readTree(site.get("/api/openapi.json").body());
  }

  @AfterAll
  static void end() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/ask             | /api/ask?q=What+does+the+FSP+say+about+the+election%3F | 200
          /api/ask             | /api/ask?q=Compare+FSP+and+FRSO+on+the+election        | 200
          /api/ask             | /api/ask?q=What+does+the+Tudeh+Party+say%3F            | 200
          /api/ask             | /api/ask?q=What+did+Abbas+Barzegar+say%3F              | 200
          /api/ask             | /api/ask                                               | 400
          /api/search          | /api/search?q=election&limit=20                        | 200
          /api/search          | /api/search?q=election&limit=x                         | 400
          /api/whosaid         | /api/whosaid?text=careful+thinking+got+the+better+of+credible+reporting | 200
          /api/whosaid         | /api/whosaid?text=These+words+stand+nowhere+at+all     | 200
          /api/statements      | /api/statements?limit=3                                | 200
          /api/statements      | /api/statements?from=9                                 | 200
          /api/statements      | /api/statements?from=-1                                | 400
          /api/statements/{id} | /api/statements/fsp-2009-revolt                        | 200
          /api/statements/{id} | /api/statements/nowhere                                | 404
          """)
  void answer_isAsDescribed(String path, String address, int status) throws IOException {
    HttpResponse<String> response = site.get(address);

    assertThat(response.statusCode()).isEqualTo(status);
    JsonNode told = description.at("/paths").path(path).at("/get/responses/" + status);
    JsonNode schema = told.path("content").path("application/json").path("schema");
    assertThat(schema.isMissingNode()).as(path).isFalse();
    assertThat(faults(JSON.readTree(response.body()), schema, "$")).isEmpty();
  }

  @Test
  void description_namesEveryAddress_andWhereTheSiteIs() {
    assertThat(description.path("openapi").asText()).startsWith("3.1");
    assertThat(description.at("/servers/0/url").asText()).isEqualTo(FirstArchiveSite.URL);
    assertThat(description.path("paths").size()).isEqualTo(5);
  }

  @Test
  void data_isReadByNoOtherSitesScripts() throws IOException {
    assertThat(site.get("/api/ask?q=x").headers().firstValue("Access-Control-Allow-Origin"))
        .isEmpty();
    HttpResponse<String> beforehand = site.send("OPTIONS", "/api/ask?q=x");
    assertThat(beforehand.statusCode()).isEqualTo(405);
    assertThat(beforehand.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  /// Where a value is not as a schema says.
  private static List<String> faults(JsonNode value, JsonNode schema, String place) {
    if (schema.has("$ref")) {
      return faults(value, description.at(schema.path("$ref").asText().substring(1)), place);
    } else if (schema.has("anyOf")) {
      List<List<String>> all = new ArrayList<>();
      schema.path("anyOf").forEach(one -> all.add(faults(value, one, place)));
      return all.stream().anyMatch(List::isEmpty) ? List.of() : all.getFirst();
    }
    var faults = new ArrayList<String>();
    if (!types(schema).contains(type(value))) {
      faults.add(place + " is " + type(value) + ", not " + types(schema));
    }
    if (schema.has("enum") && !schema.path("enum").toString().contains(value.toString())) {
      faults.add(place + " is " + value);
    }
    for (int i = 0; i < value.size() && value.isArray(); i++) {
      faults.addAll(faults(value.get(i), schema.path("items"), place + "[" + i + "]"));
    }
    if (value.isObject()) {
      fields(value, schema, place, faults);
    }
    return faults;
  }

  private static void fields(JsonNode value, JsonNode schema, String place, List<String> faults) {
    schema
        .path("required")
        .forEach(
            name -> {
              if (!value.has(name.asText())) {
                faults.add(place + " lacks " + name);
              }
            });
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      JsonNode known = schema.path("properties").path(field.getKey());
      faults.addAll(
          known.isMissingNode()
              ? List.of(place + " has " + field.getKey())
              : faults(field.getValue(), known, place + "." + field.getKey()));
    }
  }

  private static Set<String> types(JsonNode schema) {
    var types = new HashSet<String>();
    JsonNode type = schema.path("type");
    type.forEach(one -> types.add(one.asText()));
    if (type.isTextual()) {
      types.add(type.asText());
    }
    if (types.contains("number")) {
      types.add("integer");
    }
    return types;
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      default -> value.getNodeType().name().toLowerCase(Locale.ROOT);
    };
  }
}
