package onrecord.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.exchange.Message.Preferences;
import onrecord.exchange.Reply;
import onrecord.hearing.Incoming;
import onrecord.hearing.Incoming.Said;
import onrecord.requests.Requests;
import onrecord.requests.Requests.Below;
import onrecord.telegram.Bot.Desk;
import onrecord.wording.Wording;

/// Sends each that arrives where it is dealt with: to its chat's lane, to the cards, or away.
final class Reception implements Intake.Turns {
  private static final Duration TOLD_APART = Duration.ofMinutes(10);

  private final Lanes lanes;
  private final InlineAnswers inline;
  private final Requests requests;
  private final Asides asides;
  private final Clock clock;
  private final Map<Long, Instant> told = new ConcurrentHashMap<>();

  Reception(Desk desk, Lanes lanes, InlineAnswers inline) {
    this.lanes = lanes;
    this.inline = inline;
    requests = desk.requests();
    asides = desk.asides();
    clock = desk.terms().clock();
  }

  @Override
  public void wake(long chat) {
    lanes.wake(chat);
  }

  @Override
  public void typed(Incoming.Inline typed) {
    inline.typed(typed);
  }

  @Override
  public void turnedAway(Incoming incoming) {
    if (incoming instanceof Said said && isFirst(said.where().chat())) {
      var preferences = Preferences.of(said.where().language().orElse(""));
      String words = Wording.in(preferences.language()).say("notice.too-many");
      ObjectNode refusal =
          requests.message(
              Reply.of(Reply.Block.said(words)),
              preferences,
              said.where(),
              new Below(said.message(), 0));
      asides.begin(() -> asides.send("sendMessage", refusal));
    }
  }

  private boolean isFirst(long chat) {
    Instant now = clock.instant();
    told.values().removeIf(at -> at.plus(TOLD_APART).isBefore(now));
    return Optional.ofNullable(told.putIfAbsent(chat, now)).isEmpty();
  }
}
