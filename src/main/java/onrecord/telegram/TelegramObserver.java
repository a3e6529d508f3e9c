package onrecord.telegram;

import onrecord.telegram.subscription.NewsObserver;

/// Hears what happens between the bot and the Bot API server, to count it. Thread-safe.
public interface TelegramObserver extends NewsObserver {

  /// A request was made.
  ///
  /// @param outcome in a word: done, refused, flooded, unreached or unknown
  void requested(String method, String outcome);

  /// Something became of a sending.
  ///
  /// @param event in a word: sent, edited, repeated, refused, …
  /// @param code the server's, where it refused; 0 elsewhere
  void delivered(String event, int code);

  /// So many updates have arrived and are kept.
  void arrived(int updates);
}
