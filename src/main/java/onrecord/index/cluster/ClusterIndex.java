package onrecord.index.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import onrecord.corpus.Organization;
import onrecord.corpus.Passage;
import onrecord.corpus.Statement;
import onrecord.index.ChanceLevel;
import onrecord.index.Dictionary;
import onrecord.index.Fields;
import onrecord.index.IndexAway;
import onrecord.index.PassageIndex;
import onrecord.index.StoredPassage;
import onrecord.index.TripletIndex;
import onrecord.index.nodes.ClusterClient;
import onrecord.index.nodes.ClusterRefusal;
import onrecord.index.stored.PassagePlace;
import onrecord.index.stored.RecentPassages;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// One generation in a cluster, by its own name and never by the alias, so that no question meets
/// two. Thread-safe.
final class ClusterIndex implements PassageIndex {
  private final int number;
  private final GenerationAbout about;
  private final ClusterSearch search;
  private final QueryJson queries;
  private final ClusterStatements statements;
  private final Dictionary dictionary;
  private final TripletIndex triplets;
  private final RecentPassages recent = new RecentPassages();

  private ClusterIndex(ClusterClient client, int number, GenerationAbout about) {
    this.number = number;
    this.about = about;
    var layout = client.settings().layout();
    var names = new GenerationNames(layout.name());
    this.search = new ClusterSearch(client, names.passages(number));
    this.queries = new QueryJson(layout, about.contents().passages());
    this.statements = new ClusterStatements(search, about.contents().organizations());
    var words = new ClusterSearch(client, names.words(number));
    this.dictionary = new ClusterDictionary(words, queries, about.worded());
    this.triplets = new ClusterTriplets(words, search, about);
  }

  /// Opens a generation.
  static ClusterIndex open(ClusterClient client, int number) {
    return new ClusterIndex(client, number, about(client, number));
  }

  static GenerationAbout about(ClusterClient client, int number) {
    var names = new GenerationNames(client.settings().layout().name());
    String path = names.passages(number) + "/_source/" + GenerationNames.ABOUT;
    return GenerationAbout.parse(client.get(path).path("about").asText());
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int passages() {
    return about.contents().passages();
  }

  @Override
  public int problems() {
    return about.contents().problems();
  }

  @Override
  public ChanceLevel chance() {
    return about.contents().chance();
  }

  @Override
  public boolean semantic() {
    return !about.contents().embedder().isEmpty();
  }

  @Override
  public List<String> authors() {
    return about.contents().authors();
  }

  @Override
  public List<String> people() {
    return about.contents().people();
  }

  @Override
  public List<List<String>> names() {
    return about.contents().names();
  }

  @Override
  public List<String> languages() {
    return about.languages();
  }

  @Override
  public List<List<Integer>> search(List<? extends Query> asked, int most) {
    List<ObjectNode> searches =
        asked.stream().map(query -> ClusterSearch.best(queries.of(query), most)).toList();
    return search.hits(searches).stream().map(ClusterIndex::numbers).toList();
  }

  private static List<Integer> numbers(JsonNode hits) {
    return StreamSupport.stream(hits.spliterator(), false).map(ClusterSearch::number).toList();
  }

  @Override
  public List<Integer> first(Query query, int most) {
    ObjectNode first = ClusterSearch.first(queries.of(query), "order", most);
    return numbers(search.hits(List.of(first)).getFirst());
  }

  @Override
  public boolean holds(Query query) {
    return !search(List.of(query), 1).getFirst().isEmpty();
  }

  @Override
  public Map<Integer, Passage> passages(Collection<Integer> numbers) {
    Map<Integer, Passage> passages = new HashMap<>();
    read(numbers, List.of(Fields.STATEMENT, Fields.PLACE))
        .forEach((at, read) -> passages.put(at, read.passage()));
    return passages;
  }

  @Override
  public List<StoredPassage> stored(Set<Integer> numbers) {
    Map<Integer, StoredPassage> known = new HashMap<>();
    Set<Integer> unknown = new LinkedHashSet<>();
    for (int at : numbers) {
      recent.find(at).ifPresentOrElse(one -> known.put(at, one), () -> unknown.add(at));
    }
    read(unknown, List.of(Fields.STATEMENT, Fields.PLACE, Fields.VECTORS))
        .forEach(
            (at, read) -> {
              recent.add(at, read);
              known.put(at, read);
            });
    return numbers.stream().map(at -> Objects.requireNonNull(known.get(at))).toList();
  }

  private Map<Integer, StoredPassage> read(Collection<Integer> numbers, List<String> fields) {
    Map<String, JsonNode> sources =
        search.sources(numbers.stream().map(String::valueOf).toList(), fields);
    if (sources.size() < Set.copyOf(numbers).size()) {
      throw new IndexAway("passages of generation %d have gone".formatted(number));
    }
    Map<String, Statement> held =
        statements.find(
            sources.values().stream()
                .map(source -> source.path(Fields.STATEMENT).asText())
                .collect(Collectors.toSet()));
    Map<Integer, StoredPassage> read = new HashMap<>();
    sources.forEach((id, source) -> read.put(Integer.valueOf(id), stored(source, held)));
    return read;
  }

  private StoredPassage stored(JsonNode source, Map<String, Statement> held) {
    Statement statement =
        Optional.ofNullable(held.get(source.path(Fields.STATEMENT).asText()))
            .orElseThrow(
                () -> new IndexAway("statements of generation %d have gone".formatted(number)));
    byte[] place = Objects.requireNonNull(bytes(source.path(Fields.PLACE)));
    return new StoredPassage(
        PassagePlace.decode(statement, new BytesRef(place)), bytes(source.path(Fields.VECTORS)));
  }

  static byte @Nullable [] bytes(JsonNode base64) {
    return base64.isTextual() ? Base64.getDecoder().decode(base64.textValue()) : null;
  }

  @Override
  public Dictionary dictionary() {
    return dictionary;
  }

  @Override
  public TripletIndex triplets() {
    return triplets;
  }

  @Override
  public List<StatementEntry> list() {
    return statements.list();
  }

  @Override
  public Optional<Statement> find(String id) {
    return statements.find(id);
  }

  @Override
  public boolean departed(String id) {
    return about.departed().contains(id);
  }

  @Override
  public List<Organization> organizations() {
    return statements.organizations();
  }

  @Override
  public Map<String, String> hashes() {
    return statements.hashes();
  }

  @Override
  public long bytes() throws IOException {
    JsonNode stats =
        search.client().get(search.index() + "*/_stats/store?filter_path=_all.total.store");
    return stats.path("_all").path("total").path("store").path("size_in_bytes").asLong();
  }

  @Override
  public boolean present() {
    try {
      return new ArrayList<>(search.client().get(search.index()).properties()).size() == 1;
    } catch (ClusterRefusal e) {
      return false;
    }
  }

  /// The client is shared.
  @Override
  public void close() {}
}
