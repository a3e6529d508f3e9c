package onrecord.publishing;

/// What came of something that an admin did to a draft.
public sealed interface DraftOutcome permits DraftOutcome.Drafted, Refused {

  /// The draft as it is now.
  record Drafted(UnderstoodDraft draft) implements DraftOutcome {}
}
