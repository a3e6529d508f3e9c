package onrecord.index.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import onrecord.index.TextReading;
import onrecord.index.Vectors;
import onrecord.language.Span;

/// A transformer that gives a vector for each token of a text. Thread-safe.
///
/// @param fitting brings what it reads to where it is wanted
record OnnxModel(OnnxSession session, boolean mean, Optional<UnaryOperator<TextReading>> fitting) {

  /// Whose vectors are as they come.
  OnnxModel(OnnxSession session, boolean mean) {
    this(session, mean, Optional.empty());
  }

  /// Whose vectors lie as the description wants them.
  static OnnxModel fitted(OnnxSession session, ModelDescription description) {
    var plain = new OnnxModel(session, description.mean());
    return description.fitted()
        ? new OnnxModel(
            session, description.mean(), Fitting.of(plain, description).map(both -> both::of))
        : plain;
  }

  /// One pass over a text.
  ///
  /// @param prefix what the model is told before it; its tokens are none of the text's
  TextReading read(String prefix, String text) {
    String whole = prefix + text;
    Encoding encoding = session.encode(whole);
    TextReading reading =
        session.read(
            encoding,
            result ->
                reading(
                    whole, prefix.length(), encoding.getCharTokenSpans(), result.getFloatBuffer()));
    return fitting.map(to -> to.apply(reading)).orElse(reading);
  }

  /// In what it is not as its description says, seen by its names and by reading two texts; empty
  /// where it is as described.
  static Optional<String> misfit(OnnxSession session, ModelDescription description) {
    return session
        .misnamed()
        .or(() -> misshapen(session, "one", description))
        .or(() -> misshapen(session, "one and ".repeat(description.tokens()), description));
  }

  private static Optional<String> misshapen(
      OnnxSession session, String text, ModelDescription description) {
    Encoding encoding = session.encode(text);
    return session.misshapen(encoding, 1, encoding.getIds().length, description.dimensions());
  }

  private TextReading reading(String whole, int from, CharSpan[] spans, FloatBuffer states) {
    int width = states.remaining() / spans.length;
    float[] sum = new float[width];
    float[] first = new float[width];
    List<TextReading.ReadToken> tokens = new ArrayList<>();
    for (int i = 0; i < spans.length; i++) {
      float[] vector = new float[width];
      states.get(vector);
      if (i == 0) {
        first = vector.clone();
      }
      for (int j = 0; j < width; j++) {
        sum[j] += vector[j];
      }
      token(whole, from, spans[i], vector).ifPresent(tokens::add);
    }
    return new TextReading(Vectors.normalized(mean ? sum : first), tokens);
  }

  /// The tokenizer counts code points.
  private static Optional<TextReading.ReadToken> token(
      String whole, int from, CharSpan span, float[] vector) {
    if (span == null || span.getStart() < 0 || span.getEnd() <= span.getStart()) {
      return Optional.empty();
    }
    int begin = whole.offsetByCodePoints(0, span.getStart());
    int end = whole.offsetByCodePoints(begin, span.getEnd() - span.getStart());
    int start = begin;
    // To some tokenizers the space before a word is the word's.
    while (start < end && Character.isWhitespace(whole.charAt(start))) {
      start++;
    }
    boolean lettered =
        whole.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
    return start >= from && lettered
        ? Optional.of(
            new TextReading.ReadToken(
                new Span(start - from, end - from), Vectors.normalized(vector)))
        : Optional.empty();
  }
}
