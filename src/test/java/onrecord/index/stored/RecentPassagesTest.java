package onrecord.index.stored;

import static org.assertj.core.api.Assertions.assertThat;

import onrecord.corpus.Passages;
import onrecord.index.StoredPassage;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

final class RecentPassagesTest {
  private static final int VECTORS = 1000;

  private static StoredPassage passage() {
    return new StoredPassage(Passages.of(Statements.STRIKE).getFirst(), new byte[VECTORS]);
  }

  @Test
  void passage_isAtHand_onceItWasRead() {
    var recent = new RecentPassages();
    assertThat(recent.find(7)).isEmpty();
    StoredPassage passage = passage();
    recent.add(7, passage);
    assertThat(recent.find(7)).containsSame(passage);
  }

  @Test
  void passages_thatWereNotReadForLongest_makeRoom() {
    long each = (long) VECTORS + Statements.STRIKE.text().length();
    var recent = new RecentPassages(3 * each);
    for (int number = 1; number <= 3; number++) {
      recent.add(number, passage());
    }
    assertThat(recent.find(1)).isPresent();
    recent.add(4, passage());
    assertThat(recent.find(2)).isEmpty();
    assertThat(recent.find(1)).isPresent();
    assertThat(recent.find(4)).isPresent();
    recent.add(4, passage());
    assertThat(recent.find(3)).as("one that comes twice counts once").isPresent();
  }
}
