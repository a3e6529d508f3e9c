package onrecord.publishing;

/// What came of a step that an admin wanted taken.
public sealed interface PublishingOutcome permits PublishingOutcome.Taken, Refused {

  /// It was taken.
  ///
  /// @param before whether that was before, and nothing was done now
  record Taken(PublishingStep step, boolean before) implements PublishingOutcome {}
}
