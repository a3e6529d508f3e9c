package onrecord.publishing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A statement on its way into the archive, or one of the archive that is being changed: the whole
/// file as it would be written.
///
/// @param id small letters, digits and hyphens; the same for the same message
/// @param version goes up by one with each change
/// @param admin the Telegram number of whoever began it
/// @param at when, in ISO 8601
/// @param origin the name of the file, or of the channel
/// @param content front matter and text
/// @param notes what reading found wrong with the file, and what was left out
/// @param edits the file of the archive that it changes; null where it is a new one
/// @param step the number of the step that published it; 0 where none did
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Draft(
    String id,
    int version,
    long admin,
    String at,
    String origin,
    String content,
    List<String> notes,
    @Nullable EditedFile edits,
    DraftState state,
    int step,
    List<Correction> corrections) {

  public Draft {
    notes = notes == null ? List.of() : List.copyOf(notes);
    corrections = corrections == null ? List.of() : List.copyOf(corrections);
  }

  /// What became of it.
  public enum DraftState {
    OPEN,
    PUBLISHED,
    DISCARDED
  }

  /// A file of the archive that a draft changes.
  ///
  /// @param statement the id of the statement in it
  /// @param file relative to the archive's folder
  /// @param before its SHA-256 when somebody began to change it; null where there was none
  /// @param document the file whose keys these are; null where its own text stands below them
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record EditedFile(
      String statement, String file, @Nullable String before, @Nullable String document) {

    /// The file whose keys these are, where they stand in one of their own.
    public Optional<String> keysOf() {
      return Optional.ofNullable(document);
    }
  }

  /// That an admin corrected a field, and which version came of it.
  public record Correction(DraftField field, int version, long admin) {}

  /// The file of the archive that it changes.
  public Optional<EditedFile> edited() {
    return Optional.ofNullable(edits);
  }

  /// Whether somebody still decides about it.
  @JsonIgnore
  public boolean isOpen() {
    return state == DraftState.OPEN;
  }

  /// The same with other content.
  public Draft corrected(String changed, DraftField field, long by) {
    var all = new ArrayList<>(corrections);
    all.add(new Correction(field, version + 1, by));
    return new Draft(
        id, version + 1, admin, at, origin, changed, notes, edits, DraftState.OPEN, step, all);
  }

  /// The same, ended or open again.
  public Draft become(DraftState other, int taken) {
    return new Draft(
        id, version, admin, at, origin, content, notes, edits, other, taken, corrections);
  }

  /// The one who corrected a field last since that version.
  public Optional<Correction> since(int seen, DraftField field) {
    return corrections.reversed().stream()
        .filter(each -> each.version() > seen && each.field() == field)
        .findFirst();
  }
}
