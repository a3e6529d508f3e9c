package onrecord.administration;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;
import onrecord.delivery.Delivery;
import onrecord.journal.Journal;
import onrecord.requests.Requests;

/// What news needs to go out.
///
/// @param wake called with a chat when something for it waits in the outbox
/// @param files brings what is handed over
/// @param apart how far apart edits of one message are at least in private; three times that in
///   groups, which take 20 messages a minute in all
public record Desk(
    Journal journal,
    Delivery delivery,
    LongConsumer wake,
    Requests requests,
    Files files,
    Duration apart) {

  /// Brings files from the server.
  @FunctionalInterface
  public interface Files {
    /// The content of the file that the server keeps under that id; empty where it cannot be had,
    /// or is longer.
    Optional<byte[]> content(String id, long limit) throws InterruptedException;
  }
}
