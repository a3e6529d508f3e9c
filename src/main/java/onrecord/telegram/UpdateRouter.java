package onrecord.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Wording;
import onrecord.telegram.Bot.Desk;
import onrecord.telegram.admission.Admission;
import onrecord.telegram.admission.Admission.By;
import onrecord.telegram.admission.Admission.Limited;
import onrecord.telegram.admission.Admission.Unlisted;
import onrecord.telegram.admission.Admissions;
import onrecord.telegram.message.Incoming;
import onrecord.telegram.message.Incoming.Handed;
import onrecord.telegram.message.Incoming.Pressed;
import onrecord.telegram.message.Incoming.Said;
import onrecord.telegram.message.Incoming.Speechless;
import onrecord.telegram.message.Incoming.Where;
import onrecord.telegram.message.Requests;
import onrecord.telegram.message.Requests.Below;

/// Sends each that arrives where it is dealt with: to its chat's lane, to the cards, or away.
final class UpdateRouter implements UpdateIntake.Turns {
  private static final Duration TOLD_APART = Duration.ofMinutes(10);

  private final ChatQueues lanes;
  private final InlineAnswers inline;
  private final ChatReplies replies;
  private final Requests requests;
  private final Acknowledgements asides;
  private final Clock clock;
  private final Map<Long, Instant> told = new ConcurrentHashMap<>();

  UpdateRouter(Desk desk, ChatQueues lanes, InlineAnswers inline) {
    this.lanes = lanes;
    this.inline = inline;
    replies = new ChatReplies(desk);
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
        boolean silent = Admissions.where(incoming).filter(UpdateRouter::isPrivate).isEmpty();
        tell(incoming, silent || !first ? Optional.empty() : Optional.of("chat.unlisted"));
      }
      case Limited(var by, var first) -> {
        String key = by == By.PERSON ? "limit.person" : "limit.chat";
        tell(incoming, first ? Optional.of(key) : Optional.empty());
      }
    }
  }

  private static boolean isPrivate(Where where) {
    return where.place() == MessagePlace.PRIVATE;
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
      case Speechless(var where, var message, _, _) ->
          key.ifPresent(words -> tell(where, message, words));
      case Incoming.Inline _, Incoming.Joined _, Incoming.Left _, Incoming.GroupMoved _ -> {}
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
