package onrecord;

import java.util.Optional;
import onrecord.telegram.Bot;

/// Where the bot's updates come from, and whether they do.
interface Feed extends Bot.Source, AutoCloseable {

  /// What is wrong with it at the moment.
  Optional<String> complaint();

  /// Ends it at once.
  @Override
  void close();
}
