package onrecord.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that an admin did to the archive: a line of the ledger.
///
/// @param step its number, from 1
/// @param at when, in ISO 8601
/// @param admin the Telegram number of who did it
/// @param statement the id of the statement that it is about, or the key of the organization
/// @param title what that is called
/// @param undoes the number of the step that it takes back; 0 for none
/// @param draft the id of the draft that it published; null for none
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record PublishingStep(
    int step,
    String at,
    long admin,
    Deed did,
    String statement,
    String title,
    @JsonProperty("files") List<FileChange> changes,
    int undoes,
    @Nullable String draft) {

  public PublishingStep {
    changes = List.copyOf(changes);
  }

  /// When it was taken.
  public Instant moment() {
    return Instant.parse(at);
  }

  /// Whether its statement is no longer in the archive's folder after it.
  public boolean removes() {
    return did != Deed.ORGANIZATION
        && !changes.isEmpty()
        && changes.stream().allMatch(change -> change.target().isEmpty());
  }
}
