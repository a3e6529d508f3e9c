package onrecord.index.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import onrecord.index.Fields;
import onrecord.index.nodes.ClusterSettings.ArchiveLayout;

/// The fields of a generation's indexes in a cluster. The texts come as terms in a row with blanks
/// between, so that the cluster analyses nothing.
final class GenerationForm {
  /// As the embedded engine has it.
  private static final double K1 = 0.8;

  private static final double B = 0.75;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private GenerationForm() {}

  /// The index of passages and statements.
  ///
  /// @param dimensions of vectors; 0 where there are none
  /// @param passages how many there are
  static ObjectNode passages(
      ArchiveLayout layout, List<String> languages, int dimensions, long passages) {
    boolean walked = dimensions > 0 && passages > layout.exact();
    ObjectNode fields = NODES.objectNode();
    List.of(
            Fields.ID,
            Fields.STATEMENT,
            Fields.ORGANIZATION,
            Fields.AUTHOR,
            Fields.SPEAKER,
            Fields.ON_RECORD,
            Fields.COMMENT)
        .forEach(field -> fields.putObject(field).put("type", "keyword"));
    text(fields, Fields.WORDS);
    for (String language : languages) {
      text(fields, Fields.stems(language));
      text(fields, Fields.heading(language));
    }
    List.of("order", Fields.ISSUED_FROM, Fields.ISSUED_TO)
        .forEach(field -> fields.putObject(field).put("type", "long"));
    List.of(Fields.MASTHEAD, Fields.TEXT, Fields.HASH, "about")
        .forEach(field -> stored(fields, field));
    List.of(Fields.PLACE, Fields.VECTORS)
        .forEach(field -> fields.putObject(field).put("type", "binary"));
    if (dimensions > 0) {
      vector(fields, dimensions, walked);
    }
    List<String> read =
        List.of(
            Fields.ID,
            Fields.STATEMENT,
            Fields.PLACE,
            Fields.VECTORS,
            Fields.MASTHEAD,
            Fields.TEXT,
            Fields.HASH,
            "about");
    return whole(layout, walked, fields, read);
  }

  /// The index of words and rows of words.
  static ObjectNode words(ArchiveLayout layout, int dimensions) {
    ObjectNode fields = NODES.objectNode();
    fields.putObject("term").put("type", "keyword");
    fields.putObject(Fields.WORD).put("type", "keyword");
    fields.putObject("order").put("type", "long");
    fields.putObject("df").put("type", "integer").put("index", false).put("doc_values", false);
    stored(fields, "names");
    fields.putObject("places").put("type", "binary");
    fields.putObject(Fields.VECTORS).put("type", "binary");
    if (dimensions > 0) {
      vector(fields, dimensions, false);
    }
    List<String> read = List.of("df", "names", "places", Fields.WORD, Fields.VECTORS);
    return whole(layout, false, fields, read);
  }

  /// The index of what the builders agree upon.
  ///
  /// @param fence the alias that the first of them replaces
  static ObjectNode agreements(ArchiveLayout layout, String fence) {
    ObjectNode form = NODES.objectNode();
    form.putObject("aliases").putObject(fence);
    ObjectNode index = form.putObject("settings").putObject("index");
    index.put("number_of_shards", 1).put("number_of_replicas", layout.replicas());
    ObjectNode mappings = form.putObject("mappings").put("dynamic", "strict");
    ObjectNode fields = mappings.putObject("properties");
    List.of("holder", "fingerprint").forEach(field -> stored(fields, field));
    List.of("until", "number").forEach(field -> fields.putObject(field).put("type", "long"));
    return form;
  }

  /// The same form, made by a builder.
  static ObjectNode by(String builder, ObjectNode form) {
    form.withObject("/mappings/_meta").put("builder", builder);
    return form;
  }

  private static void text(ObjectNode fields, String field) {
    fields.putObject(field).put("type", "text").put("analyzer", "terms");
  }

  private static void stored(ObjectNode fields, String field) {
    fields.putObject(field).put("type", "keyword").put("index", false).put("doc_values", false);
  }

  private static void vector(ObjectNode fields, int dimensions, boolean walked) {
    ObjectNode vector = fields.putObject(Fields.VECTOR).put("type", "knn_vector");
    vector.put("dimension", dimensions).put("data_type", "byte");
    if (walked) {
      ObjectNode method = vector.putObject("method").put("name", "hnsw").put("engine", "lucene");
      method.put("space_type", "cosinesimil");
      method.putObject("parameters").put("m", 16).put("ef_construction", 100);
    }
  }

  private static ObjectNode whole(
      ArchiveLayout layout, boolean walked, ObjectNode fields, List<String> read) {
    ObjectNode form = NODES.objectNode();
    ObjectNode index = form.putObject("settings").putObject("index");
    index.put("number_of_shards", layout.shards()).put("number_of_replicas", layout.replicas());
    index.put("refresh_interval", "-1").put("knn", walked);
    ObjectNode similarity = index.putObject("similarity").putObject("default");
    similarity.put("type", "BM25").put("k1", K1).put("b", B);
    ObjectNode analysis = index.putObject("analysis");
    ObjectNode analyzer = analysis.putObject("analyzer").putObject("terms");
    analyzer.put("type", "custom").put("tokenizer", "blanks");
    ObjectNode tokenizer = analysis.putObject("tokenizer").putObject("blanks");
    tokenizer.put("type", "whitespace").put("max_token_length", 100_000);
    ObjectNode mappings = form.putObject("mappings").put("dynamic", "strict");
    read.forEach(mappings.putObject("_source").putArray("includes")::add);
    mappings.set("properties", fields);
    return form;
  }
}
