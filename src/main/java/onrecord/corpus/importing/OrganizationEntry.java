package onrecord.corpus.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/// An organization's entry in `organizations.yaml`, below those that are there.
final class OrganizationEntry {
  private static final String FILE = "organizations.yaml";
  private static final Pattern LIST = Pattern.compile("(?m)^(?:- |\\{|\\[|organizations:)");

  private OrganizationEntry() {}

  /// Appends one; nothing that is there is changed.
  ///
  /// @throws IOException when the file has another form than keys with names under them
  static void append(Path folder, String key, String name) throws IOException {
    Path file = folder.resolve(FILE);
    String before = Files.exists(file) ? Files.readString(file) : "";
    if (LIST.matcher(before).find() || Files.exists(folder.resolve("organizations.yml"))) {
      throw new IOException(
          "the organization '%s' cannot be added to the list of organizations by a program"
              .formatted(key));
    }
    String entry = key + ":\n  name: " + new ObjectMapper().writeValueAsString(name) + "\n";
    String between = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
    Path unfinished = Files.createTempFile(folder, ".organizations-", ".tmp");
    Files.writeString(unfinished, before + between + entry);
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
