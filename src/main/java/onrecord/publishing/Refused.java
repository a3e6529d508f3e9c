package onrecord.publishing;

/// That something was not done.
///
/// @param what the file, statement or value that it is about; perhaps empty
public record Refused(Reason reason, String what) implements PublishingOutcome, DraftOutcome {

  /// One that is about nothing in particular.
  public Refused(Reason reason) {
    this(reason, "");
  }

  /// Why.
  public enum Reason {
    UNKNOWN_DRAFT,
    CLOSED_DRAFT,
    STALE,
    CORRECTED_BY_OTHER,
    BAD_DATE,
    BAD_LANGUAGE,
    BAD_LINK,
    BAD_ID,
    BAD_VOICES,
    BAD_TEXT,
    DOCUMENT_TEXT,
    EXISTS,
    UNCHANGED,
    NOTHING_READ,
    CHANGED_MEANWHILE,
    UNKNOWN_STATEMENT,
    COLLECTION,
    NOT_EDITABLE,
    TOO_OLD,
    ALREADY_UNDONE,
    UNKNOWN_STEP,
    UNKNOWN_ORGANIZATION,
    KNOWN_NAME,
    ORGANIZATION_FORM
  }
}
