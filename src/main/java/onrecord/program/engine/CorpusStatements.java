package onrecord.program.engine;

import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.index.StatementStore;

/// The statements of an archive that was read and never indexed.
record CorpusStatements(Corpus corpus) implements StatementStore {

  @Override
  public List<StatementEntry> list() {
    return corpus.statements().stream()
        .map(each -> new StatementEntry(each.id(), each.masthead(), each.text().length()))
        .toList();
  }

  @Override
  public Optional<Statement> find(String id) {
    return corpus.statements().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  @Override
  public List<Organization> organizations() {
    return corpus.organizations();
  }
}
