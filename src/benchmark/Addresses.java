import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Addresses of quotations, made from what a site tells and judged by what it shows, with nothing
/// of the program: `make SITE FILE COUNT SEED` writes addresses with their words, `change FROM TO
/// SEED` an archive whose statements have changed, `judge SITE FILE` opens each address.
final class Addresses {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final String LETTER = "[\\p{L}\\p{N}]";
  private static final int MOST_WORDS = 30;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String site;

  private Addresses(String site) {
    this.site = site;
  }

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "make" ->
          new Addresses(arguments[1])
              .make(
                  Path.of(arguments[2]),
                  Integer.parseInt(arguments[3]),
                  new Random(Long.parseLong(arguments[4])));
      case "change" ->
          change(
              Path.of(arguments[1]),
              Path.of(arguments[2]),
              new Random(Long.parseLong(arguments[3])));
      case "judge" -> new Addresses(arguments[1]).judge(Path.of(arguments[2]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private void make(Path file, int count, Random random) throws Exception {
    var ids = new ArrayList<String>();
    for (JsonNode next = JSON.getNodeFactory().numberNode(0); !next.isNull(); ) {
      JsonNode page = JSON.readTree(get("/api/statements?limit=1000&from=" + next.asInt()).body());
      page.path("statements").forEach(one -> ids.add(one.path("id").asText()));
      next = page.path("next");
    }
    Collections.shuffle(ids, random);
    var lines = new ArrayList<String>();
    int each = Math.ceilDiv(count, ids.size());
    for (String id : ids) {
      String text = text(id);
      List<MatchResult> words = WORD.matcher(text).results().toList();
      for (int i = 0; i < each && lines.size() < count && !words.isEmpty(); i++) {
        int first = random.nextInt(words.size());
        int last = Math.min(words.size() - 1, first + random.nextInt(MOST_WORDS));
        lines.add(address(id, text, words.get(first).start(), words.get(last).end()));
      }
    }
    Files.write(file, lines);
    System.out.printf("%d addresses in %d statements%n", lines.size(), ids.size());
  }

  private static String address(String id, String text, int start, int end) throws Exception {
    String words = text.substring(start, end);
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    ObjectNode line = JSON.createObjectNode();
    line.put("id", id).put("words", words);
    line.put("place", "%d-%d.%s".formatted(start, end, HexFormat.of().formatHex(hash, 0, 4)));
    return line.toString();
  }

  /// Changes each statement in its own way: none of it, a little, much, or takes it away.
  private static void change(Path from, Path to, Random random) throws IOException {
    try (var lines = Files.lines(from);
        var out = Files.newBufferedWriter(to)) {
      for (String line : (Iterable<String>) lines::iterator) {
        var statement = (ObjectNode) JSON.readTree(line);
        var parts = new ArrayList<>(Arrays.asList(statement.path("text").asText().split("\n")));
        int at = random.nextInt(parts.size());
        switch (random.nextInt(7)) {
          case 0 -> parts.addFirst("A sentence that came later.\n");
          case 1 -> parts.remove(at);
          case 2 -> parts.add(parts.remove(0));
          case 3 -> parts.set(at, parts.get(at).replace(" the ", " this "));
          case 4 -> parts.addAll(List.copyOf(parts));
          case 5 -> parts.clear();
          default -> {}
        }
        if (!parts.isEmpty()) {
          out.write(statement.put("text", String.join("\n", parts)) + "\n");
        }
      }
    }
  }

  private void judge(Path file) throws Exception {
    var counts = new TreeMap<String, Integer>();
    for (String line : Files.readAllLines(file)) {
      JsonNode old = JSON.readTree(line);
      String outcome = outcome(old);
      counts.merge(outcome, 1, Integer::sum);
      if (outcome.startsWith("WRONG")) {
        System.out.println(outcome + ": " + line);
      }
    }
    System.out.println(counts);
  }

  private String outcome(JsonNode old) throws Exception {
    String id = old.path("id").asText();
    String words = plain(old.path("words").asText());
    HttpResponse<String> response = get(path(id) + "/" + old.path("place").asText());
    if (response.statusCode() == 200) {
      return marked(response).equals(words) ? "in place" : "WRONG words";
    } else if (response.statusCode() == 308) {
      HttpResponse<String> there = get(response.headers().firstValue("Location").orElseThrow());
      return there.statusCode() == 200 && marked(there).equals(words) ? "moved" : "WRONG move";
    } else if (response.statusCode() != 410) {
      return "WRONG status " + response.statusCode();
    }
    Document page = Jsoup.parse(response.body());
    if (!page.select("mark").isEmpty()) {
      return "WRONG mark";
    } else if (get(path(id)).statusCode() == 410) {
      return "told as gone";
    }
    return times(text(id), old.path("words").asText()) == 1
        ? "WRONG: they stand there once"
        : "told as changed";
  }

  /// How often words stand in a text, where words begin and end.
  private static int times(String text, String words) {
    return (int)
        Pattern.compile("(?<!" + LETTER + ")" + Pattern.quote(words) + "(?!" + LETTER + ")")
            .matcher(text)
            .results()
            .count();
  }

  private static String marked(HttpResponse<String> response) {
    Document page = Jsoup.parse(response.body());
    page.select(".sr, .speaker, .anchor").remove();
    return plain(
        String.join(
            " ",
            page.select(".text p:has(mark)").stream()
                .map(
                    one ->
                        one.select("mark").stream()
                            .map(mark -> mark.wholeText())
                            .reduce("", String::concat))
                .toList()));
  }

  private static String plain(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private static String path(String id) {
    return "/s/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String text(String id) throws IOException, InterruptedException {
    String path = path(id).replaceFirst("^/s/", "/api/statements/");
    return JSON.readTree(get(path).body()).path("text").asText();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(site + path)).build();
    return client.send(request, BodyHandlers.ofString());
  }
}
