package onrecord.index;

/// What chance looks like in one archive: how well its nearest passages seem to answer questions of
/// everyday life, which it does not answer. What fits no better is no answer.
///
/// @param likelihood that there is an answer, 0 to 1
/// @param score of the first hit, 0 to 1
public record ChanceLevel(double likelihood, double score) {
  /// Where it was not measured: everything fits better.
  public static final ChanceLevel UNKNOWN = new ChanceLevel(0, 0);

  /// Measures a generation that is built and does not serve yet.
  @FunctionalInterface
  public interface Measure {
    /// One that measures nothing.
    Measure NONE = index -> UNKNOWN;

    /// That of an index.
    ChanceLevel of(PassageIndex index);
  }
}
