package onrecord.telegram.receiving;

import java.time.Duration;
import java.util.Optional;

/// Where the bot's updates come from, and whether they do.
public interface UpdateFeed extends UpdateSource, AutoCloseable {

  /// What is wrong with it at the moment.
  Optional<String> complaint();

  /// How many requests for updates were completed; 0 where they are brought.
  long polls();

  /// Since one was last completed; nothing where they are brought, or none was yet.
  Optional<Duration> sincePoll();

  /// Ends it at once.
  @Override
  void close();
}
