package onrecord.telegram.admission;

import java.util.Optional;
import java.util.Set;

/// What the configuration says about who may ask, and how much.
///
/// @param listed the only chats that are answered; empty where every chat is
/// @param admins persons without limits, whose private chats are always answered
/// @param perPerson questions a minute that one person may ask, wherever it is; 0 for no limit
/// @param perChat questions a minute that may be asked in one group or channel; 0 for no limit
public record Policy(Optional<Set<Long>> listed, Set<Long> admins, int perPerson, int perChat) {

  /// Everybody, as much as they like.
  public static final Policy OPEN = new Policy(Optional.empty(), Set.of(), 0, 0);
}
