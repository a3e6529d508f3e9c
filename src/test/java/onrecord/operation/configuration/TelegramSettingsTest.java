package onrecord.operation.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import onrecord.operation.configuration.Configuration.Options;
import onrecord.operation.configuration.Configuration.WebhookSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is set for Telegram: who administers, and where servers are.
final class TelegramSettingsTest {
  @TempDir Path home;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void standAtHome() {
    environment.put("ONRECORD_HOME", home.toString());
  }

  @Test
  void admins_areNumbersOfPeople() throws InvalidConfiguration {
    environment.put("ONRECORD_TELEGRAM_ADMINS", " 7, 1234567890 ");
    assertThat(Configuration.load(Options.NONE, environment).telegram().admins())
        .containsExactlyInAnyOrder(7L, 1234567890L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna", "-1001234", "0", "1;2", "1,,2", "1,", "99999999999999999999"})
  void admins_whoAreNoNumbersOfPeople_areRefused(String admins) {
    environment.put("ONRECORD_TELEGRAM_ADMINS", admins);
    assertThatThrownBy(() -> Configuration.load(Options.NONE, environment))
        .hasMessage(
            "ONRECORD_TELEGRAM_ADMINS: telegram.admins is \"%s\"; allowed: whole numbers above 0,"
                    .formatted(admins)
                + " separated by commas, or none");
  }

  @Test
  void webhook_withoutAnAddress_isRefused() {
    environment.put("ONRECORD_TELEGRAM_MODE", "webhook");
    assertThatThrownBy(() -> Configuration.load(Options.NONE, environment))
        .hasMessage(
            "the default: telegram.mode is \"webhook\", but telegram.webhook.url is none;"
                + " allowed: an https address that leads here");
  }

  @Test
  void webhook_set_isWhereItWasSet() throws InvalidConfiguration {
    environment.put("ONRECORD_TELEGRAM_MODE", "webhook");
    environment.put("ONRECORD_TELEGRAM_WEBHOOK_URL", "https://bot.example.org/here");
    environment.put("ONRECORD_TELEGRAM_WEBHOOK_PORT", "80");
    assertThat(Configuration.load(Options.NONE, environment).telegram().webhook())
        .isEqualTo(
            new WebhookSettings(
                Optional.of(URI.create("https://bot.example.org/here")), "127.0.0.1", 80));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api.telegram.org",
        "ftp://host",
        "http://user@host",
        "http://host?a=b",
        "http:// x",
        "none"
      })
  void server_atNoAddress_isRefused(String address) {
    environment.put("ONRECORD_TELEGRAM_API_URL", address);
    assertThatThrownBy(() -> Configuration.load(Options.NONE, environment))
        .hasMessage(
            "ONRECORD_TELEGRAM_API_URL: telegram.api.url is \"%s\"; allowed: an http or https address"
                .formatted(address.replace("user@", "…@")));
  }
}
