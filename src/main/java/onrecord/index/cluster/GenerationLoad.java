package onrecord.index.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onrecord.corpus.Passage;
import onrecord.corpus.Statement;
import onrecord.index.Fields;
import onrecord.index.PassageVectors;
import onrecord.index.cluster.BulkLoad.Watch;
import onrecord.index.lucene.DepartedStatements;
import onrecord.index.lucene.IndexExport;
import onrecord.index.lucene.IndexExport.ExportedDocument;
import onrecord.index.nodes.ClusterClient;
import onrecord.index.nodes.ClusterRefusal;
import onrecord.index.stored.PassagePlace;
import onrecord.index.stored.StatementRecord;
import org.apache.lucene.util.BytesRef;

/// Copies a generation from files into a cluster, and checks that it came whole.
final class GenerationLoad {
  /// So many names stand behind a key at most.
  private static final int NAMES = 32;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ClusterClient client;
  private final GenerationNames names;
  private final int number;
  private final IndexExport export;
  private final int dimensions;
  private final Watch watch;

  /// The numbers of everyday words among the documents.
  private final List<Integer> everyday = new ArrayList<>();

  /// Of the index in a folder.
  GenerationLoad(ClusterClient client, int number, IndexExport export, Watch watch)
      throws IOException {
    this.client = client;
    this.names = new GenerationNames(client.settings().layout().name());
    this.number = number;
    this.export = export;
    this.watch = watch;
    this.dimensions = export.dimensions();
  }

  /// Copies everything.
  ///
  /// @param fingerprint of the archive's folder
  /// @param builder whoever builds
  /// @param known the ids of statements that earlier generations held, whoever built them
  void load(String fingerprint, String builder, Set<String> known) throws IOException {
    var layout = client.settings().layout();
    long passages = export.contents().passages();
    create(
        names.passages(number),
        GenerationForm.by(
            builder, GenerationForm.passages(layout, export.languages(), dimensions, passages)));
    create(
        names.words(number), GenerationForm.by(builder, GenerationForm.words(layout, dimensions)));
    int shift = TripletBuckets.shift(export.places());
    fill(names.passages(number), load -> loadPassages(load, shift, fingerprint, known));
    fill(names.words(number), load -> loadWords(load, shift));
    new GenerationSample(ClusterIndex.open(client, number), export).check();
  }

  /// Sends an index's documents.
  private interface Filling {
    void send(BulkLoad load) throws IOException;
  }

  private void fill(String index, Filling filling) throws IOException {
    try (var load = new BulkLoad(client, index, watch)) {
      filling.send(load);
      load.flush();
      finish(index, load.sent());
    }
  }

  private void create(String index, ObjectNode form) throws IOException {
    try {
      client.insist("PUT", index, form.toString());
    } catch (ClusterRefusal e) {
      // The answer to a first attempt may have been lost.
      String own = form.path("mappings").path("_meta").path("builder").asText();
      String builder = ClusterGenerations.builder(client, index);
      if (builder.isEmpty()) {
        throw e;
      }
      if (!builder.equals(own)) {
        throw new IOException("another builder has taken over: " + index + " is its own", e);
      }
    }
  }

  private void loadPassages(BulkLoad load, int shift, String fingerprint, Set<String> known)
      throws IOException {
    Set<String> earlier = new HashSet<>(known);
    earlier.addAll(export.departed());
    Set<String> held = new HashSet<>();
    for (int at = 0; at < export.documents(); at++) {
      switch (export.document(at)) {
        case ExportedDocument.PassageDocument(var passage, var vectors) ->
            load.add(String.valueOf(at), passage(at, passage, vectors));
        case ExportedDocument.StatementDocument(var statement) -> {
          held.add(statement.id());
          load.add(String.valueOf(at), statement(at, statement));
        }
        case ExportedDocument.WordDocument _ -> everyday.add(at);
      }
    }
    var about =
        new GenerationAbout(
            fingerprint,
            export.documents(),
            export.worded(),
            shift,
            export.languages(),
            export.contents(),
            DepartedStatements.of(earlier, held));
    load.add(GenerationNames.ABOUT, NODES.objectNode().put("about", about.json()));
  }

  private ObjectNode passage(
      int at, Passage passage, byte @org.jspecify.annotations.Nullable [] vectors) {
    ObjectNode document = NODES.objectNode().put("order", at);
    document.put(Fields.STATEMENT, passage.statement().id());
    BytesRef place = PassagePlace.encode(passage);
    document.put(Fields.PLACE, base64(Arrays.copyOf(place.bytes, place.length)));
    export
        .fields(passage)
        .forEach(
            (field, values) -> {
              if (field.equals(Fields.WORDS) || (field.indexOf('-') > 0 && isText(field))) {
                document.put(
                    field, String.join(" ", values.stream().map(Object::toString).toList()));
              } else {
                values.forEach(value -> document.withArray(field).addPOJO(value));
              }
            });
    if (vectors != null) {
      document.put(Fields.VECTORS, base64(vectors));
      addVector(document, new PassageVectors(vectors, dimensions).whole());
    }
    return document;
  }

  private static boolean isText(String field) {
    return field.startsWith("stems-") || field.startsWith("heading-");
  }

  private static void addVector(ObjectNode document, byte[] vector) {
    var components = document.putArray(Fields.VECTOR);
    for (byte component : vector) {
      components.add((int) component);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static ObjectNode statement(int at, Statement statement) {
    return NODES
        .objectNode()
        .put("order", at)
        .put(Fields.ID, statement.id())
        .put(Fields.MASTHEAD, StatementRecord.of(statement).json())
        .put(Fields.HASH, StatementRecord.hash(statement))
        .put(Fields.TEXT, statement.text());
  }

  private void loadWords(BulkLoad load, int shift) throws IOException {
    export.terms(
        (field, term, frequency) -> {
          ObjectNode document = NODES.objectNode().put("df", frequency);
          if (field.equals(Fields.WORDS)) {
            document.put("term", term);
          }
          load.add(GenerationNames.id(field, term), document);
        });
    export.names(
        NAMES,
        (key, behind) -> {
          ObjectNode document = NODES.objectNode();
          behind.forEach(document.putArray("names")::add);
          load.add(GenerationNames.id(Fields.NAMES, key), document);
        });
    TripletBuckets.pack(
        export,
        shift,
        (bucket, bytes) ->
            load.add(
                GenerationNames.bucket(bucket), NODES.objectNode().put("places", base64(bytes))));
    loadEverydayWords(load);
  }

  private void loadEverydayWords(BulkLoad load) throws IOException {
    for (int at : everyday) {
      if (export.document(at) instanceof ExportedDocument.WordDocument(var word, var vector)) {
        ObjectNode document = NODES.objectNode().put("order", at).put(Fields.WORD, word);
        document.put(Fields.VECTORS, base64(vector));
        addVector(document, vector);
        load.add(GenerationNames.id(Fields.WORD, word), document);
      }
    }
  }

  /// Makes what was sent visible, and counts it.
  private void finish(String index, long sent) throws IOException {
    client.insist("POST", index + "/_refresh", "");
    client.insist(
        "GET", "_cluster/health/%s?wait_for_status=yellow&timeout=30s".formatted(index), "");
    var everything = QueryJson.wrapped("match_all", NODES.objectNode());
    long held = new ClusterSearch(client, index).count(everything);
    if (held != sent) {
      throw new IOException("%s holds %d of %d documents".formatted(index, held, sent));
    }
  }
}
