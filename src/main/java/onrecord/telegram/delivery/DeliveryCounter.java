package onrecord.telegram.delivery;

/// Whoever counts what becomes of requests.
@FunctionalInterface
public interface DeliveryCounter {
  /// What can become of one.
  enum Event {
    SENT,
    EDITED,
    DELETED,
    FLOODED,
    UNREACHED,
    UNKNOWN,
    /// A message went out a second time, since the first may have arrived.
    REPEATED,
    /// What the server would not take goes out changed.
    CHANGED,
    REFUSED,
    GIVEN_UP
  }

  /// Counts one.
  ///
  /// @param code the server's, where it refused; 0 elsewhere
  void count(Event event, int code);
}
