package onrecord.index.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import onrecord.operation.DurableFile;

/// The generation that serves although it is not the newest of its archive: it was stepped back to,
/// or the newest was objected to. It holds while the archive's files stay as they were then.
///
/// @param fingerprint of the archive's folder then
/// @param number of the generation
/// @param newest the number of the newest generation then: a later one ends the choice
record ServingChoice(String fingerprint, int number, int newest) {
  static final String FILE = "serving.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  ServingChoice {
    Objects.requireNonNull(fingerprint);
  }

  /// The one made in the folder of the generations.
  static Optional<ServingChoice> read(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(FILE))) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(FILE));
      return Optional.ofNullable(JSON.readValue(bytes, ServingChoice.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      // What cannot be read chooses nothing; the newest serves.
      System.getLogger(ServingChoice.class.getName()).log(System.Logger.Level.WARNING, FILE, e);
      return Optional.empty();
    }
  }

  void write(Path folder) throws IOException {
    DurableFile.write(folder.resolve(FILE), JSON.writeValueAsBytes(this));
  }
}
