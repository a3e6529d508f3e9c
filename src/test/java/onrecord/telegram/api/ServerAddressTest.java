package onrecord.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerAddressTest {
  @Test
  void address_isTakenApart() {
    assertThat(ServerAddress.of(URI.create("https://api.telegram.org")))
        .isEqualTo(new ServerAddress("https", "api.telegram.org", 443, ""));
    assertThat(ServerAddress.of(URI.create("HTTP://localhost:8081/")))
        .isEqualTo(new ServerAddress("http", "localhost", 8081, ""));
    assertThat(ServerAddress.of(URI.create("http://[::1]:8081/a/b/")))
        .isEqualTo(new ServerAddress("http", "::1", 8081, "/a/b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://x", "localhost:8081", "http://u:p@x", "http://x?y", ""})
  void address_thatIsNone_isRefused(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerAddress.of(URI.create(address)))
        .withMessageContaining("https://api.telegram.org");
  }
}
