package onrecord.telegram.journal;

/// Something that could not be kept or read: what, where, and what to do.
public final class JournalFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  JournalFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
