package onrecord.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReaderLimitsTest {
  private final AtomicLong clock = new AtomicLong();
  private final ReaderLimits limits = new ReaderLimits(6, clock::get);

  private long admitted(String reader, int times) {
    return IntStream.range(0, times).filter(_ -> limits.admits(reader)).count();
  }

  @Test
  void minute_isSpent_byOneReaderAlone() {
    assertThat(admitted("one", 20)).isEqualTo(6);
    assertThat(admitted("other", 1)).isEqualTo(1);
  }

  @Test
  void minute_comesBack_bitByBit() {
    admitted("one", 6);
    clock.addAndGet(Duration.ofSeconds(10).toNanos());
    assertThat(admitted("one", 3)).isEqualTo(1);
    clock.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(admitted("one", 20)).isEqualTo(6);
  }

  @Test
  void limit_ofNone_isNone() {
    var none = new ReaderLimits(0, clock::get);
    assertThat(IntStream.range(0, 1000).allMatch(_ -> none.admits("one"))).isTrue();
  }

  @Test
  void readers_inGreatNumber_areForgotten_theOldestFirst() {
    admitted("one", 6);
    IntStream.range(0, 20_000).forEach(i -> limits.admits("reader " + i));
    assertThat(admitted("one", 1)).as("what is kept has an end").isEqualTo(1);
    assertThat(admitted("reader 19999", 6)).isEqualTo(5);
  }
}
