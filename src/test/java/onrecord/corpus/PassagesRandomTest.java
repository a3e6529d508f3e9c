package onrecord.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onrecord.language.Span;
import onrecord.language.Words;
import onrecord.testing.RandomText;
import onrecord.testing.Statements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every statement's passages; the seed is in each test's name.
final class PassagesRandomTest {
  private static final List<String> JOINTS =
      List.of(". ", " “", "” ", "\" ", ": ", "\n", "\n• ", " – ");

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void passages_keepTheirPlacesAndVoices(int seed) {
    Statement statement = statement(new RandomText(seed));
    String text = statement.text();
    List<Passage> passages = Passages.of(statement);
    int end = 0;
    for (Passage passage : passages) {
      assertThat(passage.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(passage.span().length()).isPositive();
      assertThat(passage.paragraph().contains(passage.span())).isTrue();
      assertThat(passage.paragraph().of(text)).doesNotContain("\n");
      assertThat(passage.sentences().getFirst().start()).isEqualTo(passage.span().start());
      assertThat(passage.sentences().getLast().end()).isEqualTo(passage.span().end());
      passage.lead().ifPresent(lead -> assertThat(lead.overlaps(passage.span())).isFalse());
      for (Voice voice : statement.voices()) {
        boolean its = passage.voice().filter(voice::equals).isPresent();
        assertThat(
                its
                    ? voice.span().contains(passage.span())
                    : !voice.span().overlaps(passage.span()))
            .as("%s in %s", voice, text)
            .isTrue();
      }
      end = passage.span().end();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void passages_holdEveryWord(int seed) {
    Statement statement = statement(new RandomText(seed));
    List<Passage> passages = Passages.of(statement);
    for (Words.Word word : Words.in(statement.text())) {
      assertThat(passages).as("%s", word).anyMatch(it -> it.span().overlaps(word.span()));
    }
  }

  private static Statement statement(RandomText random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.below(40); i >= 0; i--) {
      text.append(random.paragraph(random.below(12)));
      text.append(JOINTS.get(random.below(JOINTS.size())));
    }
    String whole = text.toString().replaceAll("\n+", "\n").strip();
    return new Statement(
        "x",
        Statements.masthead("T", "", Optional.empty()),
        whole,
        voices(whole, random),
        List.of());
  }

  /// Voices whose ends are ends of words; some follow each other at once.
  private static List<Voice> voices(String text, RandomText random) {
    List<Words.Word> words = Words.in(text);
    List<Voice> voices = new ArrayList<>();
    int at = random.below(20);
    while (at < words.size()) {
      int last = Math.min(words.size() - 1, at + random.below(30));
      Span span = new Span(words.get(at).span().start(), words.get(last).span().end());
      voices.add(new Voice("V" + random.below(3), span));
      at = last + 1 + random.below(20);
    }
    return voices;
  }
}
