package onrecord.telegram.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import onrecord.telegram.api.Outcome;
import onrecord.telegram.receiving.WebhookRegistration.WebhookAddress;
import org.junit.jupiter.api.Test;

class WebhookRegistrationTest {
  private final FakeUpdates server = new FakeUpdates();
  private final WebhookRegistration registration = new WebhookRegistration(server);
  private final Outcome done = new Outcome.Done(FakeUpdates.json("true"));

  private static WebhookAddress place(String secret) {
    return new WebhookAddress(
        URI.create("https://example.org/updates"), secret, List.of("message"), 40);
  }

  @Test
  void webhook_set_tellsTheServerAllOfIt() throws InterruptedException {
    server.then(done, 1);
    assertThat(registration.set(place("abc"))).isEqualTo(done);
    assertThat(server.events).containsExactly("setWebhook");
    assertThat(server.requests.getFirst().toString())
        .isEqualTo(
            "{\"url\":\"https://example.org/updates\",\"secret_token\":\"abc\","
                + "\"max_connections\":40,\"allowed_updates\":[\"message\"]}");
  }

  @Test
  void webhook_deletedWhereOneIsSet_dropsNothing() throws InterruptedException {
    server.then(new Outcome.Done(FakeUpdates.json("{\"url\":\"https://old\"}")), 1).then(done, 1);
    assertThat(registration.delete()).isEqualTo(done);
    assertThat(server.events).containsExactly("getWebhookInfo", "deleteWebhook");
    assertThat(server.requests.getLast().toString()).isEqualTo("{\"drop_pending_updates\":false}");
  }

  @Test
  void webhook_deletedWhereNoneIsSet_isLeftAlone() throws InterruptedException {
    server.then(new Outcome.Done(FakeUpdates.json("{\"url\":\"\"}")), 1);
    assertThat(registration.delete()).isInstanceOf(Outcome.Done.class);
    assertThat(server.events).containsExactly("getWebhookInfo");
  }

  @Test
  void webhook_deletedWhileNobodyAnswers_saysSo() throws InterruptedException {
    Outcome unreached = new Outcome.Unreached("no network");
    server.then(unreached, 1);
    assertThat(registration.delete()).isEqualTo(unreached);
  }

  @Test
  void place_told_hidesItsSecret() {
    assertThat(place("abcdef").toString()).doesNotContain("abcdef");
    assertThatIllegalArgumentException().isThrownBy(() -> place("ab cdef"));
  }
}
