package onrecord.telegram.message;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.picture.Pictures;

/// Where the archive can be read on the web, and what draws for Telegram.
///
/// @param url its public address; empty where it has none
/// @param previews whether Telegram shows its pages under links to them
public record ReaderSite(Optional<URI> url, boolean previews, Pictures pictures) {
  /// No site.
  public static final ReaderSite NONE =
      new ReaderSite(Optional.empty(), false, new Pictures(1_000_000));

  private static final String APP = "/app";

  /// The public address of a place.
  Optional<String> address(Opening place) {
    return base().map(base -> base + place.path());
  }

  /// The address at which it opens within Telegram, which takes no other than secure ones.
  Optional<String> app(Opening place) {
    return base()
        .filter(base -> base.startsWith("https://"))
        .map(base -> base + APP + place.path());
  }

  /// Whether that is a page whose preview is shown.
  boolean isPreviewed(String address) {
    return previews && base().filter(base -> address.startsWith(base + "/s/")).isPresent();
  }

  private Optional<String> base() {
    return url.map(URI::toString)
        .map(text -> text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
  }

  /// The buttons that do something in a place of that kind.
  List<List<Button>> offered(List<List<Button>> rows, MessagePlace where) {
    return rows.stream()
        .map(row -> row.stream().filter(button -> isPossible(button, where)).toList())
        .filter(row -> !row.isEmpty())
        .toList();
  }

  private boolean isPossible(Button button, MessagePlace where) {
    return switch (button) {
      case Button.Draw draw -> Pictures.arePossible() && (url.isPresent() || !draw.addressed());
      case Button.OpenSite site -> where == MessagePlace.PRIVATE && app(site.place()).isPresent();
      case Button.Press _, Button.Copy _, Button.Visit _, Button.Link _, Button.Share _ -> true;
    };
  }
}
