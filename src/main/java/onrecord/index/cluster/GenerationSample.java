package onrecord.index.cluster;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import onrecord.index.lucene.IndexExport;
import onrecord.index.lucene.IndexExport.ExportedDocument;

/// Some of a generation that was copied into a cluster, read back as a question would.
record GenerationSample(ClusterIndex copy, IndexExport export) {
  /// About so many documents are read back.
  private static final int SAMPLE = 50;

  /// Compares it with the original.
  ///
  /// @throws IOException where a document is another
  void check() throws IOException {
    int step = Math.max(1, export.documents() / SAMPLE);
    for (int at = 0; at < export.documents(); at += step) {
      if (!isSame(at)) {
        throw new IOException(
            "document %d came differently into generation %d".formatted(at, copy.number()));
      }
    }
  }

  private boolean isSame(int at) throws IOException {
    return switch (export.document(at)) {
      case ExportedDocument.PassageDocument(var passage, var vectors) -> {
        var stored = copy.stored(Set.of(at)).getFirst();
        yield stored.passage().equals(passage) && Arrays.equals(stored.vectors(), vectors);
      }
      case ExportedDocument.StatementDocument(var statement) ->
          copy.find(statement.id()).filter(statement::equals).isPresent();
      case ExportedDocument.WordDocument(var word, var vector) ->
          copy.dictionary().vector(word).filter(own -> Arrays.equals(own, vector)).isPresent();
    };
  }
}
