package onrecord.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.corpus.Corpus;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.Statement;
import onrecord.corpus.importing.NearCopies;
import onrecord.corpus.importing.OfferedFile;
import onrecord.corpus.reading.CorpusReader;
import onrecord.publishing.ServedArchive;

/// An archive that answers with what its folder held when it was last served.
public final class FolderArchive implements ServedArchive {
  private final Path folder;
  private List<Statement> statements = List.of();
  private NearCopies copies = new NearCopies();

  /// Of that folder, served as it is.
  public FolderArchive(Path folder) {
    this.folder = folder;
    serve();
  }

  /// Serves the folder as it is now.
  public synchronized void serve() {
    statements = CorpusReader.read(folder).statements();
    copies = new NearCopies();
    statements.forEach(each -> copies.add(each.id(), each.text()));
  }

  /// All statements.
  public synchronized List<Statement> statements() {
    return statements;
  }

  @Override
  public synchronized Optional<Statement> find(String id) {
    return statements.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  @Override
  public synchronized Set<String> ids() {
    return statements.stream().map(Statement::id).collect(Collectors.toSet());
  }

  @Override
  public synchronized Optional<String> same(String text) {
    return copies.same(text);
  }

  @Override
  public synchronized Optional<String> near(String text) {
    return copies.near(text);
  }

  @Override
  public Corpus read(Path read) {
    return CorpusReader.read(read);
  }

  @Override
  public OfferedFile offered(Path file, String name) {
    return OfferedFile.read(
        file, name, ReadingRules.STANDARD, CorpusReader.read(folder).organizations());
  }
}
