package onrecord.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.index.PassageIndex;
import onrecord.index.lucene.PassageWriter;

/// Statements in an index by words alone.
public final class IndexedStatements {
  private IndexedStatements() {}

  /// Writes them into a folder of that one, and opens it.
  public static PassageIndex in(Path folder, List<Statement> statements) throws IOException {
    return in(
        folder,
        new Corpus(
            statements,
            List.of(Statements.DOCKERS, Statements.PORT, Statements.SAILORS, Statements.SILENT),
            List.of(),
            List.of()));
  }

  /// Writes all of an archive into a folder of that one, and opens it.
  public static PassageIndex in(Path folder, Corpus corpus) throws IOException {
    Path own = Files.createTempDirectory(folder, "index");
    var written =
        PassageWriter.write(
            own.resolve("all"), corpus.statements(), Optional.empty(), passages -> {});
    PassageWriter.writeContents(own, corpus, "", written.passages());
    return PassageIndex.open(1, own);
  }
}
