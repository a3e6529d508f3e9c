package onrecord.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class WaitingLineTest {
  private final WaitingLine line = new WaitingLine();

  private List<Long> next(int count) {
    List<Long> next = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      next.add(line.next());
    }
    return next;
  }

  /// Takes turns as a chat does that always wants another.
  private List<Long> turns(int count, long forEver) {
    List<Long> turns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long chat = line.next();
      turns.add(chat);
      if (chat <= forEver) {
        line.add(chat, false);
      }
    }
    return turns;
  }

  @Test
  void newcomers_amongThemselves_goInTheOrderInWhichTheyCame() {
    List.of(5L, 3L, 9L).forEach(chat -> line.add(chat, true));
    assertThat(next(3)).containsExactly(5L, 3L, 9L);
    assertThat(line.size()).isZero();
  }

  @Test
  void newcomer_behindAThousandThatHadATurn_isNext() {
    LongStream.range(0, 1000).forEach(chat -> line.add(chat, false));
    line.add(7_000, true);
    assertThat(next(1)).containsExactly(7_000L);
  }

  @Test
  void oneThatAsksOnAndOn_besideNewcomersWithoutEnd_hasATurnInFour() {
    line.add(1, false);
    LongStream.range(100, 200).forEach(chat -> line.add(chat, true));
    assertThat(turns(8, 1)).containsExactly(100L, 101L, 102L, 1L, 103L, 104L, 105L, 1L);
  }

  @Test
  void thoseThatAskOnAndOn_amongThemselves_takeTurns() {
    line.add(1, false);
    line.add(2, false);
    assertThat(turns(6, 2)).containsExactly(1L, 2L, 1L, 2L, 1L, 2L);
  }
}
