package onrecord.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.conversation.Wording;
import onrecord.site.web.WebRequest;

/// What stands around the words of a page: its head, the way to the other pages, the site's own
/// words.
///
/// @param title of the page
/// @param wording the site's own words for its reader
/// @param chosen what a link within the site bears, so that a chosen language stays chosen; empty
///   where the browser tells it
/// @param place the path of the page, without its first slash
/// @param head what programs read
public record SiteFrame(String title, Wording wording, String chosen, String place, PageHead head) {

  /// What programs read of a page.
  ///
  /// @param canonical its public address; empty where it has none
  /// @param tags in the order in which they stand
  /// @param linked JSON-LD, in which no `<` stands; empty where there is none
  public record PageHead(Optional<String> canonical, List<HeadTag> tags, Optional<String> linked) {
    /// Nothing.
    public static final PageHead NONE = new PageHead(Optional.empty(), List.of(), Optional.empty());

    /// The same with more tags.
    public PageHead with(List<HeadTag> more) {
      var all = new ArrayList<>(tags);
      all.addAll(more);
      return new PageHead(canonical, List.copyOf(all), linked);
    }

    /// The same with JSON-LD.
    ///
    /// @param json any JSON
    public PageHead linking(String json) {
      return new PageHead(canonical, tags, Optional.of(json.replace("<", "\\u003c")));
    }
  }

  /// A tag in a page's head.
  public sealed interface HeadTag {

    /// A `meta` by its name: Highwire's, for instance.
    record NamedTag(String name, String content) implements HeadTag {}

    /// A `meta` by its property: Open Graph's.
    record PropertyTag(String property, String content) implements HeadTag {}

    /// A `link` to another form of the page.
    record LinkTag(String rel, String type, String href) implements HeadTag {}
  }

  /// A page for that reader.
  static SiteFrame of(String title, WebRequest request) {
    String chosen = request.chosen().map(tag -> "lang=" + tag).orElse("");
    String place = String.join("/", request.path());
    return new SiteFrame(title, request.wording(), chosen, place, PageHead.NONE);
  }

  /// The same with what programs read.
  SiteFrame headed(PageHead other) {
    return new SiteFrame(title, wording, chosen, place, other);
  }

  /// Whether the page is the one at that path.
  ///
  /// @param path without its first slash
  public boolean isAt(String path) {
    return place.equals(path);
  }

  /// The language of the site's own words.
  public String language() {
    return wording.language();
  }

  /// The direction of the site's own words.
  public String direction() {
    return wording.rightToLeft() ? "rtl" : "ltr";
  }

  /// One of the site's own words.
  public String say(String key) {
    return wording.say(key);
  }

  /// A sentence of the site's own.
  public String say(String key, Map<String, ?> arguments) {
    return wording.say(key, arguments);
  }

  /// A link within the site.
  ///
  /// @param address a path, with parameters or without
  public String to(String address) {
    if (chosen.isEmpty()) {
      return address;
    }
    int hash = address.indexOf('#');
    String page = hash < 0 ? address : address.substring(0, hash);
    String place = hash < 0 ? "" : address.substring(hash);
    return page + (page.indexOf('?') < 0 ? "?" : "&") + chosen + place;
  }
}
