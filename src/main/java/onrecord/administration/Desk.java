package onrecord.administration;

import onrecord.delivery.Delivery;
import onrecord.journal.Journal;
import onrecord.requests.Requests;

/// What news needs to go out.
///
/// @param files brings what is handed over
public record Desk(Journal journal, Delivery delivery, Requests requests, Files files) {

  /// Brings files from the server.
  @FunctionalInterface
  public interface Files {
    /// The content of the file that the server keeps under that id; empty where it cannot be had,
    /// or is longer.
    java.util.Optional<byte[]> content(String id, long limit) throws InterruptedException;
  }
}
