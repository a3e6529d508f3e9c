package onrecord.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReaderAddressTest {
  private static String counted(String remote, String forwarded) {
    var headers = new Headers();
    if (!forwarded.isEmpty()) {
      headers.set("X-Forwarded-For", forwarded);
    }
    InetAddress proxy = InetAddress.ofLiteral("172.18.0.2");
    return ReaderAddress.of(
        new InetSocketAddress(InetAddress.ofLiteral(remote), 1), headers, proxy::equals);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 203.0.113.9, 203.0.113.9",
    "::1, 203.0.113.9, 203.0.113.9",
    "127.0.0.1, '198.51.100.1, 203.0.113.9', 203.0.113.9",
    "127.0.0.1, 2001:db8:1:2::9, 2001:db8:1:2::9",
    "172.18.0.2, 203.0.113.9, 203.0.113.9",
    "172.18.0.2, '198.51.100.1, 203.0.113.9, 172.18.0.2', 203.0.113.9",
    "127.0.0.1, '203.0.113.9, 172.18.0.2', 203.0.113.9",
  })
  void proxyOnThisMachineOrNamed_isBelieved_inTheLastAddressThatIsNoProxys(
      String proxy, String forwarded, String reader) {
    assertThat(counted(proxy, forwarded)).isEqualTo(counted(reader, ""));
  }

  @Test
  void nobodyElse_isBelieved() {
    assertThat(counted("198.51.100.1", "203.0.113.9")).isEqualTo(counted("198.51.100.1", ""));
    assertThat(counted("172.18.0.3", "203.0.113.9")).isEqualTo(counted("172.18.0.3", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "203.0.113.9:80", "_hidden", "a.b", "999.1.1.1", "::1%eth0"})
  void whatIsNoAddress_isThePassersOwn(String forwarded) {
    assertThat(counted("127.0.0.1", forwarded)).isEqualTo(counted("127.0.0.1", ""));
  }

  @Test
  void householdOfIpv6_isOneReader() {
    assertThat(counted("2001:db8:1:2::9", "")).isEqualTo(counted("2001:db8:1:2:ffff::1", ""));
    assertThat(counted("2001:db8:1:2::9", "")).isNotEqualTo(counted("2001:db8:1:3::9", ""));
    assertThat(counted("203.0.113.9", "")).isNotEqualTo(counted("203.0.113.8", ""));
  }
}
