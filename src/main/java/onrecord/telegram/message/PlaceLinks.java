package onrecord.telegram.message;

import onrecord.conversation.Opening;

/// Where places in statements are found.
///
/// @param name the bot's user name, without `@`
record PlaceLinks(String name, ReaderSite site) {
  /// In the bot's own chat.
  String bot(Opening place) {
    return "https://t.me/" + name + "?start=" + place.payload();
  }

  /// On the archive's web site; where it has none, in the bot's own chat.
  String reader(Opening place) {
    return site.address(place).orElseGet(() -> bot(place));
  }

  /// The same within Telegram.
  String app(Opening place) {
    return site.app(place).orElseGet(() -> bot(place));
  }
}
