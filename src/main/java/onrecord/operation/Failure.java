package onrecord.operation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/// Something that cannot be done, foreseen and explained.
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String advice;

  /// Says what is wrong, in one line or several, and what to do about it, in one.
  public Failure(String what, String advice) {
    super(what);
    this.advice = advice;
  }

  /// What a failure of reading or writing says; some messages of the JDK are a file's name alone.
  public static String words(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case NoSuchFileException missing -> "no such file: " + missing.getFile();
      case FileAlreadyExistsException taken -> "in its way is the file " + taken.getFile();
      default -> Optional.ofNullable(e.getMessage()).orElseGet(e::toString);
    };
  }

  /// What to do about it.
  public String advice() {
    return advice;
  }
}
