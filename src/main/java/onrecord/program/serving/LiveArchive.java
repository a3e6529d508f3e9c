package onrecord.program.serving;

import onrecord.conversation.Conversation;
import onrecord.conversation.Conversation.Cards;
import onrecord.conversation.Message;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.program.engine.OpenArchive;
import onrecord.telegram.LiveConversation;
import onrecord.telegram.subscription.ArchiveNews;

/// One generation as it answers in chats.
///
/// @param conversation its answers are counted, and what it leaves unanswered is kept
/// @param cards its answers are counted only: what is typed for cards comes letter by letter
record LiveArchive(OpenArchive archive, Conversation conversation, Conversation cards)
    implements AutoCloseable {

  /// Talk with whichever serves at the moment.
  static LiveConversation talk(SwappableReference<LiveArchive> current) {
    return new LiveConversation() {
      @Override
      public Reply reply(Message message) {
        return current.use(served -> served.conversation().reply(message));
      }

      @Override
      public ArchiveNews news() {
        return new LiveNews(current);
      }

      @Override
      public Cards cards(String query, Preferences preferences, int from) {
        return current.use(served -> served.cards().cards(query, preferences, from));
      }
    };
  }

  @Override
  public void close() {
    archive.close();
  }
}
