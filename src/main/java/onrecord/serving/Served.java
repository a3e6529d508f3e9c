package onrecord.serving;

import onrecord.archive.OpenArchive;
import onrecord.conversation.Conversation;

/// One generation as it answers in chats.
///
/// @param conversation its answers are counted, and what it leaves unanswered is kept
/// @param cards its answers are counted only: what is typed for cards comes letter by letter
record Served(OpenArchive archive, Conversation conversation, Conversation cards)
    implements AutoCloseable {

  @Override
  public void close() {
    archive.close();
  }
}
