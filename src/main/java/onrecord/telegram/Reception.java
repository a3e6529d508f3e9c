package onrecord.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.admission.Admission;
import onrecord.admission.Admission.By;
import onrecord.admission.Admission.Limited;
import onrecord.admission.Admission.Unlisted;
import onrecord.admission.Admissions;
import onrecord.exchange.Message.Place;
import onrecord.exchange.Message.Preferences;
import onrecord.exchange.Reply;
import onrecord.hearing.Incoming;
import onrecord.hearing.Incoming.Handed;
import onrecord.hearing.Incoming.Pressed;
import onrecord.hearing.Incoming.Said;
import onrecord.hearing.Incoming.Speechless;
import onrecord.hearing.Incoming.Where;
import onrecord.requests.Requests;
import onrecord.requests.Requests.Below;
import onrecord.telegram.Bot.Desk;
import onrecord.wording.Wording;

/// Sends each that arrives where it is dealt with: to its chat's lane, to the cards, or away.
final class Reception implements Intake.Turns {
  private static final Duration TOLD_APART = Duration.ofMinutes(10);

  private final Lanes lanes;
  private final InlineAnswers inline;
  private final Replies replies;
  private final Requests requests;
  private final Asides asides;
  private final Clock clock;
  private final Map<Long, Instant> told = new ConcurrentHashMap<>();

  Reception(Desk desk, Lanes lanes, InlineAnswers inline) {
    this.lanes = lanes;
    this.inline = inline;
    replies = new Replies(desk);
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
  public void pressed(Pressed pressed, boolean again) {
    if (again || !lanes.isFree(pressed.where().chat())) {
      asides.noticed(pressed.query(), Optional.empty());
    }
  }

  @Override
  public void refused(Incoming incoming, Admission why) {
    switch (why) {
      case Admission.Granted() -> {}
      case Unlisted(var first) -> {
        boolean silent = Admissions.where(incoming).filter(Reception::isPrivate).isEmpty();
        tell(incoming, silent || !first ? Optional.empty() : Optional.of("chat.unlisted"));
      }
      case Limited(var by, var first) -> {
        String key = by == By.PERSON ? "limit.person" : "limit.chat";
        tell(incoming, first ? Optional.of(key) : Optional.empty());
      }
    }
  }

  private static boolean isPrivate(Where where) {
    return where.place() == Place.PRIVATE;
  }

  @Override
  public void turnedAway(Incoming incoming) {
    if (incoming instanceof Said said && isFirst(said.where().chat())) {
      tell(incoming, Optional.of("notice.too-many"));
    }
  }

  /// Tells whoever asked that; a press ends in any case, so that its button is not stuck.
  private void tell(Incoming incoming, Optional<String> key) {
    switch (incoming) {
      case Pressed pressed ->
          asides.noticed(pressed.query(), key.map(words -> words(pressed.where(), words)));
      case Said said -> key.ifPresent(words -> tell(said.where(), said.message(), words));
      case Handed handed -> key.ifPresent(words -> tell(handed.where(), handed.message(), words));
      case Speechless(var where, var message) ->
          key.ifPresent(words -> tell(where, message, words));
      case Incoming.Inline _, Incoming.Joined _, Incoming.Left _, Incoming.Moved _ -> {}
    }
  }

  private void tell(Where where, int message, String key) {
    Reply reply = Reply.of(Reply.Block.said(words(where, key)));
    Preferences preferences = replies.preferences(where, "");
    ObjectNode told = requests.message(reply, preferences, where, new Below(message, 0));
    asides.begin(() -> asides.send("sendMessage", told));
  }

  private String words(Where where, String key) {
    var number = Map.of("number", String.valueOf(where.chat()));
    return Wording.in(replies.preferences(where, "").language()).say(key, number);
  }

  private boolean isFirst(long chat) {
    Instant now = clock.instant();
    told.values().removeIf(at -> at.plus(TOLD_APART).isBefore(now));
    return Optional.ofNullable(told.putIfAbsent(chat, now)).isEmpty();
  }
}
