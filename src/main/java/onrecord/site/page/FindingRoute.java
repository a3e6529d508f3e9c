package onrecord.site.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.conversation.Message;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Payload;
import onrecord.site.SiteArchive;
import onrecord.site.page.FindingPage.FindingKind;
import onrecord.site.web.WebRequest;
import onrecord.site.web.WebResponse;
import onrecord.site.web.WebRoute;

/// `/?q=`, `/who?text=`, `/compare?q=&of=`, `/timeline?q=`, `/people?q=`: what the bot would reply.
public final class FindingRoute implements WebRoute {
  /// The most characters of a question or of names.
  private static final int LONGEST = 1000;

  /// The most characters of words whose speaker is looked for.
  private static final int LONGEST_TEXT = 8000;

  private static final int TOO_LONG = 414;
  private static final String NAMES = "of";
  private static final String FURTHER = "go";

  @Override
  public Optional<WebResponse> answer(WebRequest request, SiteArchive archive) {
    String place = request.path().isEmpty() ? "" : request.path().getFirst();
    return request.path().size() > 1 || (request.path().size() == 1 && place.isEmpty())
        ? Optional.empty()
        : Arrays.stream(FindingKind.values())
            .filter(kind -> kind.place().equals(place))
            .findFirst()
            .map(kind -> page(kind, request, archive));
  }

  private static WebResponse page(FindingKind kind, WebRequest request, SiteArchive archive) {
    Map<String, String> filled = filled(kind, request);
    int longest = kind == FindingKind.WHO ? LONGEST_TEXT : LONGEST;
    if (filled.values().stream().anyMatch(text -> text.length() > longest)) {
      return MissingPage.of(TOO_LONG, request);
    }
    String asked = filled.getOrDefault(kind.field(), "");
    String title = request.wording().say(kind.key());
    SiteFrame frame =
        SiteFrame.of(
            asked.isEmpty() ? title : HtmlText.of(shortened(asked)) + " · " + title, request);
    var drawing = new ReplyDrawing(archive.statements(), frame, here(kind, filled));
    boolean always = kind == FindingKind.PEOPLE || kind == FindingKind.ANSWER;
    Optional<ReplyView> found =
        asked.isEmpty() && !always
            ? Optional.empty()
            : Optional.of(drawing.draw(reply(kind, filled, request, archive)))
                .map(view -> differences(kind, view, asked, new Looking(request, archive)));
    String figure =
        kind == FindingKind.TIMELINE && !asked.isEmpty()
            ? ChartView.html(matter(filled, asked), archive, frame, here(kind, filled))
            : "";
    var page = new FindingPage(frame, kind, filled, found, figure);
    WebResponse response = WebResponse.html(Templates.render("finding", page));
    return asked.isEmpty() ? response : response.personal();
  }

  /// Where and for whom something is looked for.
  private record Looking(WebRequest request, SiteArchive archive) {}

  private static ReplyView differences(
      FindingKind kind, ReplyView view, String asked, Looking looking) {
    return kind == FindingKind.WHO
        ? DifferenceDrawing.draw(
            view,
            looking.archive().verifier().judge(asked),
            looking.request().wording().say("whosaid.signs"))
        : view;
  }

  private static String shortened(String asked) {
    return Wording.shortened(asked);
  }

  private static Map<String, String> filled(FindingKind kind, WebRequest request) {
    var filled = new LinkedHashMap<String, String>();
    for (String field : List.of(kind.field(), NAMES)) {
      request.parameter(field).map(HtmlText::of).ifPresent(text -> filled.put(field, text));
    }
    return filled;
  }

  private static String matter(Map<String, String> filled, String asked) {
    String names = filled.getOrDefault(NAMES, "");
    return names.isEmpty() ? asked : names + ": " + asked;
  }

  private static String here(FindingKind kind, Map<String, String> filled) {
    var address = new StringBuilder("/" + kind.place());
    filled.forEach(
        (field, text) ->
            address
                .append(address.indexOf("?") < 0 ? "?" : "&")
                .append(field)
                .append('=')
                .append(ReplyDrawing.encoded(text)));
    return address.indexOf("?") < 0 ? address.append("?").toString() : address.toString();
  }

  private static Reply reply(
      FindingKind kind, Map<String, String> filled, WebRequest request, SiteArchive archive) {
    Preferences preferences = request.preferences();
    String asked = filled.getOrDefault(kind.field(), "");
    String matter = matter(filled, asked);
    Optional<String> further =
        request
            .parameter(FURTHER)
            .filter(go -> Payload.read(go).filter(ReplyDrawing::goesOn).isPresent());
    if (further.isPresent()) {
      String thread = kind == FindingKind.COMPARISON ? matter : asked;
      return archive
          .conversation()
          .reply(
              Message.written("", MessagePlace.TERMINAL, preferences)
                  .goingOnFrom(List.of(thread))
                  .pressing(further.get()));
    }
    return switch (kind) {
      case ANSWER ->
          asked.isEmpty()
              ? start(request, archive)
              : archive.conversation().ask(asked, preferences);
      case WHO -> archive.conversation().whosaid(asked, preferences);
      case COMPARISON -> archive.conversation().compare(matter, preferences);
      case TIMELINE -> archive.conversation().timeline(matter, preferences);
      case PEOPLE ->
          archive
              .conversation()
              .reply(Message.written("/people " + asked, MessagePlace.PRIVATE, preferences));
    };
  }

  /// What the archive is, without how one writes to a bot.
  private static Reply start(WebRequest request, SiteArchive archive) {
    Reply whole =
        archive
            .conversation()
            .reply(Message.written("/start", MessagePlace.PRIVATE, request.preferences()));
    Block how = Block.said(request.wording().say("start.how"));
    return whole.saying(whole.blocks().stream().filter(block -> !block.equals(how)).toList());
  }
}
