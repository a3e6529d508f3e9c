package onrecord.conversation.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.index.StatementStore;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

/// What statements without tags are found to be about.
final class TopicsTest {
  /// Statements that are held in memory.
  private record HeldStatements(List<Statement> all) implements StatementStore {
    @Override
    public List<StatementEntry> list() {
      return all.stream()
          .map(one -> new StatementEntry(one.id(), one.masthead(), one.text().length()))
          .toList();
    }

    @Override
    public Optional<Statement> find(String id) {
      return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Organization> organizations() {
      return List.of(Statements.DOCKERS);
    }
  }

  private static Statement of(String id, String text) {
    return Statements.of(
        id, Statements.masthead(id, "2009", Optional.of(Statements.DOCKERS)), text);
  }

  private static Topics topics(Statement... all) {
    var store = new HeldStatements(List.of(all));
    return new Topics(store, store.list());
  }

  private static final Statement ONE =
      of("one", "We met in Cairo. Then to Porto, to Porto and to Iraq, with Iranian workers.");
  private static final Statement TWO =
      of("two", "We were in Cairo and in Iraq, by Iranian trains.");
  private static final Statement THREE = of("three", "We heard of Porto and of Iraq on a day.");

  @Test
  void people_byThemselves_areNoTopic() {
    assertThat(topics(ONE, TWO, THREE).common())
        .contains("Iraq", "Cairo")
        .doesNotContain("Iranian");
  }

  @Test
  void statement_isAboutWhatItSpeaksOfMost_andLastOfWhatAllSpeakOf() {
    assertThat(topics(ONE, TWO, THREE, of("four", "Nothing.")).of("one"))
        .startsWith("Porto", "Cairo")
        .endsWith("Iraq");
  }
}
