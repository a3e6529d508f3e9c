package onrecord.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

final class StatementTest {

  @Test
  void readersComments_areNobodysStatement() {
    assertThat(Statements.COMMENTS.isReaderComments()).isTrue();
    assertThat(Statements.STRIKE.isReaderComments()).isFalse();
  }

  @Test
  void problem_tellsWhereWhatAndWhatToDo() {
    assertThat(new Corpus.Problem("a.txt", 3, "no title", "state one"))
        .hasToString("a.txt:3: no title; state one");
    assertThat(new Corpus.Problem("a.txt", 0, "no title", "state one"))
        .hasToString("a.txt: no title; state one");
  }
}
