package onrecord.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OutgoingBytesTest {
  private static final int MEGABYTE = 1_000_000;

  private final OutgoingBytes outgoing = new OutgoingBytes(10 * MEGABYTE);

  @Test
  void reader_whoHoldsHalf_goesWithout_whileOthersAreAnswered() {
    for (int i = 0; i < 5; i++) {
      assertThat(outgoing.take("one", MEGABYTE)).isTrue();
    }
    assertThat(outgoing.take("one", MEGABYTE)).isFalse();
    assertThat(outgoing.take("other", MEGABYTE)).isTrue();
    outgoing.gone("one", MEGABYTE);
    assertThat(outgoing.take("one", MEGABYTE)).isTrue();
  }

  @Test
  void readersTogether_holdNoMoreThanAll() {
    int taken = 0;
    for (int i = 0; i < 400; i++) {
      taken += outgoing.take("reader " + i, MEGABYTE) ? 1 : 0;
    }
    assertThat(taken).isEqualTo(10);
  }

  @Test
  void answerLongerThanAll_goesAlone() {
    assertThat(outgoing.take("one", 20 * MEGABYTE)).isTrue();
    assertThat(outgoing.take("other", MEGABYTE)).isFalse();
    outgoing.gone("one", 20 * MEGABYTE);
    assertThat(outgoing.take("other", MEGABYTE)).isTrue();
  }

  @Test
  void shortAnswer_goesAtAnyTime_andCountsForNothing() {
    assertThat(outgoing.take("one", 20 * MEGABYTE)).isTrue();
    for (int i = 0; i < 1000; i++) {
      assertThat(outgoing.take("one", 16_000)).isTrue();
      outgoing.gone("one", 16_000);
    }
    outgoing.gone("one", 20 * MEGABYTE);
    assertThat(outgoing.take("one", 20 * MEGABYTE)).isTrue();
  }
}
