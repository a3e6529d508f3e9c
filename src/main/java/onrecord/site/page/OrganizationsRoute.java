package onrecord.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import onrecord.conversation.Wording;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.site.SiteArchive;
import onrecord.site.page.Neighbours.Neighbour;
import onrecord.site.page.OrganizationsPage.OrganizationLine;
import onrecord.site.page.ReplyView.ViewLink;
import onrecord.site.page.SiteFrame.HeadTag;
import onrecord.site.page.SiteFrame.PageHead;
import onrecord.site.web.PathPart;
import onrecord.site.web.WebRequest;
import onrecord.site.web.WebResponse;
import onrecord.site.web.WebRoute;

/// `/organizations` and `/organizations/KEY`: who issued statements, and which. `-` stands for
/// those that name nobody.
public final class OrganizationsRoute implements WebRoute {
  private static final String PLACE = "organizations";
  private static final String UNNAMED = "-";
  private static final int PAGE = 100;

  @Override
  public Optional<WebResponse> answer(WebRequest request, SiteArchive archive) {
    if (request.isAt(PLACE, 1)) {
      return Optional.of(all(request, archive));
    }
    return request.isAt(PLACE, 2) ? one(request, archive) : Optional.empty();
  }

  private static WebResponse all(WebRequest request, SiteArchive archive) {
    Map<String, Long> counts =
        archive.statements().list().stream()
            .map(StatementEntry::masthead)
            .filter(masthead -> !masthead.kind().equalsIgnoreCase(Masthead.READER_COMMENTS))
            .map(masthead -> masthead.organization().map(Organization::key).orElse(UNNAMED))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    SiteFrame frame = SiteFrame.of(request.wording().say("site.organizations"), request);
    var lines = new ArrayList<OrganizationLine>();
    archive.statements().organizations().stream()
        .filter(one -> counts.containsKey(one.key()))
        .map(one -> line(one, counts.getOrDefault(one.key(), 0L), frame))
        .forEach(lines::add);
    if (counts.containsKey(UNNAMED)) {
      String unnamed =
          frame.say("organizations.unnamed", Map.of("count", counts.getOrDefault(UNNAMED, 0L)));
      lines.add(new OrganizationLine("/organizations/" + UNNAMED, unnamed, "", ""));
    }
    int page = page(request, lines.size());
    var shown = lines.subList(page * PAGE, Math.min(lines.size(), (page + 1) * PAGE));
    String heading =
        frame.say(
            "organizations.title", Map.of("count", archive.statements().organizations().size()));
    return html(
        new OrganizationsPage(
            frame,
            heading,
            List.copyOf(shown),
            List.of(),
            Optional.empty(),
            further("/organizations", page, lines.size(), frame)));
  }

  private static OrganizationLine line(Organization one, long count, SiteFrame frame) {
    String others =
        frame.wording().enumeration(one.shortNames().stream().map(HtmlText::of).toList());
    return new OrganizationLine(
        path(one.key()),
        HtmlText.of(one.name()),
        others,
        frame.say("organizations.statements", Map.of("count", count)));
  }

  private static Optional<WebResponse> one(WebRequest request, SiteArchive archive) {
    String key = request.path().get(1);
    Optional<Organization> organization =
        archive.statements().organizations().stream()
            .filter(each -> each.key().equals(key))
            .findFirst();
    if (organization.isEmpty() && !key.equals(UNNAMED)) {
      return Optional.empty();
    }
    List<StatementEntry> entries =
        Neighbours.by(organization.map(Organization::key), archive.statements());
    Wording wording = request.wording();
    String name =
        organization
            .map(Organization::name)
            .map(HtmlText::of)
            .orElseGet(() -> wording.say("organizations.unnamed", Map.of("count", entries.size())));
    Optional<String> feed =
        organization.map(each -> "/feed/" + PathPart.encoded(each.key()) + ".atom");
    SiteFrame frame = SiteFrame.of(name, request);
    List<HeadTag> tags =
        feed
            .<HeadTag>map(url -> new HeadTag.LinkTag("alternate", "application/atom+xml", url))
            .stream()
            .toList();
    int page = page(request, entries.size());
    List<Neighbour> shown =
        entries.subList(page * PAGE, Math.min(entries.size(), (page + 1) * PAGE)).stream()
            .map(entry -> Neighbour.of(entry, wording))
            .toList();
    return Optional.of(
        html(
            new OrganizationsPage(
                frame.headed(PageHead.NONE.with(tags)),
                name,
                List.of(),
                shown,
                feed,
                further(path(key), page, entries.size(), frame))));
  }

  private static String path(String key) {
    return "/organizations/" + PathPart.encoded(key);
  }

  /// The number of the page that is asked for, from 0.
  private static int page(WebRequest request, int all) {
    int last = Math.max(0, Math.ceilDiv(all, PAGE) - 1);
    return request
        .parameter("page")
        .filter(written -> written.matches("[1-9][0-9]{0,6}"))
        .map(written -> Math.min(last, Integer.parseInt(written) - 1))
        .orElse(0);
  }

  private static List<ViewLink> further(String path, int page, int all, SiteFrame frame) {
    var links = new ArrayList<ViewLink>();
    if (page > 0) {
      links.add(new ViewLink(frame.say("button.back"), frame.to(path + "?page=" + page)));
    }
    if ((page + 1) * PAGE < all) {
      links.add(new ViewLink(frame.say("button.next"), frame.to(path + "?page=" + (page + 2))));
    }
    return links;
  }

  private static WebResponse html(OrganizationsPage page) {
    return WebResponse.html(Templates.render("organizations", page));
  }
}
