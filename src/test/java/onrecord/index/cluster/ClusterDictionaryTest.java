package onrecord.index.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import onrecord.index.Dictionary.NearWord;
import onrecord.index.Fields;
import onrecord.index.nodes.ClusterClient;
import onrecord.index.nodes.ClusterSettings;
import onrecord.index.nodes.ClusterSettings.ArchiveLayout;
import onrecord.testing.FakeNode;
import onrecord.testing.FakeNode.HeardRequest;
import onrecord.testing.FakeNode.NodeAnswer;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How many journeys the words of a question take.
final class ClusterDictionaryTest {
  private static final Pattern ID = Pattern.compile("\"([A-Za-z0-9_-]{27})\"");
  private static final Map<String, byte[]> VECTORS =
      Map.of("port", new byte[] {10, 0}, "dock", new byte[] {9, 1}, "vote", new byte[] {0, 10});

  private final Map<String, String> words = new TreeMap<>();
  private FakeNode node;
  private ClusterClient client;
  private ClusterDictionary dictionary;

  @BeforeEach
  void open() throws IOException {
    VECTORS.keySet().forEach(word -> words.put(GenerationNames.id(Fields.WORD, word), word));
    node = FakeNode.answering(this::answer);
    var layout = new ArchiveLayout("harbour", 1, 0, 1000, 100);
    client =
        new ClusterClient(
            new ClusterSettings(
                List.of(node.address()),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(10),
                layout));
    var search = new ClusterSearch(client, "harbour-000001-words");
    dictionary = new ClusterDictionary(search, new QueryJson(layout, 10), 10);
  }

  @AfterEach
  void close() {
    client.close();
    node.close();
  }

  private NodeAnswer answer(HeardRequest request) {
    List<String> parts = new ArrayList<>();
    if (request.target().contains("_mget")) {
      ID.matcher(request.body()).results().forEach(id -> parts.add(document(id.group(1))));
      return NodeAnswer.of("{\"docs\":[%s]}".formatted(String.join(",", parts)));
    }
    List<String> hits = new ArrayList<>();
    VECTORS.forEach(
        (word, vector) -> hits.add("{\"sort\":[1,1],\"_source\":" + source(word) + "}"));
    request
        .body()
        .lines()
        .filter(line -> line.contains("script_score"))
        .forEach(
            _ ->
                parts.add(
                    "{\"timed_out\":false,\"status\":200,\"_shards\":{\"total\":1,\"successful\":1,"
                        + "\"failed\":0},\"hits\":{\"hits\":[%s]}}"
                            .formatted(String.join(",", hits))));
    return NodeAnswer.of("{\"responses\":[%s]}".formatted(String.join(",", parts)));
  }

  private String document(String id) {
    String word = words.get(id);
    return word == null
        ? "{\"_id\":\"%s\",\"found\":false}".formatted(id)
        : "{\"_id\":\"%s\",\"found\":true,\"_source\":%s}".formatted(id, source(word));
  }

  private static String source(String word) {
    String vector = Base64.getEncoder().encodeToString(VECTORS.get(word));
    return "{\"%s\":\"%s\",\"%s\":\"%s\",\"df\":3}"
        .formatted(Fields.WORD, word, Fields.VECTORS, vector);
  }

  @Test
  void neighboursThatAreExpected_takeTwoJourneys_whateverTheirNumber() {
    dictionary.expectNear(() -> List.of("port", "vote", "never-heard"), 2);
    assertThat(node.heard()).hasSize(2);
    byte[] port = dictionary.vector("port").orElseThrow();
    assertThat(dictionary.near(port, 2)).extracting(NearWord::word).containsExactly("port", "dock");
    byte[] vote = dictionary.vector("vote").orElseThrow();
    assertThat(dictionary.near(vote, 2)).extracting(NearWord::word).containsExactly("vote", "dock");
    assertThat(dictionary.vector("never-heard")).isEmpty();
    dictionary.expectNear(() -> List.of("vote", "port"), 2);
    assertThat(node.heard()).hasSize(2);
  }

  @Test
  void neighboursThatNobodyExpected_areTheSame() {
    byte[] port = dictionary.vector("port").orElseThrow();
    assertThat(dictionary.near(port, 2)).extracting(NearWord::word).containsExactly("port", "dock");
    assertThat(dictionary.near(port, 1)).extracting(NearWord::word).containsExactly("port");
  }

  @Test
  void frequencies_areAskedForTogether_andOnce() {
    var terms = List.of(new Term(Fields.WORDS, "a"), new Term(Fields.WORDS, "b"));
    dictionary.expect(() -> terms);
    assertThat(dictionary.frequency(Fields.WORDS, "a")).isZero();
    assertThat(dictionary.frequency(Fields.WORDS, "b")).isZero();
    dictionary.expect(() -> terms);
    assertThat(node.heard()).hasSize(1);
  }
}
