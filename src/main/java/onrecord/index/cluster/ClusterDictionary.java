package onrecord.index.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import onrecord.index.Dictionary;
import onrecord.index.Fields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;

/// The words of a generation in a cluster; what was asked of them last is kept in memory.
/// Thread-safe.
final class ClusterDictionary implements Dictionary {
  private static final int REMEMBERED = 200_000;
  private static final int REMEMBERED_VECTORS = 10_000;

  /// Two measures of nearness may differ in their last bit: so many more are looked at.
  private static final int SPARE = 8;

  private final ClusterSearch search;
  private final QueryJson queries;
  private final int size;
  private final Map<Term, Integer> frequencies = new ConcurrentHashMap<>();
  private final Map<String, Optional<byte[]>> vectors = new ConcurrentHashMap<>();
  private final Map<ByteBuffer, Neighbours> neighbours = new ConcurrentHashMap<>();

  ClusterDictionary(ClusterSearch search, QueryJson queries, int size) {
    this.search = search;
    this.queries = queries;
    this.size = size;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int frequency(String field, String text) {
    Term term = new Term(field, text);
    Integer known = frequencies.get(term);
    return known == null ? read(List.of(term)).getOrDefault(term, 0) : known;
  }

  @Override
  public void expect(Supplier<? extends Collection<Term>> terms) {
    List<Term> unknown =
        terms.get().stream().filter(term -> !frequencies.containsKey(term)).distinct().toList();
    if (!unknown.isEmpty()) {
      read(unknown);
    }
  }

  private Map<Term, Integer> read(List<Term> terms) {
    Map<String, Term> ids = new HashMap<>();
    terms.forEach(term -> ids.put(GenerationNames.id(term.field(), term.text()), term));
    Map<String, JsonNode> found = search.sources(ids.keySet(), List.of("df"));
    if (frequencies.size() > REMEMBERED) {
      frequencies.clear();
    }
    Map<Term, Integer> read = new HashMap<>();
    ids.forEach(
        (id, term) ->
            read.put(
                term,
                Optional.ofNullable(found.get(id)).map(one -> one.path("df").asInt()).orElse(0)));
    frequencies.putAll(read);
    return read;
  }

  @Override
  public List<String> behind(String key, int most) {
    String id = GenerationNames.id(Fields.NAMES, key);
    JsonNode source = search.sources(List.of(id), List.of("names")).get(id);
    List<String> names = new ArrayList<>();
    if (source != null) {
      source.path("names").forEach(name -> names.add(name.asText()));
    }
    return names.subList(0, Math.min(most, names.size()));
  }

  @Override
  public List<String> within(String folded, int edits, int most) {
    ObjectNode fuzzy =
        JsonNodeFactory.instance
            .objectNode()
            .put("value", folded)
            .put("fuzziness", edits)
            .put("prefix_length", 1)
            .put("transpositions", true)
            .put("rewrite", "constant_score");
    ObjectNode query = QueryJson.wrapped("fuzzy", QueryJson.wrapped("term", fuzzy));
    List<String> words = new ArrayList<>();
    search
        .hits(List.of(ClusterSearch.first(query, "term", most)))
        .getFirst()
        .forEach(hit -> words.add(hit.path("sort").path(0).asText()));
    return words;
  }

  /// A near word, as it is measured here.
  private record MeasuredWord(NearWord near, float score, int order) {}

  /// The words nearest to a vector.
  ///
  /// @param most how many were asked for
  private record Neighbours(int most, List<NearWord> words) {}

  @Override
  public List<NearWord> near(byte[] vector, int most) {
    Neighbours known = neighbours.get(ByteBuffer.wrap(vector));
    return known != null && known.most() == most
        ? known.words()
        : near(List.of(vector), most).getFirst();
  }

  /// Each takes part in one journey.
  private List<List<NearWord>> near(List<byte[]> vectors, int most) {
    List<List<NearWord>> near = new ArrayList<>();
    List<ObjectNode> searches = vectors.stream().map(vector -> nearest(vector, most)).toList();
    List<JsonNode> found = search.hits(searches);
    for (int i = 0; i < vectors.size(); i++) {
      near.add(measured(vectors.get(i), found.get(i), most));
    }
    return near;
  }

  private ObjectNode nearest(byte[] vector, int most) {
    ObjectNode query =
        ClusterSearch.best(queries.measured(Fields.VECTOR, vector, null), most + SPARE);
    query.putArray("_source").add(Fields.WORD).add(Fields.VECTORS);
    return query;
  }

  private static List<NearWord> measured(byte[] vector, JsonNode hits, int most) {
    List<MeasuredWord> words = new ArrayList<>();
    hits.forEach(hit -> words.add(measured(vector, hit)));
    words.sort(
        Comparator.comparingDouble((MeasuredWord word) -> -word.score())
            .thenComparingInt(MeasuredWord::order));
    return words.stream().limit(most).map(MeasuredWord::near).toList();
  }

  @Override
  public void expectNear(Supplier<? extends Collection<String>> folded, int most) {
    List<String> unknown =
        folded.get().stream().filter(word -> !vectors.containsKey(word)).distinct().toList();
    if (unknown.isEmpty()) {
      return;
    }
    List<byte[]> found = readVectors(unknown).values().stream().flatMap(Optional::stream).toList();
    if (found.isEmpty()) {
      return;
    }
    List<List<NearWord>> near = near(found, most);
    for (int i = 0; i < found.size(); i++) {
      neighbours.put(ByteBuffer.wrap(found.get(i)), new Neighbours(most, near.get(i)));
    }
  }

  private static MeasuredWord measured(byte[] vector, JsonNode hit) {
    JsonNode source = hit.path("_source");
    byte[] own = Objects.requireNonNull(ClusterIndex.bytes(source.path(Fields.VECTORS)));
    float score = VectorSimilarityFunction.COSINE.compare(vector, own);
    var near = new NearWord(source.path(Fields.WORD).asText(), 2 * score - 1);
    return new MeasuredWord(near, score, ClusterSearch.number(hit));
  }

  @Override
  public Optional<byte[]> vector(String folded) {
    Optional<byte[]> known = vectors.get(folded);
    return known == null ? Objects.requireNonNull(readVectors(List.of(folded)).get(folded)) : known;
  }

  private Map<String, Optional<byte[]>> readVectors(List<String> words) {
    Map<String, String> ids = new HashMap<>();
    words.forEach(word -> ids.put(word, GenerationNames.id(Fields.WORD, word)));
    Map<String, JsonNode> sources = search.sources(ids.values(), List.of(Fields.VECTORS));
    Map<String, Optional<byte[]>> read = new LinkedHashMap<>();
    for (String word : words) {
      read.put(
          word,
          Optional.ofNullable(sources.get(ids.get(word)))
              .flatMap(one -> Optional.ofNullable(ClusterIndex.bytes(one.path(Fields.VECTORS)))));
    }
    if (vectors.size() > REMEMBERED_VECTORS) {
      vectors.clear();
      neighbours.clear();
    }
    vectors.putAll(read);
    return read;
  }
}
