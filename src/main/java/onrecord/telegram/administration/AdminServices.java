package onrecord.telegram.administration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongConsumer;
import onrecord.telegram.delivery.Delivery;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.message.Requests;

/// What news needs to go out.
///
/// @param wake called with a chat when something for it waits in the outbox
/// @param files brings what is handed over
/// @param apart how far apart edits of one message are at least in private; three times that in
///   groups, which take 20 messages a minute in all
public record AdminServices(
    Journal journal,
    Delivery delivery,
    LongConsumer wake,
    Requests requests,
    Files files,
    Duration apart) {

  /// Brings files from the server.
  @FunctionalInterface
  public interface Files {
    /// Writes the file that the server keeps under that id into another; false where it cannot be
    /// had, or is longer than so many bytes.
    boolean bring(String id, Path into, long limit) throws InterruptedException;
  }
}
