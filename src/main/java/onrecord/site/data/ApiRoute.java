package onrecord.site.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import onrecord.corpus.Statement;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.site.SiteArchive;
import onrecord.site.SiteSettings;
import onrecord.site.web.WebRequest;
import onrecord.site.web.WebResponse;
import onrecord.site.web.WebRoute;

/// `/api/…`: the command line's JSON, and its description at `/api/openapi.json`.
public final class ApiRoute implements WebRoute {
  private static final String JSON = "application/json; charset=utf-8";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int ALLOWED = 204;
  private static final int WRONG = 400;
  private static final int MISSING = 404;
  private static final int GONE = 410;
  private static final int TOO_LONG = 414;
  private static final int LONGEST = 1000;
  private static final int LONGEST_TEXT = 8000;
  private static final int USUAL = 10;
  private static final int MOST_PASSAGES = 100;
  private static final int MOST_STATEMENTS = 1000;

  private static final Map<Integer, String> REASONS =
      Map.of(
          WRONG,
          "a parameter is missing or not understood; see /api/openapi.json",
          MISSING,
          "no such address; see /api/openapi.json",
          GONE,
          "the archive no longer holds this statement",
          405,
          "only GET is understood",
          TOO_LONG,
          "too long",
          429,
          "too many questions; try again in a minute",
          503,
          "too many are asking; try again in a minute");

  private final String description;
  private final Optional<String> origins;

  /// For whom that is set.
  public ApiRoute(SiteSettings settings) {
    description = description().replace("http://localhost:8080", settings.base());
    origins = settings.origins();
  }

  /// What a program is told where it cannot be answered.
  public static WebResponse refusal(int status) {
    ObjectNode error = MAPPER.createObjectNode();
    error.put("error", REASONS.getOrDefault(status, "it broke off; try again"));
    return WebResponse.text(JSON, error + "\n").status(status).personal();
  }

  @Override
  public Optional<WebResponse> answer(WebRequest request, SiteArchive archive) {
    List<String> path = request.path();
    if (path.isEmpty() || !path.getFirst().equals("api")) {
      return Optional.empty();
    }
    WebResponse response =
        switch (path.size() == 2 ? path.get(1) : "") {
          case "ask" -> asked(request, "q", archive.json()::ask);
          case "search" ->
              number(request, "limit", USUAL, MOST_PASSAGES)
                  .map(most -> asked(request, "q", text -> archive.json().search(text, most)))
                  .orElseGet(() -> refusal(WRONG));
          case "whosaid" -> asked(request, "text", archive.json()::whosaid);
          case "statements" -> statements(request, archive);
          case "openapi.json" -> WebResponse.text(JSON, description);
          default -> statement(path, archive);
        };
    return Optional.of(shared(response));
  }

  /// Whether scripts of another site may read it.
  public boolean isShared() {
    return origins.isPresent();
  }

  /// An answer as scripts of that site may read it.
  public WebResponse shared(WebResponse response) {
    return origins
        .map(origin -> response.with("Access-Control-Allow-Origin", origin))
        .orElse(response);
  }

  /// What a browser is told that asks before a script asks: it may ask, with any header.
  public WebResponse permission() {
    return shared(WebResponse.text("", "").status(ALLOWED))
        .with("Access-Control-Allow-Methods", "GET, HEAD")
        .with("Access-Control-Allow-Headers", "*")
        .with("Access-Control-Max-Age", "86400");
  }

  private static WebResponse asked(
      WebRequest request, String field, Function<String, String> answer) {
    Optional<String> text = request.parameter(field);
    int longest = field.equals("text") ? LONGEST_TEXT : LONGEST;
    if (text.isEmpty()) {
      return refusal(WRONG);
    } else if (text.get().length() > longest) {
      return refusal(TOO_LONG);
    }
    return WebResponse.text(JSON, answer.apply(text.get()).stripTrailing() + "\n").personal();
  }

  private static WebResponse statements(WebRequest request, SiteArchive archive) {
    Optional<Integer> from = number(request, "from", 0, Integer.MAX_VALUE);
    Optional<Integer> most = number(request, "limit", MOST_PASSAGES, MOST_STATEMENTS);
    if (from.isEmpty() || most.isEmpty()) {
      return refusal(WRONG);
    }
    List<StatementEntry> all = archive.statements().list();
    int begin = Math.min(from.get(), all.size());
    int end = Math.min(all.size(), begin + most.get());
    ObjectNode page = MAPPER.createObjectNode();
    page.put("count", all.size());
    ArrayNode listed = page.putArray("statements");
    all.subList(begin, end).forEach(entry -> listed.add(masthead(entry, archive)));
    if (end < all.size()) {
      page.put("next", end);
    } else {
      page.putNull("next");
    }
    return WebResponse.text(JSON, page + "\n");
  }

  private static WebResponse statement(List<String> path, SiteArchive archive) {
    if (path.size() != 3 || !path.get(1).equals("statements")) {
      return refusal(MISSING);
    }
    Optional<Statement> found = archive.statements().find(path.get(2));
    return found
        .map(one -> new StatementEntry(one.id(), one.masthead(), one.text().length()))
        .map(entry -> masthead(entry, archive))
        .map(node -> node.put("checksum", found.get().checksum()).put("text", found.get().text()))
        .map(node -> WebResponse.text(JSON, node + "\n"))
        .orElseGet(() -> refusal(archive.statements().departed(path.get(2)) ? GONE : MISSING));
  }

  private static ObjectNode masthead(StatementEntry entry, SiteArchive archive) {
    try {
      return (ObjectNode) MAPPER.readTree(archive.json().statement(entry));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own JSON is not read", e);
    }
  }

  /// A whole number from 0 on, or what holds where none is written; empty where it is none.
  private static Optional<Integer> number(WebRequest request, String field, int usual, int most) {
    Optional<String> written = request.parameter(field);
    if (written.isEmpty()) {
      return Optional.of(usual);
    }
    return written
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::valueOf)
        .filter(number -> number <= most);
  }

  private static String description() {
    try (InputStream in = SiteArchive.class.getResourceAsStream("openapi.json")) {
      return new String(
          Objects.requireNonNull(in, "openapi.json").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.json", e);
    }
  }
}
