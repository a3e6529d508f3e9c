package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import onrecord.conversation.Message;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Subscription;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.Subscriptions;
import onrecord.telegram.message.Incoming.Where;
import onrecord.telegram.subscription.SubscriptionReplies;
import onrecord.testing.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever subscribes without end is stopped, and told so.
final class SubscriptionLimitsTest {
  private static final Where CHAT = new Where(7, MessagePlace.PRIVATE, 0, Optional.of("en"));
  private static final int LONGEST_MESSAGE = 4000;
  private static final int TRIES = 1000;

  @TempDir private Path folder;
  private GrowingHarbour harbour;
  private Journal journal;
  private SubscriptionReplies replies;

  @BeforeEach
  void open() throws IOException {
    var clock = new SetClock(Instant.parse("2010-07-02T12:00:00Z"));
    harbour = GrowingHarbour.in(folder.resolve("harbour"));
    journal = Journal.open(folder.resolve("journal"), clock, Duration.ofDays(2));
    replies = new SubscriptionReplies(journal.subscriptions(), harbour, clock);
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
    harbour.close();
  }

  private Reply reply(String text) {
    Preferences preferences = Preferences.of("en");
    return replies.to(Message.written(text, MessagePlace.PRIVATE, preferences), CHAT).orElseThrow();
  }

  @Test
  void matterOfAWholeMessage_isRefused_withTheLengthThatItMayHave() {
    String words = "tolls ".repeat(LONGEST_MESSAGE / 6);
    assertThat(reply("/subscribe " + words).toString()).contains("200 characters");
    assertThat(reply("/subscribe " + "t".repeat(LONGEST_MESSAGE)).toString()).contains("200 char");
    assertThat(reply("/subscribe the tolls" + " ".repeat(LONGEST_MESSAGE)).buttons()).isNotEmpty();
    assertThat(journal.subscriptions().of(CHAT.chat())).isEmpty();
  }

  @Test
  void thousandSubscriptionsOfAChat_areTwenty_andTheNextIsRefusedInWords() {
    for (int i = 0; i < TRIES; i++) {
      journal
          .subscriptions()
          .add(SubscriptionReplies.subscriber(CHAT), Subscription.matter("tolls " + i));
    }
    assertThat(journal.subscriptions().of(CHAT.chat())).hasSize(Subscriptions.MOST);

    Reply refused = reply("/subscribe the strike");

    assertThat(refused.toString()).contains(Subscriptions.MOST + " subscriptions");
    assertThat(refused.buttons()).isEmpty();
  }
}
