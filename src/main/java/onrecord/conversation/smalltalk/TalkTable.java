package onrecord.conversation.smalltalk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The tables of this room.
final class TalkTable {
  private TalkTable() {}

  /// The lines of a table that are neither empty nor a comment.
  static Stream<String> lines(String name) {
    String file = name + ".tsv";
    InputStream table = Objects.requireNonNull(TalkTable.class.getResourceAsStream(file), file);
    List<String> lines = new ArrayList<>();
    try (var reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + file + " cannot be read", e);
    }
    return lines.stream();
  }
}
