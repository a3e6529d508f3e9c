package onrecord.serving;

import onrecord.archive.OpenArchive;
import onrecord.conversation.Conversation;
import onrecord.conversation.Conversation.Cards;
import onrecord.exchange.Message;
import onrecord.exchange.Message.Preferences;
import onrecord.exchange.Reply;
import onrecord.telegram.Talk;

/// One generation as it answers in chats.
///
/// @param conversation its answers are counted, and what it leaves unanswered is kept
/// @param cards its answers are counted only: what is typed for cards comes letter by letter
record Served(OpenArchive archive, Conversation conversation, Conversation cards)
    implements AutoCloseable {

  /// Talk with whichever serves at the moment.
  static Talk talk(Current<Served> current) {
    return new Talk() {
      @Override
      public Reply reply(Message message) {
        return current.use(served -> served.conversation().reply(message));
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
