package onrecord.index;

/// What came of stepping back to the generation before.
public sealed interface RollBack {
  /// That one serves.
  record To(int generation) implements RollBack {}

  /// There is none.
  record Nowhere() implements RollBack {}

  /// Not now: one is being built.
  record BuildUnderWay() implements RollBack {}
}
