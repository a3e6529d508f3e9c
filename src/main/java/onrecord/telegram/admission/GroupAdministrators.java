package onrecord.telegram.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.conversation.Message.MessagePlace;
import onrecord.telegram.message.Incoming.Where;

/// Who administers a group or a channel, as the server tells it; remembered for an hour.
/// Thread-safe.
public final class GroupAdministrators {
  private static final Duration REMEMBERED = Duration.ofHours(1);
  private static final int MOST = 10_000;
  private static final Set<String> RULING = Set.of("creator", "administrator");

  private final MemberLookup lookup;
  private final Set<Long> admins;
  private final Clock clock;
  private final Map<ChatMember, Known> known = new ConcurrentHashMap<>();

  /// Whatever asks the server how somebody stands in a chat.
  public interface MemberLookup {
    /// The status as the Bot API names it; empty where the server cannot be asked.
    Optional<String> status(long chat, long person) throws InterruptedException;
  }

  /// How somebody stands in a chat.
  public enum ChatStanding {
    /// Administers it, or is alone with the bot.
    ADMINISTRATOR,
    /// Does not.
    OTHER,
    /// Nobody can tell at the moment.
    UNKNOWN
  }

  /// Somebody in a chat.
  private record ChatMember(long chat, long person) {}

  /// How one stood there, and when that was asked.
  private record Known(boolean administers, Instant at) {}

  /// Asked there.
  ///
  /// @param admins of the bot, who may do everything everywhere
  public GroupAdministrators(MemberLookup lookup, Set<Long> admins, Clock clock) {
    this.lookup = lookup;
    this.admins = admins;
    this.clock = clock;
  }

  /// How that person stands there.
  ///
  /// @param person the chat's own number for whoever speaks in its name: only its administrators
  ///   can
  public ChatStanding of(Where where, long person) {
    boolean own = where.place() == MessagePlace.PRIVATE || where.place() == MessagePlace.TERMINAL;
    if (own || person == where.chat() || admins.contains(person)) {
      return ChatStanding.ADMINISTRATOR;
    }
    return person == 0 ? ChatStanding.OTHER : remembered(new ChatMember(where.chat(), person));
  }

  private ChatStanding remembered(ChatMember member) {
    Instant now = clock.instant();
    known.values().removeIf(one -> one.at().plus(REMEMBERED).isBefore(now));
    Known before = known.get(member);
    return before == null ? asked(member, now) : standing(before.administers());
  }

  private ChatStanding asked(ChatMember member, Instant now) {
    try {
      Optional<String> status = lookup.status(member.chat(), member.person());
      if (status.isEmpty()) {
        return ChatStanding.UNKNOWN;
      }
      boolean administers = RULING.contains(status.get());
      if (known.size() < MOST) {
        known.put(member, new Known(administers, now));
      }
      return standing(administers);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ChatStanding.UNKNOWN;
    }
  }

  private static ChatStanding standing(boolean administers) {
    return administers ? ChatStanding.ADMINISTRATOR : ChatStanding.OTHER;
  }
}
