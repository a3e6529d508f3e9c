package onrecord.index;

import java.util.List;
import onrecord.language.Span;

/// What a model makes of a text in one pass: a vector of the whole and one of each of its tokens,
/// all of length 1. Those of tokens may have fewer components than that of the whole.
public final class TextReading {
  private final float[] vector;
  private final List<ReadToken> tokens;

  /// Of a text.
  ///
  /// @param tokens those that hold a letter or a digit, in order
  public TextReading(float[] vector, List<ReadToken> tokens) {
    this.vector = vector;
    this.tokens = tokens;
  }

  /// The vector of the whole.
  public float[] vector() {
    return vector;
  }

  /// Its tokens in order.
  public List<ReadToken> tokens() {
    return tokens;
  }

  /// A token's vector.
  public static final class ReadToken {
    private final Span place;
    private final float[] vector;

    /// Of a token.
    ///
    /// @param place where it stands in the text, in UTF-16 code units
    public ReadToken(Span place, float[] vector) {
      this.place = place;
      this.vector = vector;
    }

    /// Where it stands in the text.
    public Span place() {
      return place;
    }

    /// Its vector.
    public float[] vector() {
      return vector;
    }
  }
}
