package onrecord.site.web;

import java.util.Optional;
import onrecord.site.SiteArchive;

/// Some of the site's addresses and what stands there.
@FunctionalInterface
public interface WebRoute {

  /// What stands there; empty where the address is none of these.
  Optional<WebResponse> answer(WebRequest request, SiteArchive archive);
}
