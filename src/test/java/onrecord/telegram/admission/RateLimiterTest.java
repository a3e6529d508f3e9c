package onrecord.telegram.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RateLimiterTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  private final RateLimiter limiter = new RateLimiter(20);

  /// How many questions somebody gets through, asked one after the other at that moment.
  private int asked(long id, int count, Instant at) {
    int through = 0;
    for (int i = 0; i < count; i++) {
      if (limiter.allows(id, 1, at)) {
        limiter.take(id, 1, at);
        through++;
      }
    }
    return through;
  }

  @Test
  void burst_isAMinutesWorth_andRefillsEvenly() {
    assertThat(asked(7, 100, NOON)).isEqualTo(20);
    assertThat(asked(7, 100, NOON.plusSeconds(2))).isZero();
    assertThat(asked(7, 100, NOON.plusSeconds(30))).isEqualTo(10);
    assertThat(asked(7, 100, NOON.plusSeconds(3600))).isEqualTo(20);
  }

  @Test
  void others_keepTheirOwn() {
    assertThat(asked(7, 100, NOON)).isEqualTo(20);
    assertThat(asked(8, 100, NOON)).isEqualTo(20);
  }

  @Test
  void whatCostsMoreThanAMinute_goesThroughWithAFullBucket() {
    assertThat(limiter.allows(7, 50, NOON)).isTrue();
    limiter.take(7, 50, NOON);
    assertThat(limiter.allows(7, 50, NOON.plusSeconds(59))).isFalse();
    assertThat(limiter.allows(7, 50, NOON.plusSeconds(60))).isTrue();
  }

  @Test
  void timeThatGoesBack_refillsNothing_andTakesNothing() {
    assertThat(asked(7, 15, NOON)).isEqualTo(15);
    assertThat(asked(7, 1, NOON.minusSeconds(300))).isEqualTo(1);
    assertThat(asked(7, 100, NOON)).isEqualTo(4);
  }

  @Test
  void refusal_isTheFirst_onceUntilTheBucketIsFullAgain() {
    assertThat(asked(7, 20, NOON)).isEqualTo(20);
    assertThat(limiter.refusesFirst(7, NOON)).isTrue();
    assertThat(limiter.refusesFirst(7, NOON.plusSeconds(30))).isFalse();
    assertThat(asked(7, 20, NOON.plusSeconds(90))).isEqualTo(20);
    assertThat(limiter.refusesFirst(7, NOON.plusSeconds(90))).isTrue();
  }

  @Test
  void millionsOfIds_areNotAllRemembered() {
    for (long id = 1; id <= 1_000_000; id++) {
      limiter.take(id, 1, NOON.plusMillis(id));
    }
    assertThat(limiter.size()).isEqualTo(RateLimiter.REMEMBERED);
  }

  @Test
  void oneThatIsStillThere_isRememberedBesideMillionsOfOthers() {
    assertThat(asked(7, 100, NOON)).isEqualTo(20);
    for (long id = 1000; id < 100_000; id++) {
      limiter.take(id, 1, NOON);
      if (id % 1000 == 0) {
        assertThat(limiter.allows(7, 1, NOON)).isFalse();
      }
    }
  }

  @Test
  void noLimit_isNone() {
    var open = new RateLimiter(0);
    assertThat(open.allows(7, 1e9, NOON.plus(Duration.ofDays(1)))).isTrue();
    open.take(7, 1e9, NOON);
    assertThat(open.size()).isZero();
  }
}
