package onrecord.site.picture;

import java.util.List;
import java.util.Optional;
import onrecord.answer.Quote;
import onrecord.conversation.Wording;
import onrecord.conversation.picture.Pictures;
import onrecord.conversation.picture.TimelineChart;
import onrecord.conversation.picture.TimelinePicture;
import onrecord.conversation.survey.Survey;
import onrecord.site.SiteArchive;
import onrecord.site.web.WebRequest;
import onrecord.site.web.WebResponse;
import onrecord.site.web.WebRoute;

/// `/timeline.png?q=&of=`: who spoke to a matter when, as a picture.
public final class TimelineRoute implements WebRoute {
  private static final int LONGEST = 1000;
  private static final int MOST = 500;

  private final Pictures pictures;

  /// Drawn by those.
  public TimelineRoute(Pictures pictures) {
    this.pictures = pictures;
  }

  @Override
  public Optional<WebResponse> answer(WebRequest request, SiteArchive archive) {
    String asked = request.parameter("q").orElse("");
    String names = request.parameter("of").orElse("");
    if (!request.isAt("timeline.png", 1)
        || asked.isEmpty()
        || asked.length() + names.length() > LONGEST) {
      return Optional.empty();
    }
    String matter = names.isEmpty() ? asked : names + ": " + asked;
    Wording wording = request.wording();
    List<Quote> quotes =
        archive.conversation().survey().timeline(matter, Survey.BEGINNING, MOST).quotes();
    return TimelineChart.of(quotes, wording)
        .map(chart -> TimelinePicture.of(chart, asked, wording))
        .flatMap(pictures::timeline)
        .map(png -> WebResponse.of("image/png", png).personal());
  }
}
