package onrecord.telegram.admission;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import onrecord.conversation.Message.MessagePlace;
import onrecord.telegram.admission.Admission.By;
import onrecord.telegram.journal.Counters;
import onrecord.telegram.message.Incoming;
import onrecord.telegram.message.Incoming.Handed;
import onrecord.telegram.message.Incoming.Inline;
import onrecord.telegram.message.Incoming.Joined;
import onrecord.telegram.message.Incoming.Pressed;
import onrecord.telegram.message.Incoming.Said;
import onrecord.telegram.message.Incoming.Speechless;
import onrecord.telegram.message.Incoming.Where;

/// Which updates the bot takes in, by who asks where and how much. Thread-safe.
public final class Admissions {
  private final Policy policy;
  private final Clock clock;
  private final RateLimiter persons;
  private final RateLimiter chats;
  private final Optional<ListedChats> listed;

  /// By that policy.
  ///
  /// @param marks keep what listed groups have become
  public Admissions(Policy policy, Counters marks, Clock clock) {
    this.policy = policy;
    this.clock = clock;
    persons = new RateLimiter(policy.perPerson());
    chats = new RateLimiter(policy.perChat());
    listed = policy.listed().map(chats -> new ListedChats(chats, policy.admins(), marks));
  }

  /// Decides on an update, and counts it where it is taken in.
  public synchronized Admission decide(Incoming incoming) {
    if (listed.isPresent()) {
      if (incoming instanceof Incoming.GroupMoved moved) {
        listed.get().follow(moved);
      }
      OptionalLong chat = answeredIn(incoming);
      if (chat.isPresent() && !listed.get().has(chat.getAsLong())) {
        return new Admission.Unlisted(listed.get().refusesFirst(chat.getAsLong()));
      }
    }
    double cost = MessageCost.of(incoming);
    long person = person(incoming);
    return cost == 0 || policy.admins().contains(person)
        ? new Admission.Granted()
        : within(incoming, person, cost);
  }

  private Admission within(Incoming incoming, long person, double cost) {
    Instant now = at(incoming);
    if (person != 0 && !persons.allows(person, cost, now)) {
      return new Admission.Limited(By.PERSON, persons.refusesFirst(person, now));
    }
    Optional<Where> others = where(incoming).filter(where -> where.place() != MessagePlace.PRIVATE);
    long chat = others.map(Where::chat).orElse(0L);
    if (chat != 0 && !chats.allows(chat, cost, now)) {
      return new Admission.Limited(By.CHAT, chats.refusesFirst(chat, now));
    }
    if (person != 0) {
      persons.take(person, cost, now);
    }
    if (chat != 0) {
      chats.take(chat, cost, now);
    }
    return new Admission.Granted();
  }

  /// When it was asked, so that what has waited while the bot was away is not counted as asked at
  /// once; an edit bears the time of the first version.
  private Instant at(Incoming incoming) {
    Instant now = clock.instant();
    return switch (incoming) {
      case Said said when !said.edited() && said.at().isBefore(now) -> said.at();
      case Handed handed when handed.at().isBefore(now) -> handed.at();
      case Said _, Handed _, Pressed _, Inline _, Speechless _ -> now;
      case Joined _, Incoming.Left _, Incoming.GroupMoved _ -> now;
    };
  }

  /// Who asks; 0 for nobody in particular.
  public static long person(Incoming incoming) {
    return switch (incoming) {
      case Said said -> inOwnName(said);
      case Handed handed -> handed.person();
      case Pressed pressed -> pressed.person();
      case Inline inline -> inline.person();
      // In private a chat has the number of its person.
      case Speechless(var where, _, _, _) -> where.chat();
      case Joined _, Incoming.Left _, Incoming.GroupMoved _ -> 0;
    };
  }

  /// Whoever speaks in the name of a group is nobody in particular.
  private static long inOwnName(Said said) {
    boolean group = said.where().place() != MessagePlace.PRIVATE;
    return group && said.person() == said.where().chat() ? 0 : said.person();
  }

  /// Where it is asked.
  public static Optional<Where> where(Incoming incoming) {
    return switch (incoming) {
      case Said said -> Optional.of(said.where());
      case Handed handed -> Optional.of(handed.where());
      case Pressed pressed -> Optional.of(pressed.where());
      case Speechless(var where, _, _, _) -> Optional.of(where);
      case Joined(var where) -> Optional.of(where);
      case Inline _, Incoming.Left _, Incoming.GroupMoved _ -> Optional.empty();
    };
  }

  /// The chat that an answer would go to; that of the person for cards, which go anywhere.
  private static OptionalLong answeredIn(Incoming incoming) {
    return incoming instanceof Inline inline
        ? OptionalLong.of(inline.person())
        : where(incoming).stream().mapToLong(Where::chat).findFirst();
  }
}
