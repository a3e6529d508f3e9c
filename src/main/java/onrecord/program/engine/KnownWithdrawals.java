package onrecord.program.engine;

import java.util.List;
import java.util.Optional;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.corpus.Withdrawals;
import onrecord.index.StatementStore;

/// The statements of a generation, and what was withdrawn from the archive since.
record KnownWithdrawals(StatementStore store, Withdrawals withdrawals) implements StatementStore {

  @Override
  public List<StatementEntry> list() {
    return store.list();
  }

  @Override
  public Optional<Statement> find(String id) {
    return store.find(id);
  }

  @Override
  public boolean departed(String id) {
    return store.departed(id) || (withdrawals.find(id).isPresent() && store.find(id).isEmpty());
  }

  @Override
  public List<Organization> organizations() {
    return store.organizations();
  }
}
