package onrecord.publishing.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.publishing.PublishingStep;

/// The steps in a file, one JSON object a line, in the order in which they were taken.
public final class StepLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  StepLines(Path file) {
    this.file = file;
  }

  /// Those of a data folder, to be read.
  public static StepLines in(Path data) {
    return new StepLines(data.resolve(Ledger.FOLDER).resolve(Ledger.STEPS));
  }

  /// All of them; a line that was cut off is none.
  public List<PublishingStep> read() throws IOException {
    List<PublishingStep> steps = new ArrayList<>();
    for (String line : text().split("\n", -1)) {
      parse(line).ifPresent(steps::add);
    }
    return steps;
  }

  private String text() throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  static Optional<PublishingStep> parse(String line) {
    try {
      return line.isBlank()
          ? Optional.empty()
          : Optional.of(JSON.readValue(line, PublishingStep.class));
    } catch (JsonProcessingException e) {
      // Cut off by the end of the process: the step that was under way is written again.
      return Optional.empty();
    }
  }

  static String line(PublishingStep step) {
    try {
      return JSON.writeValueAsString(step);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a step is text and numbers", e);
    }
  }

  /// Adds one to the end, on a line of its own whatever stands there.
  void append(PublishingStep step) throws IOException {
    String before = text();
    String between = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
    byte[] bytes = (between + line(step) + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel out =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        out.write(left);
      }
      out.force(true);
    }
  }

  /// When it was last changed, in milliseconds; 0 where there is none.
  public long changed() {
    try {
      return Files.getLastModifiedTime(file).toMillis() + Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
