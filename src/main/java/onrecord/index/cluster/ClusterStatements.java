package onrecord.index.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.index.Fields;
import onrecord.index.StatementStore;
import onrecord.index.stored.Contents;
import onrecord.index.stored.RecentStatements;
import onrecord.index.stored.StatementRecord;
import org.jspecify.annotations.Nullable;

/// The statements of a generation in a cluster, the last ones read kept in memory. Thread-safe.
final class ClusterStatements implements StatementStore {
  private static final int PAGE = 1000;

  private final ClusterSearch search;
  private final Map<String, Organization> organizations = new LinkedHashMap<>();
  private final RecentStatements recent = new RecentStatements();
  private volatile @Nullable List<StatementEntry> listed;

  ClusterStatements(ClusterSearch search, List<Contents.ListedNames> organizations) {
    this.search = search;
    organizations.forEach(names -> this.organizations.put(names.key(), names.organization()));
  }

  @Override
  public List<StatementEntry> list() {
    List<StatementEntry> known = listed;
    if (known == null) {
      known = read();
      listed = known;
    }
    return known;
  }

  private List<StatementEntry> read() {
    List<StatementEntry> entries = new ArrayList<>();
    for (JsonNode source : all(Fields.MASTHEAD)) {
      StatementRecord record = StatementRecord.parse(source.path(Fields.MASTHEAD).asText());
      entries.add(
          new StatementEntry(
              source.path(Fields.ID).asText(), record.masthead(organizations), record.length()));
    }
    entries.sort(Comparator.comparing(StatementEntry::id));
    return List.copyOf(entries);
  }

  /// The id of each statement with one field more.
  private List<JsonNode> all(String field) {
    List<JsonNode> sources = new ArrayList<>();
    JsonNode after = null;
    do {
      ObjectNode page = ClusterSearch.first(QueryJson.having(Fields.ID), "order", PAGE);
      page.putArray("_source").add(Fields.ID).add(field);
      if (after != null) {
        page.set("search_after", after);
      }
      after = null;
      for (JsonNode hit : search.hits(List.of(page)).getFirst()) {
        sources.add(hit.path("_source"));
        after = hit.path("sort");
      }
    } while (after != null);
    return sources;
  }

  @Override
  public Optional<Statement> find(String id) {
    return Optional.ofNullable(find(Set.of(id)).get(id));
  }

  /// The statements of those ids that there are.
  Map<String, Statement> find(Collection<String> ids) {
    Map<String, Statement> found = new HashMap<>();
    Set<String> missing = new TreeSet<>();
    for (String id : ids) {
      recent.find(id).ifPresentOrElse(one -> found.put(id, one), () -> missing.add(id));
    }
    if (!missing.isEmpty()) {
      ObjectNode query =
          ClusterSearch.first(QueryJson.oneOf(Fields.ID, missing), "order", missing.size());
      query.putArray("_source").add(Fields.ID).add(Fields.MASTHEAD).add(Fields.TEXT);
      search.hits(List.of(query)).getFirst().forEach(hit -> add(hit.path("_source"), found));
    }
    return found;
  }

  private void add(JsonNode source, Map<String, Statement> found) {
    Statement statement = statement(source);
    recent.add(statement);
    found.put(statement.id(), statement);
  }

  private Statement statement(JsonNode source) {
    return StatementRecord.parse(source.path(Fields.MASTHEAD).asText())
        .statement(
            source.path(Fields.ID).asText(), source.path(Fields.TEXT).asText(), organizations);
  }

  @Override
  public List<Organization> organizations() {
    return List.copyOf(organizations.values());
  }

  /// What tells whether a statement changed, by its id.
  Map<String, String> hashes() {
    Map<String, String> hashes = new HashMap<>();
    all(Fields.HASH)
        .forEach(one -> hashes.put(one.path(Fields.ID).asText(), one.path(Fields.HASH).asText()));
    return hashes;
  }
}
