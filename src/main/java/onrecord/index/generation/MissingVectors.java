package onrecord.index.generation;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import onrecord.corpus.Statement;
import onrecord.index.IndexProgress;
import onrecord.index.IndexProgress.Phase;
import onrecord.index.lucene.PassageWriter;
import onrecord.index.vectors.ModelInput;
import onrecord.index.vectors.VectorCache;

/// The vectors that parts need and that nobody has made yet.
final class MissingVectors {
  /// So many texts take one or two minutes to embed on two cores: nobody waits longer for an
  /// answer.
  private static final long LONG = 2_000;

  private MissingVectors() {}

  /// Whether making them takes longer than anybody waits for an answer.
  static boolean takesLong(List<ArchivePart.OfStatements> parts, VectorCache vectors) {
    var unknown = new AtomicLong();
    return parts.parallelStream()
        .flatMap(part -> part.statements().stream())
        .map(statement -> PassageWriter.embeddedTexts(statement, vectors::reads).stream())
        .anyMatch(texts -> unknown.addAndGet(vectors.unknown(texts)) > LONG);
  }

  /// Makes them; it takes longer than all else, and goes on where it was cut off.
  ///
  /// @return how many were made
  static long embed(
      List<ArchivePart.OfStatements> parts,
      Collection<String> words,
      VectorCache vectors,
      IndexProgress progress)
      throws IOException {
    long total =
        vectors.unknown(
            Stream.concat(
                parts.parallelStream()
                    .flatMap(part -> part.statements().stream())
                    .flatMap(
                        statement ->
                            PassageWriter.embeddedTexts(statement, vectors::reads).stream()),
                words.stream().map(ModelInput::of)));
    if (total == 0) {
      return 0;
    }
    var done = new AtomicLong();
    progress.at(Phase.VECTORS, 0, total);
    for (ArchivePart.OfStatements part : parts) {
      for (Statement statement : part.statements()) {
        vectors.embed(
            PassageWriter.embeddedTexts(statement, vectors::reads),
            more -> progress.at(Phase.VECTORS, done.addAndGet(more), total));
      }
    }
    vectors.embed(
        words.stream().map(ModelInput::of).toList(),
        more -> progress.at(Phase.VECTORS, done.addAndGet(more), total));
    vectors.force();
    return total;
  }
}
