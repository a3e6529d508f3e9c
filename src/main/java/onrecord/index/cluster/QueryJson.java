package onrecord.index.cluster;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import onrecord.index.nodes.ClusterSettings.ArchiveLayout;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.jspecify.annotations.Nullable;

/// A query of this program in the cluster's words, so built that both mean the same scores.
final class QueryJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ArchiveLayout layout;
  private final boolean exact;

  /// For a generation.
  ///
  /// @param passages how many it has
  QueryJson(ArchiveLayout layout, long passages) {
    this.layout = layout;
    this.exact = passages <= layout.exact();
  }

  ObjectNode of(Query query) {
    return switch (query) {
      case BooleanQuery all -> all(all);
      case DisjunctionMaxQuery best -> best(best);
      case BoostQuery boosted -> boosted(boosted);
      case TermQuery term -> term(term.getTerm(), 1);
      case PhraseQuery phrase -> phrase(phrase, 1);
      case PointRangeQuery range -> range(range);
      case TermInSetQuery set -> set(set);
      case KnnByteVectorQuery near -> exact ? measured(near) : walked(near);
      case MatchAllDocsQuery _ -> wrapped("match_all", NODES.objectNode());
      default -> throw new IllegalArgumentException("no query of this program's: " + query);
    };
  }

  static ObjectNode wrapped(String name, com.fasterxml.jackson.databind.JsonNode body) {
    return NODES.objectNode().set(name, body);
  }

  static ObjectNode nothing() {
    return wrapped("match_none", NODES.objectNode());
  }

  private ObjectNode all(BooleanQuery query) {
    if (query.clauses().isEmpty()) {
      return nothing();
    }
    ObjectNode body = NODES.objectNode();
    for (BooleanClause clause : query) {
      String kind =
          switch (clause.occur()) {
            case MUST -> "must";
            case SHOULD -> "should";
            case FILTER -> "filter";
            case MUST_NOT -> "must_not";
          };
      body.withArray(kind).add(of(clause.query()));
    }
    return wrapped("bool", body);
  }

  private ObjectNode best(DisjunctionMaxQuery query) {
    if (query.getDisjuncts().isEmpty()) {
      return nothing();
    }
    ObjectNode body = NODES.objectNode().put("tie_breaker", query.getTieBreakerMultiplier());
    // The same query twice counts twice, and the order is that of a hash: neither sways the score.
    query.getDisjuncts().forEach(each -> body.withArray("queries").add(of(each)));
    return wrapped("dis_max", body);
  }

  private ObjectNode boosted(BoostQuery query) {
    return switch (query.getQuery()) {
      case TermQuery term -> term(term.getTerm(), query.getBoost());
      case PhraseQuery phrase -> phrase(phrase, query.getBoost());
      default -> throw new IllegalArgumentException("no query of this program's: " + query);
    };
  }

  private static ObjectNode term(Term term, float boost) {
    ObjectNode body = NODES.objectNode().put("value", term.text()).put("boost", boost);
    return wrapped("term", wrapped(term.field(), body));
  }

  private static ObjectNode phrase(PhraseQuery query, float boost) {
    List<String> words = Arrays.stream(query.getTerms()).map(Term::text).toList();
    if (words.size() == 1) {
      return term(query.getTerms()[0], boost);
    }
    boolean whole = words.stream().noneMatch(QueryJson::isBroken);
    if (words.isEmpty() || !whole) {
      return nothing();
    }
    ObjectNode body = NODES.objectNode().put("query", String.join(" ", words)).put("boost", boost);
    return wrapped("match_phrase", wrapped(query.getTerms()[0].field(), body));
  }

  /// Such a word stands in no passage, but would be lost among others in a row.
  private static boolean isBroken(String word) {
    return word.isEmpty() || word.chars().anyMatch(Character::isWhitespace);
  }

  private static ObjectNode range(PointRangeQuery query) {
    ObjectNode bounds =
        NODES
            .objectNode()
            .put("gte", LongPoint.decodeDimension(query.getLowerPoint(), 0))
            .put("lte", LongPoint.decodeDimension(query.getUpperPoint(), 0));
    return wrapped("range", wrapped(query.getField(), bounds));
  }

  private static ObjectNode set(TermInSetQuery query) {
    ArrayNode values = NODES.arrayNode();
    try {
      BytesRefIterator terms = query.getBytesRefIterator();
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        values.add(term.utf8ToString());
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("reading from memory", e);
    }
    return wrapped("terms", wrapped(query.getField(), values));
  }

  private ObjectNode measured(KnnByteVectorQuery query) {
    return measured(query.getField(), query.getTargetCopy(), query.getFilter());
  }

  /// The cosine with every vector that a filter allows, 0 to 2.
  ObjectNode measured(String field, byte[] target, @Nullable Query filter) {
    ObjectNode allowed = NODES.objectNode();
    allowed.withArray("filter").add(wrapped("exists", NODES.objectNode().put("field", field)));
    if (filter != null) {
      allowed.withArray("filter").add(of(filter));
    }
    ObjectNode script = NODES.objectNode().put("lang", "knn").put("source", "knn_score");
    script
        .putObject("params")
        .put("field", field)
        .put("space_type", "cosinesimil")
        .set("query_value", components(target));
    ObjectNode body = NODES.objectNode();
    body.set("query", wrapped("bool", allowed));
    body.set("script", script);
    return wrapped("script_score", body);
  }

  private ObjectNode walked(KnnByteVectorQuery query) {
    ObjectNode body = NODES.objectNode().put("k", query.getK());
    body.set("vector", components(query.getTargetCopy()));
    body.putObject("method_parameters").put("ef_search", Math.max(query.getK(), layout.effort()));
    if (query.getFilter() != null) {
      body.set("filter", of(query.getFilter()));
    }
    return wrapped("knn", wrapped(query.getField(), body));
  }

  private static ArrayNode components(byte[] vector) {
    ArrayNode components = NODES.arrayNode(vector.length);
    for (byte component : vector) {
      components.add((int) component);
    }
    return components;
  }

  /// Documents that hold a field.
  static ObjectNode having(String field) {
    return wrapped("exists", NODES.objectNode().put("field", field));
  }

  /// Documents that hold one of these values.
  static ObjectNode oneOf(String field, Collection<String> values) {
    ArrayNode list = NODES.arrayNode();
    values.forEach(list::add);
    return wrapped("terms", wrapped(field, list));
  }
}
