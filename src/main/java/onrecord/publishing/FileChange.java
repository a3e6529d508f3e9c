package onrecord.publishing;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file of the archive's folder that comes, changes or goes.
///
/// @param file relative to the folder, with `/` on every system
/// @param before the SHA-256 of what stands in it; null where there is no such file
/// @param after the SHA-256 of what is to stand in it; null where there is to be none
public record FileChange(String file, @Nullable String before, @Nullable String after) {

  public FileChange {
    Objects.requireNonNull(file);
  }

  /// The same the other way round.
  public FileChange inverse() {
    return new FileChange(file, after, before);
  }

  /// What is to stand in it.
  public Optional<String> target() {
    return Optional.ofNullable(after);
  }

  /// What stands in it.
  public Optional<String> origin() {
    return Optional.ofNullable(before);
  }
}
