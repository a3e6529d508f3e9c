package onrecord.answer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import onrecord.language.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RankingTest {
  @ParameterizedTest
  @EnumSource(Signal.class)
  void moreOfASignal_neverLowersTheScore(Signal signal) {
    for (double of = 0; of < 1; of += 0.25) {
      assertThat(Ranking.score(with(signal, of + 0.25), true))
          .isGreaterThanOrEqualTo(Ranking.score(with(signal, of), true));
      assertThat(Ranking.score(with(signal, of + 0.25), false))
          .isGreaterThanOrEqualTo(Ranking.score(with(signal, of), false));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Signal.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SENTENCE_COVERAGE", "NEARNESS", "NAMES", "SUBSTANCE"})
  void signalThatWeighs_raisesTheScore(Signal signal) {
    assertThat(Ranking.score(with(signal, 1), true))
        .isGreaterThan(Ranking.score(with(signal, 0.5), true));
  }

  @ParameterizedTest
  @EnumSource(
      value = Signal.class,
      names = {"MEANING", "SENTENCE_MEANING", "TOKENS", "OWN_TOKENS", "RARE_TOKENS"})
  void meaning_countsNothing_whereThereAreNoVectors(Signal meaning) {
    assertThat(Ranking.score(with(meaning, 1), false))
        .isEqualTo(Ranking.score(with(meaning, 0), false));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0, 0.5, 1})
  void score_liesBetweenNothingAndOne(double every) {
    Map<Signal, Double> signals = new EnumMap<>(Signal.class);
    Arrays.stream(Signal.values()).forEach(signal -> signals.put(signal, every));
    assertThat(Ranking.score(signals, true)).isGreaterThan(0).isLessThan(1);
    assertThat(Ranking.score(signals, false)).isGreaterThan(0).isLessThan(1);
  }

  @Test
  void goodPassage_scoresHigh_andAPoorOneLow() {
    Map<Signal, Double> good = new EnumMap<>(Signal.class);
    Arrays.stream(Signal.values()).forEach(signal -> good.put(signal, 0.9));
    Map<Signal, Double> poor = new EnumMap<>(Signal.class);
    Arrays.stream(Signal.values()).forEach(signal -> poor.put(signal, 0.1));
    assertThat(Ranking.score(good, true)).isGreaterThan(0.9);
    assertThat(Ranking.score(good, false)).isGreaterThan(0.9);
    assertThat(Ranking.score(poor, true)).isLessThan(0.01);
    assertThat(Ranking.score(poor, false)).isLessThan(0.1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Signal.class,
      names = {"SPEAKER", "PERIOD"})
  void scoreUnasked_isTheOneWithoutTheSpeakerAndTheTime(Signal asked) {
    for (double of : new double[] {0, 0.5, 1}) {
      Map<Signal, Double> signals = with(asked, of);
      Map<Signal, Double> unasked = with(Signal.SPEAKER, 0);
      unasked.put(Signal.PERIOD, 0.0);
      assertThat(Ranking.unasked(Ranking.score(signals, true), signals))
          .isCloseTo(Ranking.score(unasked, true), within(1e-9));
    }
  }

  @Test
  void scoreUnasked_ofNothing_isNothing() {
    assertThat(Ranking.unasked(0, Map.of())).isCloseTo(0, within(1e-9));
  }

  @Test
  void betterSentence_scoresHigher() {
    for (boolean meaning : new boolean[] {true, false}) {
      assertThat(sentence(0.8, 0.6, 0, meaning)).isGreaterThan(sentence(0.2, 0.6, 0, meaning));
      assertThat(sentence(0.5, 0.6, 1, meaning)).isGreaterThan(sentence(0.5, 0.6, 0, meaning));
      assertThat(sentence(0.5, 0.6, 0, meaning)).isGreaterThan(sentence(0.5, 0.6, -1, meaning));
    }
    assertThat(sentence(0.5, 0.8, 0, true)).isGreaterThan(sentence(0.5, 0.6, 0, true));
    assertThat(sentence(0.5, 0.8, 0, false)).isEqualTo(sentence(0.5, 0.6, 0, false));
  }

  private static double sentence(double coverage, double near, double kind, boolean meaning) {
    return Ranking.sentence(
        new Signals.SentenceSignals(new Span(0, 1), coverage, near, kind), meaning);
  }

  private static Map<Signal, Double> with(Signal one, double of) {
    Map<Signal, Double> signals = new EnumMap<>(Signal.class);
    Arrays.stream(Signal.values()).forEach(signal -> signals.put(signal, 0.5));
    signals.put(one, of);
    return signals;
  }
}
