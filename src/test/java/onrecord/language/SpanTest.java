package onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SpanTest {
  private static final Span SPAN = new Span(2, 5);

  @Test
  void span_turnedRound_isRefused() {
    assertThatThrownBy(() -> new Span(2, 1)).hasMessageContaining("[2, 1)");
    assertThatThrownBy(() -> new Span(-1, 1)).hasMessageContaining("[-1, 1)");
  }

  @Test
  void span_isAHalfOpenStretch() {
    assertThat(SPAN.of("abcdefg")).isEqualTo("cde");
    assertThat(SPAN.length()).isEqualTo(3);
    assertThat(SPAN.shifted(2)).isEqualTo(new Span(4, 7));
  }

  @Test
  void neighbours_doNotOverlap() {
    assertThat(SPAN.overlaps(new Span(5, 6))).isFalse();
    assertThat(SPAN.overlaps(new Span(0, 2))).isFalse();
    assertThat(SPAN.overlaps(new Span(4, 6))).isTrue();
  }

  @Test
  void span_containsItself() {
    assertThat(SPAN.contains(SPAN)).isTrue();
    assertThat(SPAN.contains(new Span(2, 6))).isFalse();
  }

  @Test
  void order_isByStartThenEnd() {
    assertThat(SPAN).isLessThan(new Span(2, 6)).isGreaterThan(new Span(1, 9));
  }
}
