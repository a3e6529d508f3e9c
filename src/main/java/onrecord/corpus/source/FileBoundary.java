package onrecord.corpus.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Objects;
import onrecord.corpus.extraction.Unreadable;

/// What stands between one file and everything else: whatever is thrown while it is read is a
/// problem of that file and ends nothing but its reading.
public final class FileBoundary {
  private static final String SAVE_AGAIN = "open it elsewhere, then save it again";

  private FileBoundary() {}

  /// Something that is done with a file.
  @FunctionalInterface
  public interface Step {
    void run() throws IOException;
  }

  /// Does it, whatever happens.
  public static void guard(SourcePlace at, Problems problems, Step step) {
    try {
      step.run();
    } catch (IOException e) {
      tell(e, at, problems);
    } catch (StackOverflowError e) {
      problems.add(at, "nested too deeply to be read", "save it with less nesting, or take it out");
    } catch (OutOfMemoryError e) {
      problems.add(
          at,
          "needs more memory than OnRecord has (%d MB)".formatted(megabytes()),
          "give it more, for example ONRECORD_JAVA_OPTS=-Xmx%dm, or split the file"
              .formatted(2 * megabytes()));
    } catch (Throwable e) {
      problems.add(at, "cannot be read: " + e, SAVE_AGAIN);
    }
  }

  private static long megabytes() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }

  private static void tell(IOException e, SourcePlace at, Problems problems) {
    switch (e) {
      case Unreadable known -> problems.add(at, known.what(), known.advice());
      case JsonProcessingException json ->
          problems.add(
              at.at(FieldValues.line(json, at.at(1))),
              "not sound JSON: " + FieldValues.firstLine(json),
              "mend it there");
      case AccessDeniedException _ -> problems.add(at, "may not be read", Formats.ALLOW_READING);
      default ->
          problems.add(
              at,
              "cannot be read: " + Objects.requireNonNullElseGet(e.getMessage(), e::toString),
              SAVE_AGAIN);
    }
  }
}
