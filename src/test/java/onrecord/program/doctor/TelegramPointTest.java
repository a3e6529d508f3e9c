package onrecord.program.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.operation.configuration.Configuration.Options;
import onrecord.terminal.Finding;
import onrecord.terminal.Finding.Grade;
import onrecord.testing.FakeEmbedder;
import onrecord.testing.SetClock;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TelegramPointTest {
  @TempDir private Path folder;
  private SmallArchive archive;
  private final Map<String, String> environment = new HashMap<>();
  private Clock clock = Clock.systemUTC();

  @BeforeEach
  void fill() throws IOException {
    archive = SmallArchive.in(folder);
  }

  private List<Finding> of(String point) {
    var options =
        new Options(
            Optional.of(archive.config()),
            Optional.of(archive.corpus()),
            Optional.of(archive.data()));
    return Examination.of(options, environment, new FakeEmbedder(), clock).findings().stream()
        .filter(finding -> finding.point().equals(point))
        .toList();
  }

  private void telegram(FakeBotApi api) {
    environment.put("TELEGRAM_BOT_TOKEN", api.token());
    environment.put("ONRECORD_TELEGRAM_API_URL", api.address().toString());
  }

  @Test
  void telegram_withAToken_isAskedWhoItIs() throws Exception {
    try (var api = new FakeBotApi()) {
      telegram(api);
      assertThat(of("telegram"))
          .extracting(Finding::found)
          .contains(
              "the token is that of @" + FakeBotApi.BOT_NAME,
              "privacy mode is on: groups show it only what is addressed to it",
              "0 updates waiting at the server");
      assertThat(of("clock")).extracting(Finding::grade).containsExactly(Grade.WELL);
      assertThat(api.requests("getUpdates")).isEmpty();
      api.revokeToken();
      assertThat(of("telegram"))
          .singleElement()
          .satisfies(finding -> assertThat(finding.found()).contains("refuses the token: 401"))
          .satisfies(finding -> assertThat(finding.advice()).contains("@BotFather"));
      api.goesDown();
      assertThat(of("telegram"))
          .singleElement()
          .satisfies(finding -> assertThat(finding.grade()).isEqualTo(Grade.WRONG))
          .satisfies(finding -> assertThat(finding.found()).contains("is not reached"));
    }
  }

  @Test
  void clock_thatIsOff_isHeldAgainstTheServers() throws Exception {
    try (var api = new FakeBotApi()) {
      telegram(api);
      clock = new SetClock(Instant.now().minus(Duration.ofHours(2)));
      assertThat(of("clock"))
          .singleElement()
          .satisfies(finding -> assertThat(finding.grade()).isEqualTo(Grade.WRONG))
          .satisfies(finding -> assertThat(finding.found()).contains("s behind the server's"));
    }
  }

  @Test
  void port_takenBySomethingElse_isWrong_andAFreeOneWell() throws IOException {
    try (var other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      environment.put("ONRECORD_HTTP_PORT", String.valueOf(other.getLocalPort()));
      Thread.ofVirtual().start(() -> refuse(other));
      assertThat(of("watching")).extracting(Finding::grade).containsExactly(Grade.WRONG);
    }
    try (var probe = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      environment.put("ONRECORD_HTTP_PORT", String.valueOf(probe.getLocalPort()));
    }
    assertThat(of("watching")).extracting(Finding::grade).containsExactly(Grade.WELL);
  }

  private static void refuse(ServerSocket listening) {
    try {
      while (true) {
        listening.accept().close();
      }
    } catch (IOException e) {
      // The test is over.
    }
  }
}
