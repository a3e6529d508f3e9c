package onrecord.telegram.admission;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import onrecord.telegram.journal.Counters;
import onrecord.telegram.message.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only chats that the bot answers, by their numbers; a group that becomes a supergroup stays
/// one of them under its new number. Not thread-safe.
final class ListedChats {
  private static final Logger LOG = LoggerFactory.getLogger(ListedChats.class);
  private static final String BECAME = "listed chat ";
  private static final int REMEMBERED = 10_000;

  private final Set<Long> listed;
  private final Set<Long> admins;
  private final Counters marks;
  private final Set<Long> told =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });

  ListedChats(Set<Long> listed, Set<Long> admins, Counters marks) {
    this.listed = listed;
    this.admins = admins;
    this.marks = marks;
  }

  /// Whether that chat is one of them; a private chat has the number of its person.
  boolean has(long chat) {
    return listed.contains(chat) || admins.contains(chat) || marks.mark(BECAME + chat).isPresent();
  }

  /// Keeps a listed group listed under its new number.
  void follow(Incoming.GroupMoved moved) {
    if (has(moved.chat())) {
      marks.mark(BECAME + moved.to(), String.valueOf(moved.chat()));
      LOG.warn(
          "the listed chat {} has the number {} from now on; write that in telegram.chats.allowed",
          moved.chat(),
          moved.to());
    }
  }

  /// Whether that chat has not been told before that it is none of them.
  boolean refusesFirst(long chat) {
    return told.add(chat);
  }
}
